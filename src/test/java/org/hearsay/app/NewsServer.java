package org.hearsay.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Invented articles and the feeds that announce them, on 127.0.0.1. */
final class NewsServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, String> articles = new ConcurrentHashMap<>();
  private final Map<String, StringBuilder> feeds = new ConcurrentHashMap<>();

  NewsServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/a/", exchange -> answer(exchange, articles, "text/html"));
    server.createContext("/feed/", this::feed);
    server.start();
  }

  /** As {@code HEARSAY_FETCH_ALLOW_ADDRESSES} wants it. */
  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String feed(int number) {
    return "http://" + authority() + "/feed/" + number;
  }

  /** Serves an article and returns its address. */
  String put(InventedArticle article) {
    articles.put(article.path(), article.html());
    return "http://" + authority() + article.path();
  }

  /** An empty feed. */
  void open(int feed) {
    feeds.put("/feed/" + feed, new StringBuilder());
  }

  /** Serves an article and announces it. */
  String announce(int feed, InventedArticle article) {
    String address = put(article);
    StringBuilder entries = feeds.get("/feed/" + feed);
    synchronized (entries) {
      entries.append(
          "<item><title>%s</title><link>%s</link><guid>%s</guid></item>\n"
              .formatted(article.title(), address, address));
    }
    return address;
  }

  private void feed(HttpExchange exchange) throws IOException {
    StringBuilder entries = feeds.get(exchange.getRequestURI().getPath());
    if (entries == null) {
      send(exchange, 404, "text/plain", "no such feed");
      return;
    }
    String items;
    synchronized (entries) {
      items = entries.toString();
    }
    send(
        exchange,
        200,
        "application/rss+xml",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Wire of %s</title><link>http://%s/</link>
        <description>Invented news</description>%s</channel></rss>
        """
            .formatted(exchange.getRequestURI().getPath(), authority(), items));
  }

  private static void answer(HttpExchange exchange, Map<String, String> pages, String type)
      throws IOException {
    String page = pages.get(exchange.getRequestURI().getPath());
    send(exchange, page == null ? 404 : 200, type, page == null ? "not here" : page);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
