package org.hearsay.feed;

import org.hearsay.article.Refusal;

/** What came of looking for a feed. */
public sealed interface FeedSearch {

  /**
   * A feed that can be read.
   *
   * @param address of the feed itself
   * @param title in one line; its host where it has none
   */
  record Found(String address, String title) implements FeedSearch {}

  /** None. */
  record None(Refusal refusal) implements FeedSearch {}
}
