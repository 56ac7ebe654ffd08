package org.hearsay.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.train.GoldArticle.GoldAttribution;
import org.hearsay.article.Span;

/**
 * Reads annotated articles from JSON lines: {@code {"id", "publisher", "text", "attributions":
 * [{"source": [[b, e]], "cue": …, "content": …, "core": true}]}}.
 */
final class GoldLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldLines() {}

  /** The articles in {@code file}, one a line. */
  static List<GoldArticle> read(Path file) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        articles.add(article(JSON.readTree(line)));
      }
    }
    return articles;
  }

  private static GoldArticle article(JsonNode line) {
    List<GoldAttribution> attributions = new ArrayList<>();
    for (JsonNode a : line.path("attributions")) {
      attributions.add(
          new GoldAttribution(
              spans(a.path("source")),
              spans(a.path("cue")),
              spans(a.path("content")),
              a.path("core").asBoolean(true)));
    }
    return new GoldArticle(
        line.path("id").asText(),
        line.path("publisher").asText(""),
        line.path("text").asText(),
        attributions);
  }

  private static List<Span> spans(JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : pairs) {
      if (pair.path(1).asInt() > pair.path(0).asInt()) {
        spans.add(new Span(pair.path(0).asInt(), pair.path(1).asInt()));
      }
    }
    return spans;
  }
}
