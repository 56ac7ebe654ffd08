package org.hearsay.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Slack's Web API on 127.0.0.1, as far as the program calls it. Takes every post, twins too. */
final class SlackService implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Post>> threadsByRoot = new ConcurrentHashMap<>();
  private final AtomicInteger posts = new AtomicInteger();
  private volatile Duration latency = Duration.ZERO;

  /**
   * One message of the program.
   *
   * @param metadata as JSON
   * @param nanos when, by {@link System#nanoTime}
   */
  record Post(String timestamp, String metadata, long nanos) {}

  SlackService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(threads);
    server.createContext("/api/", this::api);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  /** How long each call takes before it is done, and again before it is answered. */
  void latency(Duration next) {
    latency = next;
  }

  /** How many messages were posted. */
  int posts() {
    return posts.get();
  }

  /** What was posted under the message with this timestamp. */
  List<Post> under(String timestamp) {
    List<Post> found = threadsByRoot.getOrDefault(timestamp, List.of());
    synchronized (found) {
      return List.copyOf(found);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void api(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Map<String, String> fields = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    LockSupport.parkNanos(latency.toNanos());
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    switch (method) {
      case "auth.test" -> {
        answer.addProperty("team_id", Newsroom.TEAM);
        answer.addProperty("user_id", "U0HEARSAY");
        answer.addProperty("bot_id", "B0HEARSAY");
      }
      case "chat.postMessage" -> post(fields, answer);
      case "conversations.replies" -> answer.add("messages", replies(fields.get("ts")));
      default -> answer.addProperty("channel", String.valueOf(fields.get("channel")));
    }
    LockSupport.parkNanos(latency.toNanos());
    byte[] bytes = answer.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    try (exchange) {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      // The program was killed meanwhile; what it posted stands.
      exchange.close();
    }
  }

  private void post(Map<String, String> fields, JsonObject answer) {
    String timestamp = "1900000000." + "%06d".formatted(posts.incrementAndGet());
    List<Post> thread =
        threadsByRoot.computeIfAbsent(
            fields.getOrDefault("thread_ts", "none"), root -> new ArrayList<>());
    synchronized (thread) {
      thread.add(new Post(timestamp, fields.getOrDefault("metadata", "{}"), System.nanoTime()));
    }
    answer.addProperty("ts", timestamp);
    answer.addProperty("channel", fields.get("channel"));
  }

  private JsonArray replies(String root) {
    JsonArray messages = new JsonArray();
    for (Post post : under(root)) {
      JsonObject message = new JsonObject();
      message.addProperty("ts", post.timestamp());
      message.add("metadata", JsonParser.parseString(post.metadata()));
      messages.add(message);
    }
    return messages;
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      fields.put(
          URLDecoder.decode(pair.substring(0, equals), UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return fields;
  }
}
