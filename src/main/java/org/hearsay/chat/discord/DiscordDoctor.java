package org.hearsay.chat.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.CheckUp;

/** Looks whether Discord will work, without connecting to the gateway, and says what to mend. */
public final class DiscordDoctor {
  private static final Pattern TOKEN =
      Pattern.compile("[\\w-]{18,40}\\.[\\w-]{4,10}\\.[\\w-]{20,60}");
  private static final int MAY_READ_MESSAGES = 1 << 18 | 1 << 19;
  private static final Duration MAX_SKEW = Duration.ofMinutes(1);

  private final DiscordSettings settings;
  private final Clock clock;
  private final HttpClient http;

  public DiscordDoctor(DiscordSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(settings.deadline()).build();
  }

  /**
   * Everything there is to say; stops at the first thing without which the rest cannot be asked.
   */
  public List<CheckUp> examine() {
    List<CheckUp> found = new ArrayList<>();
    try {
      HttpResponse<String> gateway = get("gateway/bot");
      if (gateway.statusCode() == 401) {
        found.add(unknownToken());
        return found;
      }
      if (gateway.statusCode() != 200) {
        found.add(
            fail(
                "Discord answers " + gateway.statusCode() + " when asked for its gateway.",
                "Look at discord.restBase, which is " + settings.restBase() + "."));
        return found;
      }
      found.add(gateway(gateway));
      clockSkew(gateway).ifPresent(found::add);
      found.add(messageContent(get("applications/@me")));
      found.addAll(permissions(get("users/@me/guilds")));
    } catch (IOException unreachable) {
      found.add(
          fail(
              "Discord cannot be reached at " + settings.restBase() + ".",
              "Look at the network and at discord.restBase. It said: " + unreachable));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return found;
  }

  private CheckUp unknownToken() {
    return TOKEN.matcher(settings.token()).matches()
        ? fail(
            "Discord does not know this token.",
            "Reset it on the Bot page of the application and set DISCORD_TOKEN to the new one.")
        : fail(
            "DISCORD_TOKEN does not look like a bot token (three parts joined by dots).",
            "Copy it from the Bot page of the application; it is no client secret and no public"
                + " key.");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = settings.restBase().resolve(path);
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bot " + settings.token())
            .timeout(settings.deadline())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static CheckUp gateway(HttpResponse<String> answer) {
    DataObject limit =
        MessageJson.parse(answer.body())
            .flatMap(body -> body.optObject("session_start_limit"))
            .orElseGet(DataObject::empty);
    int left = limit.getInt("remaining", -1);
    return left == 0
        ? fail(
            "Discord knows the token, but allows no more connections today.",
            "Wait, and find out what reconnects so often.")
        : ok("Discord knows the token and names its gateway.");
  }

  private Optional<CheckUp> clockSkew(HttpResponse<String> answer) {
    Optional<String> date = answer.headers().firstValue("Date");
    try {
      return date.map(value -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)))
          .map(theirs -> Duration.between(theirs, clock.instant()).abs())
          .filter(skew -> skew.compareTo(MAX_SKEW) > 0)
          .map(
              skew ->
                  warn(
                      "This machine's clock is " + skew.toSeconds() + " s away from Discord's.",
                      "Set it by NTP."));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private CheckUp messageContent(HttpResponse<String> answer) {
    boolean granted =
        MessageJson.parse(answer.body())
            .map(application -> (application.getInt("flags", 0) & MAY_READ_MESSAGES) != 0)
            .orElse(false);
    if (granted && settings.readsMessages()) {
      return ok("The message content intent is on: posted links are answered.");
    }
    String lost =
        " Links posted in servers are not seen; commands, the Apps menu, direct messages and"
            + " messages that mention @Hearsay work.";
    return granted
        ? warn("discord.messageContent is off." + lost, "Set it to true to answer posted links.")
        : warn(
            "The message content intent is off at Discord." + lost,
            "Switch on Message Content Intent on the Bot page, under Privileged Gateway Intents.");
  }

  private List<CheckUp> permissions(HttpResponse<String> answer) {
    List<DataObject> servers = MessageJson.parseAll(answer.body());
    if (servers.isEmpty()) {
      return List.of(
          warn("The bot is in no server.", "Open the link that hearsay invite discord prints."));
    }
    List<CheckUp> found = new ArrayList<>();
    Set<Permission> needed = DiscordInvite.permissions(settings.form());
    for (DataObject server : servers) {
      Set<Permission> granted =
          Permission.getPermissions(Long.parseUnsignedLong(server.getString("permissions", "0")));
      Set<Permission> missing =
          needed.stream().filter(each -> !granted.contains(each)).collect(Collectors.toSet());
      if (!missing.isEmpty() && !granted.contains(Permission.ADMINISTRATOR)) {
        found.add(
            warn(
                "In server " + server.getString("id", "?") + " the bot may not: " + names(missing),
                "Open the link that hearsay invite discord prints and grant what it asks for."));
      }
    }
    if (found.isEmpty()) {
      found.add(
          ok("The bot has all permissions it needs in all its servers: " + servers.size() + "."));
    }
    return found;
  }

  private static String names(Set<Permission> permissions) {
    return permissions.stream().sorted().map(Permission::getName).collect(Collectors.joining(", "))
        + ".";
  }

  private static CheckUp ok(String what) {
    return new CheckUp(CheckUp.Level.OK, what, "");
  }

  private static CheckUp warn(String what, String fix) {
    return new CheckUp(CheckUp.Level.WARN, what, fix);
  }

  private static CheckUp fail(String what, String fix) {
    return new CheckUp(CheckUp.Level.FAIL, what, fix);
  }
}
