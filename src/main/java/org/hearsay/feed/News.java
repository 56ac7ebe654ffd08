package org.hearsay.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What of a feed is told. */
public final class News {
  /** More at once is a site that renamed its archive, or nobody's reading. */
  static final int MOST = 20;

  /**
   * An article older than this when the feed was last read is not new, whatever it is called now.
   */
  static final Duration LATE = Duration.ofDays(7);

  private News() {}

  /**
   * The entries that were not seen, were not old when the feed was last read, and are among the
   * newest {@value #MOST} such; oldest first, as they were published.
   *
   * @param newestFirst what the feed holds
   * @param lastRead when we last knew what it holds
   */
  public static List<FeedEntry> of(List<FeedEntry> newestFirst, Seen seen, Instant lastRead) {
    Instant old = lastRead.minus(LATE);
    List<FeedEntry> news = new ArrayList<>();
    newestFirst.stream()
        .filter(entry -> !seen.holds(entry))
        .filter(entry -> entry.published() == null || !entry.published().isBefore(old))
        .limit(MOST)
        .forEach(news::add);
    Collections.reverse(news);
    return news;
  }
}
