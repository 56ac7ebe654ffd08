package org.hearsay.app.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.app.train.GoldArticle.GoldAttribution;
import org.hearsay.article.Span;

/**
 * Reads articles with marks in the text: {@code {{s1|Anna Berg}} {{c1|denied}} {{t1|the report}}.}
 * The letter is the role (source, cue, content of the text claimed), the number the attribution.
 */
final class MarkedArticles {
  private static final Pattern MARK = Pattern.compile("\\{\\{([sct])(\\d+)\\|");

  private MarkedArticles() {}

  /** The articles in {@code folder} and below, in the order of their file names. */
  static List<GoldArticle> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(parse(Files.readString(file), file.toString()));
    }
    return articles;
  }

  /**
   * The article written in {@code marked}.
   *
   * @throws IllegalArgumentException when marks are left open; {@code name} says where
   */
  static GoldArticle parse(String marked, String name) {
    String body = marked.replace("\r\n", "\n");
    String id = name;
    String publisher = "";
    while (body.startsWith("# ")) {
      String line = body.substring(2, body.indexOf('\n'));
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("publisher:")) {
        publisher = line.substring(10).strip();
      }
      body = body.substring(body.indexOf('\n') + 1);
    }
    int table = body.indexOf("\n## attributions");
    return unmark(id, publisher, (table < 0 ? body : body.substring(0, table)).strip(), name);
  }

  private record Open(char role, int number, int start) {}

  private static GoldArticle unmark(String id, String publisher, String body, String name) {
    StringBuilder text = new StringBuilder();
    Deque<Open> open = new ArrayDeque<>();
    Map<Integer, GoldAttribution> found = new TreeMap<>();
    Matcher mark = MARK.matcher(body);
    int at = 0;
    while (at < body.length()) {
      if (body.startsWith("{{", at) && mark.region(at, body.length()).lookingAt()) {
        open.push(
            new Open(mark.group(1).charAt(0), Integer.parseInt(mark.group(2)), text.length()));
        at = mark.end();
      } else if (body.startsWith("}}", at) && !open.isEmpty()) {
        close(open.pop(), text.length(), found);
        at += 2;
      } else {
        text.append(body.charAt(at));
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("Mark " + open.peek() + " is not closed in " + name);
    }
    found.values().forEach(MarkedArticles::sort);
    return new GoldArticle(id, publisher, text.toString(), List.copyOf(found.values()));
  }

  private static void close(Open mark, int end, Map<Integer, GoldAttribution> found) {
    GoldAttribution attribution =
        found.computeIfAbsent(
            mark.number,
            n ->
                new GoldAttribution(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), true));
    Span span = new Span(mark.start, end);
    switch (mark.role) {
      case 's' -> attribution.source().add(span);
      case 'c' -> attribution.cue().add(span);
      default -> attribution.content().add(span);
    }
  }

  private static void sort(GoldAttribution attribution) {
    Collections.sort(attribution.source());
    Collections.sort(attribution.cue());
    Collections.sort(attribution.content());
  }
}
