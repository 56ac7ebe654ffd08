package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hearsay.config.OutletsFile;
import org.hearsay.config.Settings;
import org.hearsay.config.SettingsReader;

/** The running bot with its local chat, used over HTTP; what it said is read from its database. */
final class LocalNewsroom implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MovableClock clock = new MovableClock();
  private final Path folder;
  private final String allowed;
  private final HttpClient http = HttpClient.newHttpClient();
  private Service service;

  /** A message of the bot's that everybody sees. */
  record Said(long id, String channel, boolean inThread, JsonNode reply) {
    /** All words of its lines. */
    String text() {
      StringBuilder text = new StringBuilder();
      reply.findValues("text").forEach(piece -> text.append(piece.asText()));
      return text.toString();
    }

    List<String> targets() {
      return reply.findValuesAsText("target");
    }
  }

  LocalNewsroom(Path folder, String allowed) throws Exception {
    this.folder = folder;
    this.allowed = allowed;
    this.service = start();
  }

  /** Some time passes; what the clock shows then. */
  Instant later(Duration by) {
    clock.move(by);
    return clock.instant();
  }

  /** Ends the bot in whatever it does, and starts it anew. */
  void restart() throws Exception {
    service.close();
    service = start();
  }

  void addChannel(String name) throws Exception {
    post("channels", "name", name);
  }

  /** Somebody says something in a channel. */
  void say(String channel, String text) throws Exception {
    post("c/" + channel + "/messages", "text", text);
  }

  /** Presses the newest button with this label. */
  void press(String label) throws Exception {
    List<String> presses = new ArrayList<>();
    query(
        "SELECT seq, reply FROM local_message WHERE reply IS NOT NULL AND gone = 0 ORDER BY seq DESC",
        row -> {
          long id = row.getLong("seq");
          json(row.getString("reply"))
              .path("buttons")
              .forEach(
                  button -> {
                    if (button.path("label").asText().equals(label)) {
                      JsonNode action = button.path("action");
                      presses.add(
                          "messages/%d/press %s:%s"
                              .formatted(
                                  id,
                                  action.path("verb").asText(),
                                  action.path("subject").asText()));
                    }
                  });
        });
    String[] newest = presses.get(0).split(" ", 2);
    post(newest[0], "action", newest[1]);
  }

  /** Adds an alert by command; its id. */
  String alert(String channel, String words) throws Exception {
    List<String> before = column("SELECT id FROM subscription");
    say(channel, "/hearsay alerts add " + words);
    await(
        "alert added: " + words,
        () -> column("SELECT id FROM subscription").size() > before.size());
    List<String> now = new ArrayList<>(column("SELECT id FROM subscription"));
    now.removeAll(before);
    return now.get(0);
  }

  /** Waits until nothing waits and nothing is in work. */
  void awaitQuiet() {
    await(
        "all work done",
        () ->
            column("SELECT 1 FROM inbox WHERE state IN ('WAITING', 'WORKING')").isEmpty()
                && column("SELECT 1 FROM outbox WHERE state IN ('READY', 'SENDING')").isEmpty());
    assertThat(column("SELECT reason FROM inbox WHERE state = 'DEAD'")).isEmpty();
  }

  /** Waits until so many feeds were read at {@code since} or later. */
  void awaitFeeds(int feeds, Instant since) {
    long now = since.toEpochMilli();
    await(
        "feeds read", () -> column("SELECT 1 FROM feed WHERE last_read >= " + now).size() == feeds);
  }

  void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** What the bot said to all, oldest first. */
  List<Said> said() {
    List<Said> said = new ArrayList<>();
    query(
        "SELECT seq, channel, under, reply FROM local_message"
            + " WHERE reply IS NOT NULL AND only_for IS NULL AND gone = 0 ORDER BY seq",
        row -> {
          row.getLong("under");
          boolean inThread = !row.wasNull();
          said.add(
              new Said(
                  row.getLong("seq"),
                  row.getString("channel"),
                  inThread,
                  json(row.getString("reply"))));
        });
    return said;
  }

  List<String> column(String sql) {
    List<String> values = new ArrayList<>();
    query(sql, row -> values.add(row.getString(1)));
    return values;
  }

  private interface Reading {
    void of(ResultSet row) throws SQLException;
  }

  private void query(String sql, Reading reading) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hearsay.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reading.of(rows);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Service start() throws Exception {
    Map<String, String> environment =
        Map.of(
            "HEARSAY_WEB_PORT",
            "0",
            "HEARSAY_DATA_DIR",
            folder.toString(),
            "HEARSAY_FETCH_ALLOW_ADDRESSES",
            allowed);
    Settings settings =
        ((SettingsReader.Outcome.Ready) SettingsReader.read(Path.of("no-such-file"), environment))
            .settings();
    return Service.start(settings, OutletsFile.load(), clock);
  }

  private void post(String path, String field, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.localChat() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isLessThan(300);
  }

  @Override
  public void close() {
    service.close();
  }
}
