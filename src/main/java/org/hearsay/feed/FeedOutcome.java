package org.hearsay.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hearsay.article.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of reading a feed. */
public sealed interface FeedOutcome {

  /**
   * The feed as it is now.
   *
   * @param title of the feed, in one line; its host where it has none
   * @param entries newest first; none twice, none without a link
   * @param version what to send along next time
   * @param readNext where to read it from now on: elsewhere than before where the site says that it
   *     moved for good
   * @param freshFor how long the site, or the feed itself, says that nothing will change; zero
   *     where neither says
   */
  record Entries(
      String title, List<FeedEntry> entries, Version version, String readNext, Duration freshFor)
      implements FeedOutcome {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Nothing new since the version that was sent along.
   *
   * @param freshFor how long the site says that it will stay so; zero where it does not say
   */
  record NotModified(Duration freshFor) implements FeedOutcome {}

  /**
   * No feed.
   *
   * @param gone whether the site says that it is gone for good
   * @param retryAt when the site wants to be asked again; null where it does not say
   */
  record Failed(Refusal refusal, boolean gone, @Nullable Instant retryAt) implements FeedOutcome {}
}
