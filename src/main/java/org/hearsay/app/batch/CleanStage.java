package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.hearsay.article.Article;
import org.hearsay.article.Link;
import org.hearsay.article.Refusal;
import org.hearsay.clean.Cleaner;
import org.hearsay.clean.Draft;
import org.hearsay.fetch.Page;
import org.hearsay.read.LanguageDetector;

/**
 * {@code id url html} to an article. The body is given whenever any text was found, even where
 * {@code outcome} says that the page is no article: this stage is for measuring.
 */
final class CleanStage implements Stage {
  private final Cleaner cleaner = new Cleaner(new LanguageDetector());

  @Override
  public void answer(JsonNode in, ObjectNode out) throws IOException {
    URI address = address(required(in, "url"));
    byte[] html = read(Path.of(required(in, "html")));
    Draft draft = cleaner.draft(new Page(address, address, "text/html", null, html));
    Article article = draft.article();
    out.put("title", article.title());
    ArrayNode authors = out.putArray("authors");
    article.authors().forEach(authors::add);
    out.put("published", article.published() == null ? null : article.published().toString());
    out.put("site", article.site());
    out.put("language", article.language());
    out.put("articleBody", article.text());
    ArrayNode links = out.putArray("links");
    for (Link link : article.links()) {
      links
          .addObject()
          .put("href", link.target().toString())
          .put("text", link.anchor().in(article.text()));
    }
    out.put("outcome", draft.refusal().map(r -> r.kind().name()).orElse("article"));
    draft.refusal().map(Refusal::message).ifPresent(message -> out.put("message", message));
  }

  private static URI address(String url) {
    return URI.create(url.strip().replace(" ", "%20").replace("|", "%7C"));
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }

  private static String required(JsonNode in, String field) {
    String value = in.path(field).asText("");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Expected a non-empty field '" + field + "'");
    }
    return value;
  }
}
