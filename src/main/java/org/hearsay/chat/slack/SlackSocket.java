package org.hearsay.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Socket Mode connection. Slack is told that an event has arrived only after the app has dealt
 * with it; otherwise Slack sends it again.
 */
final class SlackSocket implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final int AT_ONCE = 10;

  private final App app;
  private final Lanes lanes;
  private final SocketModeClient client;
  private final SocketModeRequestParser parser;
  private final CountDownLatch greeted = new CountDownLatch(1);

  /**
   * Asks Slack for an address and begins to connect.
   *
   * @param closed run when the connection ends
   */
  SlackSocket(Slack slack, App app, Lanes lanes, Secret appToken, Runnable closed)
      throws IOException {
    this.app = app;
    this.lanes = lanes;
    this.parser = new SocketModeRequestParser(app.config());
    String address = slack.issueSocketModeUrl(appToken.value());
    try {
      // The SDK's own session monitor stops for good when Slack once refuses a new address.
      this.client =
          new SocketModeClientJavaWSImpl(
              slack,
              appToken.value(),
              address,
              AT_ONCE,
              new ConcurrentLinkedMessageQueue(),
              false,
              false,
              SocketModeClient.DEFAULT_SESSION_MONITOR_INTERVAL_MILLISECONDS);
    } catch (URISyntaxException e) {
      throw new IOException("Slack gave an address that is none", e);
    }
    client.addWebSocketMessageListener(this::received);
    client.addWebSocketCloseListener((code, reason) -> closed.run());
    client.connect();
  }

  /** Waits for Slack's greeting; some servers send none. */
  void awaitGreeting(long millis) throws InterruptedException {
    if (!greeted.await(millis, TimeUnit.MILLISECONDS)) {
      log.info("no greeting from Slack after {} ms; going on", millis);
    }
  }

  /** Whether the other side answers; waits up to 3 seconds for it. */
  boolean isAlive() {
    return client.verifyConnection();
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      log.info("a connection to Slack did not close: {}", e.toString());
    }
  }

  private void received(String message) {
    greeted.countDown();
    JsonObject envelope = GSON.fromJson(message, JsonObject.class);
    String id = text(envelope, "envelope_id");
    if (!id.isEmpty() && !lanes.takes(key(envelope, id), () -> handle(id, message))) {
      log.info("too much is waiting; Slack will send an event again");
    }
  }

  private void handle(String envelope, String message) {
    try {
      SocketModeRequest request = parsed(message);
      Response response =
          request == null || request.getBoltRequest() == null
              ? Response.ok()
              : app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        client.sendSocketModeResponse(acknowledgement(envelope, response));
      } else {
        log.info("event not taken, Slack will send it again (status {})", response.getStatusCode());
      }
    } catch (Exception e) {
      // Bolt's handlers may throw anything.
      log.warn("event not taken, Slack will send it again", e);
    }
  }

  /** Null for what Bolt cannot read: it will not become readable by being sent again. */
  private @Nullable SocketModeRequest parsed(String message) {
    try {
      return parser.parse(message);
    } catch (RuntimeException e) {
      log.info("Slack sent what Bolt cannot read: {}", e.toString());
      return null;
    }
  }

  /** What happens to one message keeps its order: posted, edited, deleted. */
  private static String key(JsonObject envelope, String id) {
    JsonObject event = object(object(envelope, "payload"), "event");
    return Stream.of(
            text(event, "deleted_ts"), text(object(event, "message"), "ts"), text(event, "ts"), id)
        .filter(key -> !key.isEmpty())
        .findFirst()
        .orElse(id);
  }

  private static JsonObject object(JsonObject in, String name) {
    return in.get(name) instanceof JsonObject found ? found : new JsonObject();
  }

  private static String text(JsonObject in, String name) {
    return in.get(name) instanceof JsonPrimitive found ? found.getAsString() : "";
  }

  private static String acknowledgement(String envelope, Response response) {
    String body = response.getBody();
    if (body == null || body.isEmpty()) {
      return GSON.toJson(new AckResponse(envelope));
    }
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", envelope);
    if (response.getContentType() != null
        && response.getContentType().startsWith("application/json")) {
      acknowledgement.add("payload", GSON.fromJson(body, JsonElement.class));
    } else {
      JsonObject payload = new JsonObject();
      payload.addProperty("text", body);
      acknowledgement.add("payload", payload);
    }
    return acknowledgement.toString();
  }
}
