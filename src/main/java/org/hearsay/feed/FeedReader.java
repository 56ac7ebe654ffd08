package org.hearsay.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.FetchRequest;
import org.hearsay.fetch.Fetcher;
import org.hearsay.fetch.Page;
import org.hearsay.fetch.Validators;

/**
 * Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed 1.x. A call blocks its thread for no longer
 * than the fetcher's time and a moment to parse; safe for many threads.
 */
public final class FeedReader {
  private static final int GONE = 410;

  private final Fetcher fetcher;
  private final Duration timeLeft;

  /** A feed of three megabytes becomes a tree of a hundred, so only few are parsed at a time. */
  private final Semaphore parsing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

  /**
   * @param timeLeft how long one feed may take, waiting for a turn at its host included
   */
  public FeedReader(Fetcher fetcher, Duration timeLeft) {
    this.fetcher = fetcher;
    this.timeLeft = timeLeft;
  }

  /**
   * Reads the feed at {@code address}, which may be anything, unless it is still {@code version}.
   */
  public FeedOutcome read(String address, Version version) {
    Validators validators = new Validators(version.etag(), version.lastModified());
    FetchOutcome outcome = fetcher.fetch(FetchRequest.feed(address, timeLeft, validators));
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      return parse(fetched.page());
    } else if (outcome instanceof FetchOutcome.NotModified unchanged) {
      return new FeedOutcome.NotModified(unchanged.freshFor());
    }
    FetchOutcome.Refused refused = (FetchOutcome.Refused) outcome;
    return new FeedOutcome.Failed(refused.refusal(), refused.status() == GONE, refused.retryAt());
  }

  /** The feed that {@code page} is, if it is one. */
  FeedOutcome parse(Page page) {
    parsing.acquireUninterruptibly();
    try {
      return FeedParser.parse(page);
    } finally {
      parsing.release();
    }
  }

  /** A page that may be a feed or a site that has one. */
  FetchOutcome fetch(String address, Duration patience) {
    return fetcher.fetch(FetchRequest.feed(address, patience, Validators.NONE));
  }
}
