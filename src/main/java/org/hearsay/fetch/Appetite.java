package org.hearsay.fetch;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of an answer.
 *
 * @param accept the Accept header
 * @param mediaTypes which types are taken; empty takes any
 * @param maxBytes how much of the decompressed body is read
 * @param cutsOff whether a longer body is cut off there instead of refused
 */
record Appetite(String accept, Set<String> mediaTypes, int maxBytes, boolean cutsOff) {
  private static final Set<String> TEXT =
      Set.of("text/html", "application/xhtml+xml", "text/plain");
  private static final Set<String> FEEDS =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/xml",
          "text/xml",
          "application/feed+json",
          // What servers that know no better call a feed, and sites where one is looked for.
          "application/json",
          "application/rss",
          "application/x-rss+xml",
          "text/rss+xml",
          "text/html",
          "application/xhtml+xml",
          "text/plain");

  /** What RFC 9309 asks readers of robots.txt to read at least. */
  private static final int ROBOTS_BYTES = 500 << 10;

  static Appetite forPage(int maxBytes) {
    return new Appetite(
        "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1", TEXT, maxBytes, false);
  }

  static Appetite forFeed(int maxBytes) {
    return new Appetite(
        "application/atom+xml,application/rss+xml,application/feed+json;q=0.9,"
            + "application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1",
        FEEDS,
        maxBytes,
        false);
  }

  static Appetite forRobots() {
    return new Appetite("text/plain,*/*;q=0.1", Set.of(), ROBOTS_BYTES, true);
  }

  boolean takes(@Nullable String mediaType) {
    return mediaTypes.isEmpty() || (mediaType != null && mediaTypes.contains(mediaType));
  }
}
