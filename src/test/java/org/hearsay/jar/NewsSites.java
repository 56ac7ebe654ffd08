package org.hearsay.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * Web sites on 127.0.0.1. Each story is the invented article that comes with the program, under a
 * title and an address of its own; the hostile paths are what a bot meets when people want it to
 * fall over.
 */
final class NewsSites implements AutoCloseable {

  /** As many hosts, so that manners towards one host are not what is measured. */
  private static final int HOSTS = 64;

  private static final List<String> HOSTILE =
      List.of("hang", "endless", "bomb", "deep", "loop", "broken", "picture", "error", "reset");
  private static final String TITLE = "Leaked papers say Port Ellery knew of fuel leak for months";
  private static final String ADDRESS = "https://observer.ellery.example/2026/05/harbour-fuel-leak";

  private static final Duration FIRST_TIME = Duration.ofSeconds(9);

  private final CountDownLatch slowAsked = new CountDownLatch(1);
  private final Set<String> slow = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final String article;

  NewsSites() throws IOException {
    try (InputStream page =
        NewsSites.class.getResourceAsStream("/org/hearsay/web/samples/harbour-leak.html")) {
      article = new String(page.readAllBytes(), UTF_8);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** What the program must be allowed to read. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** A hosts file for the program, in which every site is on this machine. */
  Path hostsFile(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < HOSTS; i++) {
      lines.add("127.0.0.1 " + host(i));
    }
    lines.add("127.0.0.1 localhost");
    return Files.write(folder.resolve("hosts"), lines);
  }

  /** The link of story {@code number}. */
  String story(int number) {
    return link(number, "/story/" + number);
  }

  /** The link of a story that takes nine seconds to come when it is asked for the first time. */
  String slow(int number) {
    return link(number, "/slow/" + number);
  }

  /** Returns when a slow story was asked for. */
  void awaitSlow() throws InterruptedException {
    if (!slowAsked.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Nobody asked for a slow story.");
    }
  }

  /** A link that leads to no good. */
  String hostile(int number) {
    return link(number, "/" + HOSTILE.get(number % HOSTILE.size()) + "/" + number);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private String link(int number, String path) {
    return "http://" + host(number % HOSTS) + ":" + server.getAddress().getPort() + path;
  }

  private static String host(int number) {
    return "news" + number + ".example";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      switch (path.split("/")[1]) {
        case "story" -> page(exchange, story(path));
        case "slow" -> {
          slowAsked.countDown();
          if (slow.add(path)) {
            closed.await(FIRST_TIME.toMillis(), TimeUnit.MILLISECONDS);
          }
          page(exchange, story(path));
        }
        case "hang" -> closed.await(1, TimeUnit.MINUTES);
        case "endless" -> endless(exchange.getResponseBody(), exchange);
        case "bomb" -> bomb(exchange);
        case "deep" -> page(exchange, "<html><body>" + "<div><b>".repeat(100_000));
        case "loop" -> {
          exchange.getResponseHeaders().set("Location", path + "x");
          exchange.sendResponseHeaders(302, -1);
        }
        case "broken" -> {
          exchange.sendResponseHeaders(200, 10_000);
          exchange.getResponseBody().write("<html>".getBytes(UTF_8));
        }
        case "picture" -> {
          exchange.getResponseHeaders().set("Content-Type", "image/png");
          exchange.sendResponseHeaders(200, 4);
          exchange.getResponseBody().write(new byte[4]);
        }
        case "error" -> exchange.sendResponseHeaders(500, -1);
        default -> exchange.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The program hung up, as it should.
      exchange.close();
    }
  }

  private String story(String path) {
    String number = path.substring(path.lastIndexOf('/') + 1);
    return article.replace(TITLE, TITLE + " " + number).replace(ADDRESS, ADDRESS + "-" + number);
  }

  private static void page(HttpExchange exchange, String html) throws IOException {
    byte[] bytes = html.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void endless(OutputStream body, HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    byte[] words = "<p>and so on and on</p>".repeat(1_000).getBytes(UTF_8);
    for (int i = 0; i < 10_000; i++) {
      body.write(words);
    }
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (GZIPOutputStream zip = new GZIPOutputStream(exchange.getResponseBody())) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1_000; i++) {
        zip.write(zeros);
      }
    }
  }
}
