package org.hearsay.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@link Settings} from a YAML file and the environment, and checks them whole. */
public final class SettingsReader {

  /** What came of reading. */
  public sealed interface Outcome {
    /** All is well. */
    record Ready(Settings settings) implements Outcome {}

    /**
     * Nothing was accepted; each problem names its key, the value found and one that would work.
     */
    record Unusable(List<String> problems) implements Outcome {}
  }

  private SettingsReader() {}

  private static final Pattern STORE_URL = Pattern.compile("jdbc:(sqlite|postgresql):.+");

  /** Literal addresses with ports, parted by commas; which may be opened is the fetcher's rule. */
  private static final Pattern ADDRESSES =
      Pattern.compile("\\s*+(([0-9.]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})\\s*+(,\\s*+|$))*+");

  /**
   * The settings in {@code file}, each overridden by its variable in {@code environment}.
   *
   * @param file may be missing: then every setting has its default
   */
  public static Outcome read(Path file, Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    Map<String, String> written = new TreeMap<>();
    if (Files.exists(file)) {
      try {
        flatten("", new YAMLMapper().readTree(Files.readString(file)), written);
      } catch (JsonProcessingException e) {
        problems.add(
            file
                + " is not YAML: "
                + e.getOriginalMessage()
                + " at line "
                + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()));
      } catch (IOException e) {
        problems.add(file + " cannot be read: " + e.getMessage());
      }
    }
    Values values = new Values(written, environment, problems);
    Settings settings = settings(values);
    values.complainAboutUnknownKeys();
    return problems.isEmpty() ? new Outcome.Ready(settings) : new Outcome.Unusable(problems);
  }

  private static Settings settings(Values v) {
    boolean production = v.flag("production", false);
    Settings.Web web =
        new Settings.Web(
            v.number("web.port", 8080, 0, 65_535),
            v.text("web.bind", "127.0.0.1"),
            v.optionalUri("web.publicUrl", "https://hearsay.example.org", "http", "https"));
    Settings.Store store =
        new Settings.Store(
            Path.of(v.text("data.dir", "data")),
            v.secret("store.url"),
            v.duration("store.retention", Duration.ofDays(90)));
    Secret url = store.url();
    if (url != null && !STORE_URL.matcher(url.value()).matches()) {
      v.problem("store.url", scheme(url.value()), "jdbc:sqlite:… or jdbc:postgresql://…");
    }
    Settings.Fetch fetch =
        new Settings.Fetch(
            v.optionalUri("fetch.contact", "https://newsroom.example.org/bot", "http", "https"),
            v.environmentOnly("fetch.allowAddresses"),
            v.duration("fetch.callTimeout", Duration.ofSeconds(10)),
            v.duration("fetch.analysisTimeout", Duration.ofSeconds(25)));
    if (!ADDRESSES.matcher(fetch.allowAddresses()).matches()) {
      v.problem("fetch.allowAddresses", fetch.allowAddresses(), "127.0.0.1:8081 or [::1]:8081");
    }
    if (production && !fetch.allowAddresses().isEmpty()) {
      v.problem(
          "fetch.allowAddresses", fetch.allowAddresses(), "nothing, since production is true");
    }
    Settings.Slack slack =
        new Settings.Slack(
            v.secret("slack.botToken", "SLACK_BOT_TOKEN"),
            v.secret("slack.appToken", "SLACK_APP_TOKEN"),
            v.secret("slack.signingSecret", "SLACK_SIGNING_SECRET"),
            v.optionalText("slack.clientId", "SLACK_CLIENT_ID"),
            v.secret("slack.clientSecret", "SLACK_CLIENT_SECRET"),
            v.uri("slack.apiBase", "https://slack.com/api/", "http", "https"),
            v.number("slack.connections", 2, 1, 10));
    if (slack.isOn() && slack.appToken() == null && slack.signingSecret() == null) {
      v.missing(
          "SLACK_SIGNING_SECRET",
          "Slack over HTTP needs it to check requests; or set SLACK_APP_TOKEN for Socket Mode");
    }
    Settings.Discord discord =
        new Settings.Discord(
            v.secret("discord.token", "DISCORD_TOKEN"),
            v.uri("discord.restBase", "https://discord.com/api/v10/", "http", "https"),
            v.optionalUri("discord.gatewayUrl", "wss://gateway.discord.gg", "ws", "wss"),
            v.flag("discord.compression", true),
            v.flag("discord.messageContent", true),
            v.matching("discord.layout", "components", "components|embed|plain", "embed"),
            v.matching("discord.shards", "auto", "auto|\\d+-\\d+/\\d+", "auto, or 0-3/8"));
    Settings.Alerts alerts =
        new Settings.Alerts(
            v.number("alerts.mostInChannel", 50, 1, 10_000),
            v.number("alerts.mostInWorkspace", 500, 1, 1_000_000),
            v.zone("alerts.zone", "UTC"));
    Settings.Work work =
        new Settings.Work(
            v.number("work.reading", 16, 1, 256), v.number("work.queue", 2_000, 1, 1_000_000));
    return new Settings(production, web, store, fetch, slack, discord, alerts, work);
  }

  /** What may be shown of a database's address, which can hold a password. */
  private static String scheme(String url) {
    int colon = url.indexOf(':', url.startsWith("jdbc:") ? 5 : 0);
    return colon < 0 ? "…" : url.substring(0, colon + 1) + "…";
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(),
                      field.getValue(),
                      into));
    } else if (!node.isNull() && !node.isMissingNode()) {
      into.put(prefix, node.isValueNode() ? node.asText() : node.toString());
    }
  }
}
