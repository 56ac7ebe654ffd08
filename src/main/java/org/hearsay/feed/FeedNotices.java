package org.hearsay.feed;

import java.time.Instant;

/**
 * Tells people how the feeds do that they named. Called at least once for each: after a crash, or
 * after an exception, again with the same {@code since}.
 */
public interface FeedNotices {

  /**
   * A feed could not be read for a day, or its site says that it is gone.
   *
   * @param feed its address, as subscriptions name it
   * @param title its address where it was never read
   * @param since when it could not be read first
   * @param why one sentence
   */
  void died(String feed, String title, Instant since, String why);

  /** A feed that had died can be read again. */
  void recovered(String feed, String title, Instant since);
}
