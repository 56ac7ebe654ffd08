package org.hearsay.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Slack on 127.0.0.1: the Web API that we call, response URLs and the token exchange. Keeps the
 * messages of its channels and records every call.
 */
final class FakeSlack implements AutoCloseable {
  static final String TEAM = "T024BE7LD";
  static final String DIRECT = "D0CONVERSATION";
  static final String CHANNEL = "C024BE91L";
  static final String PERSON = "U02PERSON";
  static final String CREATOR = "U0CREATOR";
  static final String BOT_USER = "U0HEARSAY";
  static final String BOT_TOKEN = "xoxb-2345-secret-bot";
  static final String APP_TOKEN = "xapp-1-A0-2345-secret-app";
  static final String ALL_SCOPES = String.join(",", SlackManifest.SCOPES.keySet());

  /** One call of the Web API. */
  record Call(String method, Map<String, String> fields, String token) {
    JsonElement json(String field) {
      return JsonParser.parseString(fields.getOrDefault(field, "null"));
    }
  }

  /** How a method answers instead of as usual. */
  interface Reaction {
    /**
     * Answers one call.
     *
     * @param usual does what is usual, and returns what would be answered
     */
    void answer(HttpExchange exchange, Supplier<JsonObject> usual) throws IOException;
  }

  private static final Gson GSON = new Gson();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong clock = new AtomicLong();
  private final Map<String, Queue<Reaction>> reactions = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> messages = new LinkedHashMap<>();
  private final List<JsonObject> told = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<Call> newCalls = new LinkedBlockingQueue<>();
  final List<Call> calls = new CopyOnWriteArrayList<>();
  final List<JsonObject> responses = new CopyOnWriteArrayList<>();
  final FakeSockets sockets = new FakeSockets();
  final Set<String> admins = ConcurrentHashMap.newKeySet();
  volatile String scopes = ALL_SCOPES;

  FakeSlack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/", this::api);
    server.createContext("/response/", this::response);
    server.start();
    clock.set(System.currentTimeMillis() / 1000);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  String responseUrl() {
    return "http://127.0.0.1:"
        + server.getAddress().getPort()
        + "/response/"
        + clock.incrementAndGet();
  }

  String timestamp() {
    return clock.incrementAndGet() + ".000100";
  }

  /** The next call of {@code method} goes otherwise. */
  void next(String method, Reaction reaction) {
    reactions.computeIfAbsent(method, m -> new ArrayDeque<>()).add(reaction);
  }

  static Reaction status(int status, Map<String, String> headers, String body) {
    return (exchange, usual) -> {
      headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      send(exchange, status, body);
    };
  }

  static Reaction error(String code) {
    return status(200, Map.of(), "{\"ok\":false,\"error\":\"" + code + "\"}");
  }

  /** Does it, and the line goes dead before the answer. */
  static Reaction hangUp() {
    return (exchange, usual) -> {
      JsonObject unsaid = usual.get();
      assertThat(unsaid).isNotNull();
      exchange.close();
    };
  }

  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Waits for a call of {@code method}, past or to come. */
  Call await(String method) throws InterruptedException {
    while (true) {
      Call call = newCalls.poll(10, TimeUnit.SECONDS);
      if (call == null) {
        throw new AssertionError("no call of " + method + " among " + calls);
      }
      if (call.method().equals(method)) {
        return call;
      }
    }
  }

  /** Our messages that stand now. */
  synchronized List<JsonObject> ours() {
    return messages.values().stream().filter(message -> message.has("bot_id")).toList();
  }

  /** What we said to the person alone, in the conversation with them. */
  List<JsonObject> told() {
    return told;
  }

  synchronized JsonObject message(String timestamp) {
    JsonObject message = messages.get(timestamp);
    if (message == null) {
      throw new AssertionError("no message " + timestamp);
    }
    return message.deepCopy();
  }

  synchronized String add(JsonObject message) {
    String timestamp = timestamp();
    message.addProperty("ts", timestamp);
    messages.put(timestamp, message);
    return timestamp;
  }

  synchronized void change(String timestamp, String text) {
    JsonObject message = Objects.requireNonNull(messages.get(timestamp));
    message.addProperty("text", text);
    message.remove("blocks");
    JsonObject edited = new JsonObject();
    edited.addProperty("user", PERSON);
    edited.addProperty("ts", timestamp());
    message.add("edited", edited);
  }

  synchronized void remove(String timestamp) {
    messages.remove(timestamp);
  }

  private void api(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Map<String, String> fields = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String token =
        authorization == null ? fields.getOrDefault("token", "") : authorization.substring(7);
    Call call = new Call(method, fields, token);
    calls.add(call);
    newCalls.add(call);
    exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes);
    Queue<Reaction> waiting = reactions.get(method);
    Reaction reaction = waiting == null ? null : waiting.poll();
    if (reaction != null) {
      reaction.answer(exchange, () -> usual(call));
    } else {
      send(exchange, 200, usual(call).toString());
    }
  }

  private synchronized JsonObject usual(Call call) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.addProperty("something_new", 1);
    return switch (call.method()) {
      case "auth.test" -> {
        answer.addProperty("team_id", TEAM);
        answer.addProperty("user_id", BOT_USER);
        answer.addProperty("bot_id", "B0HEARSAY");
        yield answer;
      }
      case "apps.connections.open" -> {
        answer.addProperty("url", sockets.address().toString());
        yield answer;
      }
      case "chat.postMessage" -> postMessage(call, answer);
      case "chat.update" -> update(call, answer);
      case "chat.delete" ->
          messages.remove(call.fields().get("ts")) == null ? no("message_not_found") : answer;
      case "chat.postEphemeral" -> {
        answer.addProperty("message_ts", timestamp());
        yield answer;
      }
      case "conversations.replies", "conversations.history" -> list(call, answer);
      case "views.open", "views.update", "views.publish" -> {
        JsonObject view = call.json("view").getAsJsonObject();
        view.addProperty("id", "V0MODAL");
        answer.add("view", view);
        yield answer;
      }
      case "users.info" -> {
        JsonObject user = new JsonObject();
        user.addProperty("id", call.fields().get("user"));
        user.addProperty("is_admin", admins.contains(call.fields().get("user")));
        answer.add("user", user);
        yield answer;
      }
      case "conversations.info" -> {
        JsonObject channel = new JsonObject();
        channel.addProperty("id", call.fields().get("channel"));
        channel.addProperty("creator", CREATOR);
        answer.add("channel", channel);
        yield answer;
      }
      case "chat.unfurl" -> answer;
      case "oauth.v2.access" -> oauth(call, answer);
      default -> no("unknown_method");
    };
  }

  private JsonObject postMessage(Call call, JsonObject answer) {
    boolean alone = PERSON.equals(call.fields().get("channel"));
    if (!alone && !CHANNEL.equals(call.fields().get("channel"))) {
      return no("channel_not_found");
    }
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    message.addProperty("user", BOT_USER);
    message.addProperty("bot_id", "B0HEARSAY");
    say(call, message);
    if (call.fields().containsKey("thread_ts")) {
      message.addProperty("thread_ts", call.fields().get("thread_ts"));
    }
    if (call.fields().containsKey("metadata")) {
      message.add("metadata", call.json("metadata"));
    }
    if (alone) {
      told.add(message);
      answer.addProperty("ts", timestamp());
    } else {
      answer.addProperty("ts", add(message));
    }
    answer.addProperty("channel", alone ? DIRECT : CHANNEL);
    answer.add("message", message);
    return answer;
  }

  private JsonObject update(Call call, JsonObject answer) {
    JsonObject message = messages.get(call.fields().get("ts"));
    if (message == null) {
      return no("message_not_found");
    }
    say(call, message);
    answer.add("ts", message.get("ts"));
    return answer;
  }

  private static void say(Call call, JsonObject message) {
    message.addProperty("text", call.fields().getOrDefault("text", ""));
    message.add(
        "blocks", call.fields().containsKey("blocks") ? call.json("blocks") : new JsonArray());
  }

  private JsonObject list(Call call, JsonObject answer) {
    JsonArray list = new JsonArray();
    String root = call.fields().get("ts");
    for (JsonObject message : messages.values()) {
      String thread = message.has("thread_ts") ? message.get("thread_ts").getAsString() : null;
      boolean wanted =
          root == null
              ? thread == null
              : root.equals(thread) || root.equals(message.get("ts").getAsString());
      if (wanted) {
        JsonObject copy = message.deepCopy();
        if (!"1".equals(call.fields().get("include_all_metadata"))
            && !"true".equals(call.fields().get("include_all_metadata"))) {
          copy.remove("metadata");
        }
        list.add(copy);
      }
    }
    answer.add("messages", list);
    answer.addProperty("has_more", false);
    return answer;
  }

  private static JsonObject oauth(Call call, JsonObject answer) {
    boolean refresh = "refresh_token".equals(call.fields().get("grant_type"));
    answer.addProperty("app_id", "A0HEARSAY");
    answer.addProperty("access_token", refresh ? "xoxe.xoxb-2-new" : "xoxe.xoxb-1-first");
    answer.addProperty("refresh_token", refresh ? "xoxe-2" : "xoxe-1");
    answer.addProperty("expires_in", 43200);
    answer.addProperty("token_type", "bot");
    answer.addProperty("scope", ALL_SCOPES);
    answer.addProperty("bot_user_id", BOT_USER);
    answer.add("team", GSON.toJsonTree(Map.of("id", TEAM, "name", "Harbour desk")));
    answer.add("authed_user", GSON.toJsonTree(Map.of("id", PERSON)));
    answer.addProperty("is_enterprise_install", false);
    return answer;
  }

  private void response(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Queue<Reaction> waiting = reactions.get("response_url");
    Reaction reaction = waiting == null ? null : waiting.poll();
    if (reaction != null) {
      reaction.answer(exchange, JsonObject::new);
      return;
    }
    JsonObject payload = JsonParser.parseString(body).getAsJsonObject();
    responses.add(payload);
    if ("in_channel".equals(payload.get("response_type").getAsString())) {
      payload.addProperty("bot_id", "B0HEARSAY");
      add(payload);
    }
    send(exchange, 200, "ok");
  }

  private static JsonObject no(String error) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", false);
    answer.addProperty("error", error);
    return answer;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    if (exchange.getResponseHeaders().getFirst("Content-Type") == null) {
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      fields.put(
          URLDecoder.decode(pair.substring(0, equals), UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return fields;
  }

  /** What people's whispers were, at response URLs and in the channel. */
  List<String> whispered() {
    List<String> all = new ArrayList<>();
    for (JsonObject response : responses) {
      if (text(response, "response_type").equals("ephemeral")) {
        all.add(text(response, "text"));
      }
    }
    calls("chat.postEphemeral").forEach(call -> all.add(call.fields().get("text")));
    calls("views.update").forEach(call -> all.add(call.fields().get("view")));
    return all;
  }

  static String text(JsonObject object, String field) {
    @Nullable JsonElement value = object.get(field);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  @Override
  public void close() {
    sockets.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
