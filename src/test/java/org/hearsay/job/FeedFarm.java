package org.hearsay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hearsay.fetch.LoopbackFetcher;

/**
 * Thousands of sites in one process of their own, each with a feed: {@code /7} is the seventh. One
 * in twenty changes every ten minutes, four hourly, ten daily, the rest weekly. Six of ten answer
 * conditional requests. Each answer takes 50 to 450 ms; one feed in fifty is broken, one in a
 * hundred never answers.
 */
final class FeedFarm {
  private static final int ENTRIES = 30;
  private static final String WORDS =
      "The ferry to Norholm was late again on Sunday morning. ".repeat(12);

  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
  private final Instant began = Instant.now();

  private FeedFarm() {}

  /** Prints the port and serves until its input ends. */
  public static void main(String[] arguments) throws Exception {
    boolean secure = arguments.length > 0 && arguments[0].equals("https");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server =
        secure ? HttpsServer.create(address, 1_000) : HttpServer.create(address, 1_000);
    if (server instanceof HttpsServer https) {
      https.setHttpsConfigurator(new HttpsConfigurator(LoopbackFetcher.server()));
    }
    server.setExecutor(Executors.newFixedThreadPool(secure ? 16 : 4));
    server.createContext("/", new FeedFarm()::answer);
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {
      // Until whoever began us ends.
    }
    System.exit(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/robots.txt")) {
      send(exchange, 200, "User-agent: *\nDisallow: /private/\n".getBytes(UTF_8));
      return;
    }
    int feed = Integer.parseInt(path.substring(1));
    if (feed % 100 == 99) {
      return;
    }
    later.schedule(
        () -> answer(exchange, feed), 50 + new Random().nextInt(400), TimeUnit.MILLISECONDS);
  }

  private void answer(HttpExchange exchange, int feed) {
    try {
      if (feed % 50 == 48) {
        send(exchange, 500, new byte[0]);
        return;
      }
      long edition = Duration.between(began, Instant.now()).toMillis() / period(feed).toMillis();
      String etag = "\"" + feed + "-" + edition + "\"";
      boolean conditional = feed % 10 < 6;
      if (conditional && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        send(exchange, 304, new byte[0]);
        return;
      }
      if (conditional) {
        exchange.getResponseHeaders().set("ETag", etag);
      }
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      send(exchange, 200, rss(feed, edition).getBytes(UTF_8));
    } catch (IOException e) {
      // Whoever asked has gone.
    }
  }

  private static Duration period(int feed) {
    int kind = feed % 20;
    if (kind == 0) {
      return Duration.ofMinutes(10);
    } else if (kind <= 4) {
      return Duration.ofHours(1);
    }
    return kind <= 14 ? Duration.ofDays(1) : Duration.ofDays(7);
  }

  private String rss(int feed, long edition) {
    StringBuilder rss = new StringBuilder(32_000);
    rss.append("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Site ").append(feed);
    rss.append("</title><link>https://site.test/</link><description>News</description>");
    for (int i = 0; i < ENTRIES; i++) {
      long article = edition - i;
      Instant published = began.plus(period(feed).multipliedBy(article));
      rss.append("<item><title>Article ").append(article);
      rss.append("</title><guid isPermaLink=\"false\">").append(feed).append('-').append(article);
      rss.append("</guid><link>https://site.test/").append(feed).append('/').append(article);
      rss.append("</link><pubDate>");
      rss.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC)));
      rss.append("</pubDate><description>").append(WORDS).append("</description></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
