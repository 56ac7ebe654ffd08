package org.hearsay.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.article.Span;

/**
 * A sentence with the expected answer written into it: {@code It sank, according to <<Reuters>>.}
 *
 * @param text the sentence without marks
 * @param marked the places between marks
 */
record MarkedLine(String text, List<Span> marked) {

  /** The sentences of a resource beside this class; blank lines and those with # are left out. */
  static Stream<MarkedLine> in(String resource) {
    return lines(resource).map(MarkedLine::parse);
  }

  /** The lines of a resource beside this class as they stand; blank ones and those with # not. */
  static Stream<String> lines(String resource) {
    try (BufferedReader lines = open(resource)) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole text of a resource without its comment lines. */
  static String textOf(String resource) {
    try (BufferedReader lines = open(resource)) {
      return String.join("\n", lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String resource) {
    InputStream in = Objects.requireNonNull(MarkedLine.class.getResourceAsStream(resource));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static MarkedLine parse(String line) {
    StringBuilder text = new StringBuilder();
    List<Span> marked = new ArrayList<>();
    int from = 0;
    int open;
    while ((open = line.indexOf("<<", from)) >= 0) {
      int close = line.indexOf(">>", open);
      text.append(line, from, open);
      marked.add(new Span(text.length(), text.length() + close - open - 2));
      text.append(line, open + 2, close);
      from = close + 2;
    }
    text.append(line.substring(from));
    return new MarkedLine(text.toString(), marked);
  }

  List<String> words() {
    return marked.stream().map(span -> span.in(text)).toList();
  }

  @Override
  public String toString() {
    return text;
  }
}
