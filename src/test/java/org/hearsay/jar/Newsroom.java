package org.hearsay.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * People who post links in Slack's channels, and Slack that tells the program, signed, over HTTP,
 * and again until it hears a 200.
 */
final class Newsroom {
  static final String TEAM = "T0NEWSROOM";
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newFixedThreadPool(8))
          .build();
  private final SlackService slack;
  private final int channels;
  private final Map<String, Message> messages = new ConcurrentHashMap<>();

  /** A message with one link. */
  private static final class Message {
    final String timestamp;
    final String body;
    final boolean expectsAnswer;
    final long postedAt = System.nanoTime();
    volatile long acknowledgedAfter = -1;
    volatile boolean onItsWay;

    Message(String timestamp, String body, boolean expectsAnswer) {
      this.timestamp = timestamp;
      this.body = body;
      this.expectsAnswer = expectsAnswer;
    }
  }

  /** How it ended. */
  record Verdict(int links, int lost, int twice) {
    boolean holds() {
      return lost == 0 && twice == 0;
    }

    @Override
    public String toString() {
      return "%d links, %d lost, %d twice".formatted(links, lost, twice);
    }
  }

  /**
   * @param channels over which messages are spread: Slack takes one a second in each
   */
  Newsroom(SlackService slack, int channels) {
    this.slack = slack;
    this.channels = channels;
  }

  /** Posts {@code link}; Slack tells the program at {@code events} once. */
  void post(URI events, String link, boolean expectsAnswer) {
    int number = messages.size();
    String timestamp = "1800000000." + "%06d".formatted(number);
    JsonObject event = new JsonObject();
    event.addProperty("type", "message");
    event.addProperty("channel_type", "channel");
    event.addProperty("user", "U0ADA");
    event.addProperty("channel", "C" + (1_000 + number % channels));
    event.addProperty("text", "<" + link + ">");
    event.addProperty("ts", timestamp);
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "event_callback");
    payload.addProperty("team_id", TEAM);
    payload.addProperty("api_app_id", "A0HEARSAY");
    payload.addProperty("event_id", "Ev" + number);
    payload.addProperty("event_time", 1_800_000_000);
    payload.add("event", event);
    Message message = new Message(timestamp, payload.toString(), expectsAnswer);
    messages.put(timestamp, message);
    tell(events, message);
  }

  /** Slack tells once more what was not acknowledged; how many there were. */
  int repeat(URI events) {
    List<Message> open = messages.values().stream().filter(m -> m.acknowledgedAfter < 0).toList();
    open.stream().filter(m -> !m.onItsWay).forEach(message -> tell(events, message));
    return open.size();
  }

  /** Tells until all is acknowledged, waits until all is answered, and counts. */
  Verdict settle(URI events) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (repeat(events) > 0 && System.nanoTime() < until) {
      pause(Duration.ofSeconds(1));
    }
    while (verdict().lost() > 0 && System.nanoTime() < until) {
      pause(Duration.ofMillis(100));
    }
    // Whatever would come twice gets a chance to.
    pause(Duration.ofSeconds(3));
    return verdict();
  }

  Verdict verdict() {
    int lost = 0;
    int twice = 0;
    for (Message message : messages.values()) {
      int answers = slack.under(message.timestamp).size();
      lost += answers == 0 && message.expectsAnswer && message.acknowledgedAfter >= 0 ? 1 : 0;
      twice += answers > 1 ? 1 : 0;
    }
    return new Verdict(messages.size(), lost, twice);
  }

  /** When the last answer came, by {@link System#nanoTime}. */
  long lastAnswer() {
    return messages.keySet().stream()
        .flatMap(timestamp -> slack.under(timestamp).stream())
        .mapToLong(SlackService.Post::nanos)
        .max()
        .orElseThrow();
  }

  /** From the {@code from}-th message on: how long each took to be acknowledged, sorted. */
  List<Duration> acknowledgedAfter(int from) {
    List<Duration> all = new ArrayList<>();
    messages.forEach(
        (timestamp, message) -> {
          if (number(timestamp) >= from && message.acknowledgedAfter >= 0) {
            all.add(Duration.ofNanos(message.acknowledgedAfter));
          }
        });
    Collections.sort(all);
    return all;
  }

  /** From the {@code from}-th message on: how long each took to be answered, sorted. */
  List<Duration> answeredAfter(int from) {
    List<Duration> all = new ArrayList<>();
    messages.forEach(
        (timestamp, message) -> {
          List<SlackService.Post> answers = slack.under(timestamp);
          if (number(timestamp) >= from && !answers.isEmpty()) {
            all.add(Duration.ofNanos(answers.get(0).nanos() - message.postedAt));
          }
        });
    Collections.sort(all);
    return all;
  }

  int posted() {
    return messages.size();
  }

  static void pause(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }

  private static int number(String timestamp) {
    return Integer.parseInt(timestamp.substring(timestamp.indexOf('.') + 1));
  }

  private void tell(URI events, Message message) {
    String time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(events)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", signature(time, message.body))
            .POST(BodyPublishers.ofString(message.body))
            .build();
    message.onItsWay = true;
    http.sendAsync(request, BodyHandlers.discarding())
        .whenComplete(
            (answer, problem) -> {
              message.onItsWay = false;
              if (answer != null && answer.statusCode() == 200 && message.acknowledgedAfter < 0) {
                message.acknowledgedAfter = System.nanoTime() - message.postedAt;
              }
            });
  }

  private static String signature(String time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return "v0="
          + HexFormat.of().formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256.", e);
    }
  }
}
