package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Refusal;
import org.hearsay.clean.CleanOutcome.Cleaned;
import org.hearsay.clean.CleanOutcome.NotAnArticle;
import org.hearsay.fetch.Page;
import org.hearsay.read.LanguageDetector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages from {@code articles}, against what is written beside them. */
class WholePagesTest {
  private static final Cleaner CLEANER = new Cleaner(new LanguageDetector());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wire-copy",
        "tabloid",
        "live-blog",
        "investigation",
        "press-release",
        "opinion",
        "aggregator",
        "german",
        "thai",
        "comments"
      })
  void anArticleIsReadAsWrittenBesideIt(String name) throws IOException {
    CleanOutcome outcome = CLEANER.clean(page(name));

    assertThat(outcome).isInstanceOf(Cleaned.class);
    Article article = ((Cleaned) outcome).article();
    String expected = new String(resource(name + ".txt"), StandardCharsets.UTF_8).strip();
    assertThat(describe(article, expected)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "login-wall, login",
    "consent-wall, consent",
    "error-page, error",
    "video-page, video",
    "index-page, list"
  })
  void aPageWithoutArticleIsRefusedAndSaysWhatItIs(String name, String word) throws IOException {
    CleanOutcome outcome = CLEANER.clean(page(name));

    assertThat(outcome).isInstanceOf(NotAnArticle.class);
    Refusal refusal = ((NotAnArticle) outcome).refusal();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NO_ARTICLE);
    assertThat(refusal.message()).contains(word);
  }

  /** Writes an article down the way the expectation is written. */
  private static String describe(Article article, String expected) {
    List<String> lines = new ArrayList<>();
    lines.add("title: " + article.title());
    lines.add("authors: " + String.join("; ", article.authors()));
    lines.add("published: " + (article.published() == null ? "" : article.published()));
    lines.add("site: " + (article.site() == null ? "" : article.site()));
    lines.add("language: " + article.language());
    lines.add("address: " + article.address());
    article.links().stream()
        .map(link -> "link: " + link.anchor().in(article.text()) + " -> " + link.target())
        .forEach(lines::add);
    boolean bodyInFull = true;
    for (String line : expected.split("\n")) {
      boolean contains = line.startsWith("contains: ");
      boolean lacks = line.startsWith("lacks: ");
      if (contains || lacks) {
        bodyInFull = false;
        boolean there = article.text().contains(line.substring(line.indexOf(' ') + 1));
        lines.add(there == contains ? line : "NOT SO: " + line);
      }
    }
    if (bodyInFull) {
      lines.add("");
      lines.add(article.text());
    }
    return String.join("\n", lines).replaceAll("(?m) +$", "");
  }

  private static Page page(String name) throws IOException {
    URI address = URI.create("https://lantern.example/" + name);
    return new Page(address, address, "text/html", null, resource(name + ".html"));
  }

  private static byte[] resource(String file) throws IOException {
    try (InputStream in = WholePagesTest.class.getResourceAsStream("/articles/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
