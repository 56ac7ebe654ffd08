package org.hearsay.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Slack's side of Socket Mode. */
final class FakeSockets implements AutoCloseable {
  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
  private volatile @Nullable WebSocket newest;
  volatile boolean greets = true;
  private final WebSocketServer server =
      new WebSocketServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)) {
        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
          if (greets) {
            socket.send("{\"type\":\"hello\",\"num_connections\":1,\"news\":{}}");
          }
          newest = socket;
          opened.add(socket);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(WebSocket socket, String message) {
          JsonObject answer = JsonParser.parseString(message).getAsJsonObject();
          CompletableFuture<JsonObject> envelope =
              waiting.get(answer.get("envelope_id").getAsString());
          if (envelope != null) {
            envelope.complete(answer);
          }
        }

        @Override
        public void onError(WebSocket socket, Exception e) {}

        @Override
        public void onStart() {
          started.countDown();
        }
      };

  FakeSockets() {
    server.setReuseAddr(true);
    server.setDaemon(true);
    server.start();
    try {
      started.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  URI address() {
    return URI.create("ws://127.0.0.1:" + server.getPort() + "/link/?ticket=1");
  }

  /** Waits until one more connection stands. */
  WebSocket awaitConnection() throws InterruptedException {
    WebSocket socket = opened.poll(15, TimeUnit.SECONDS);
    if (socket == null) {
      throw new AssertionError("nobody connected");
    }
    return socket;
  }

  /** Sends an envelope over a connection; the future is done when it is acknowledged. */
  CompletableFuture<JsonObject> send(String type, JsonObject payload) {
    String id = UUID.randomUUID().toString();
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", id);
    envelope.addProperty("type", type);
    envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
    envelope.add("payload", payload);
    CompletableFuture<JsonObject> acknowledged = new CompletableFuture<>();
    waiting.put(id, acknowledged);
    any().orElseThrow(() -> new AssertionError("nobody is connected")).send(envelope.toString());
    return acknowledged;
  }

  /** The newest where it stands: as Slack does, nothing is sent over one that is to end. */
  private Optional<WebSocket> any() {
    WebSocket last = newest;
    if (last != null && last.isOpen()) {
      return Optional.of(last);
    }
    return server.getConnections().stream().filter(WebSocket::isOpen).findAny();
  }

  /** Sends any frame over any connection. */
  void frame(String text) {
    any().orElseThrow(() -> new AssertionError("nobody is connected")).send(text);
  }

  void closeAll() {
    server.getConnections().forEach(socket -> socket.close(1001, "server restarts"));
  }

  /** Ends all connections; returns when a new one stands. */
  void restart() throws InterruptedException {
    opened.clear();
    closeAll();
    awaitConnection();
  }

  @Override
  public void close() {
    try {
      server.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
