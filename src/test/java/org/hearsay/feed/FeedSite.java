package org.hearsay.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.hearsay.fetch.AllowedAddresses;
import org.hearsay.fetch.FetchSettings;
import org.hearsay.fetch.Fetcher;
import org.hearsay.fetch.HostileServer;

/** A site on loopback, and a reader that may go there and nowhere else. */
public final class FeedSite implements AutoCloseable {
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final HostileServer server = HostileServer.start();
  private final Fetcher fetcher;
  private final FeedReader reader;

  public FeedSite(Clock clock) {
    this.fetcher =
        new Fetcher(
            FetchSettings.standard("Hearsay/test (+http://127.0.0.1/)")
                .allowing(AllowedAddresses.parse(server.authority())),
            clock);
    this.reader = new FeedReader(fetcher, WAIT);
  }

  public FeedReader reader() {
    return reader;
  }

  public HostileServer server() {
    return server;
  }

  public String url(String path) {
    return server.url(path);
  }

  /** Has {@code body} at {@code path}. */
  public FeedSite has(String path, String type, String body) {
    return has(path, type, "", body.getBytes(StandardCharsets.UTF_8));
  }

  FeedSite has(String path, String type, String headers, byte[] body) {
    server.on(
        path,
        (request, wire) ->
            wire.head(
                    "200 OK",
                    "Content-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n"
                        + headers)
                .raw(body));
    return this;
  }

  /** Answers {@code path} with a status and nothing else. */
  public FeedSite answers(String path, String status, String headers) {
    server.on(path, (request, wire) -> wire.head(status, headers));
    return this;
  }

  @Override
  public void close() {
    fetcher.close();
    server.close();
  }
}
