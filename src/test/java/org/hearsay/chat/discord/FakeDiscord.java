package org.hearsay.chat.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * A Discord on 127.0.0.1: the REST interface here, the gateway in {@link FakeGateway}, what it
 * remembers in {@link FakeServer}. Records every call, and fails in the ways it is told to.
 */
final class FakeDiscord implements AutoCloseable {
  static final String TOKEN = "MTMxMzM3MDAwMDAwMDAwMDAwMA.fake.token-of-the-tests";
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** One request that came in. */
  record Call(String method, String path, String query, String json) {
    DataObject body() {
      return DataObject.fromJson(json);
    }

    boolean is(String otherMethod, String pathPattern) {
      return method.equals(otherMethod) && path.matches(pathPattern);
    }
  }

  /**
   * What to do with the next matching request instead of answering it well.
   *
   * @param doneNevertheless whether it is carried out all the same
   * @param status 0 to hang up without an answer, -1 not to answer at all
   */
  record Fault(
      Predicate<Call> when,
      boolean doneNevertheless,
      int status,
      @Nullable String retryAfter,
      String body) {}

  final FakeServer server = new FakeServer();
  final FakeGateway gateway;
  private final HttpServer rest;
  private final ExecutorService threads = Executors.newCachedThreadPool(FakeDiscord::thread);
  private final List<Call> calls = new ArrayList<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();

  FakeDiscord() {
    gateway = new FakeGateway(server);
    try {
      rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rest.setExecutor(threads);
    rest.createContext("/api/v10/", this::answer);
    rest.start();
  }

  URI restBase() {
    return URI.create("http://127.0.0.1:" + rest.getAddress().getPort() + "/api/v10");
  }

  DiscordSettings settings() {
    return settings(DiscordRenderer.Form.COMPONENTS);
  }

  DiscordSettings settings(DiscordRenderer.Form form) {
    return new DiscordSettings(
        TOKEN, restBase(), null, false, null, true, form, Duration.ofSeconds(3));
  }

  void fail(
      String method, String path, int times, int status, @Nullable String retryAfter, String body) {
    for (int i = 0; i < times; i++) {
      faults.add(new Fault(call -> call.is(method, path), false, status, retryAfter, body));
    }
  }

  void failAfterDoing(String method, String path, int status) {
    faults.add(new Fault(call -> call.is(method, path), true, status, null, "{}"));
  }

  List<Call> calls(String method, String path) {
    synchronized (calls) {
      return calls.stream().filter(call -> call.is(method, path)).toList();
    }
  }

  /** Waits for the {@code number}th such call, from 1. */
  Call await(String method, String path, int number) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (calls) {
      while (calls(method, path).size() < number) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          List<String> came =
              calls.stream().map(call -> call.method() + " " + call.path()).toList();
          throw new AssertionError(
              "No " + method + " " + path + " number " + number + " in " + came);
        }
        try {
          calls.wait(millis);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return calls(method, path).get(number - 1);
    }
  }

  List<Call> all() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/v10/".length());
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    String json = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Call call = new Call(exchange.getRequestMethod(), path, query, json);
    synchronized (calls) {
      calls.add(call);
      calls.notifyAll();
    }
    Optional<Fault> fault = faults.stream().filter(f -> f.when().test(call)).findFirst();
    fault.ifPresent(faults::remove);
    if (fault.isPresent() && !fault.get().doneNevertheless()) {
      fail(exchange, fault.get());
      return;
    }
    if (!("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"message\":\"401: Unauthorized\",\"code\":0}");
      return;
    }
    FakeServer.Outcome outcome = server.handle(call, gateway.address());
    if (fault.isPresent()) {
      fail(exchange, fault.get());
    } else {
      send(exchange, outcome.status(), outcome.json());
    }
  }

  private static void fail(HttpExchange exchange, Fault fault) throws IOException {
    if (fault.status() == 0) {
      exchange.close();
      return;
    }
    if (fault.status() < 0) {
      return;
    }
    if (fault.retryAfter() != null) {
      exchange.getResponseHeaders().set("Retry-After", fault.retryAfter());
    }
    send(exchange, fault.status(), fault.body());
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Via", "1.1 loopback");
    exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
    if (status != 204) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fake-discord");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    gateway.stop();
    rest.stop(0);
    threads.shutdownNow();
  }
}
