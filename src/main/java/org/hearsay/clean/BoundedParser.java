package org.hearsay.clean;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses HTML within bounds: pages with more tags or attributes than any article has are given up
 * before a tree is built, and nesting is cut off.
 */
final class BoundedParser {
  /** The largest of a thousand news pages had 12,000. */
  static final int MAX_TAGS = 50_000;

  static final int MAX_DEPTH = 256;
  static final int MAX_CHARS = 4 << 20;

  private BoundedParser() {}

  /** The parsed page, or nothing when it is out of bounds. */
  static Optional<Document> parse(String html, String address) {
    if (html.length() > MAX_CHARS || countTags(html) > MAX_TAGS) {
      return Optional.empty();
    }
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    return Optional.of(parser.parseInput(html, address));
  }

  private static int countTags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }
}
