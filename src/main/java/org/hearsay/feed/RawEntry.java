package org.hearsay.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the feed.
 *
 * @param id null where there is none
 * @param link may be relative; null where there is none
 */
record RawEntry(
    @Nullable String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable Instant published) {
  private static final int MAX_TITLE = 200;

  /** Words as people are shown them. */
  static String oneLine(@Nullable String words) {
    String line = words == null ? "" : words.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_TITLE ? line : line.substring(0, MAX_TITLE - 1) + "…";
  }
}
