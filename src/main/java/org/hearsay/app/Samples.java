package org.hearsay.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;
import org.hearsay.investigate.PageSource;
import org.hearsay.web.Sample;
import org.hearsay.web.WebServer;

/**
 * The invented articles that come with the program, so that a first reply needs no network. Their
 * addresses end in {@code .example}, which is reserved: they can be nobody else's.
 */
final class Samples {
  private static final List<Sample> ALL =
      List.of(
          new Sample(
              "harbour-leak",
              "Leaked papers say Port Ellery knew of fuel leak for months",
              URI.create("https://observer.ellery.example/2026/05/harbour-fuel-leak")),
          new Sample(
              "ferry-contract",
              "Minister met ferry bidder before contract was awarded, reports say",
              URI.create("https://dispatch.northwater.example/politics/ferry-contract-dinner")));

  private Samples() {}

  static List<Sample> all() {
    return ALL;
  }

  /** One of them as it would be fetched. */
  static Page page() {
    return page(ALL.get(0));
  }

  /** The page called {@code name} as HTML. */
  static Optional<String> html(String name) {
    return ALL.stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .map(sample -> new String(bytes(sample), StandardCharsets.UTF_8));
  }

  /** Pages that come with the program first, then {@code others}. */
  static PageSource before(PageSource others) {
    return (link, timeLeft) ->
        ALL.stream()
            .filter(sample -> sample.address().toString().equals(link))
            .findFirst()
            .<FetchOutcome>map(sample -> new FetchOutcome.Fetched(page(sample)))
            .orElseGet(() -> others.get(link, timeLeft));
  }

  private static Page page(Sample sample) {
    return new Page(sample.address(), sample.address(), "text/html", "utf-8", bytes(sample));
  }

  private static byte[] bytes(Sample sample) {
    String file = "samples/" + sample.name() + ".html";
    try (InputStream in = WebServer.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
