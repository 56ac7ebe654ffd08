package org.hearsay.app;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.hearsay.alert.AlertIndex;
import org.hearsay.config.Settings;
import org.hearsay.desk.AlertRounds;
import org.hearsay.desk.AlertTelling;
import org.hearsay.desk.AlertWatch;
import org.hearsay.desk.FeedTidings;
import org.hearsay.desk.ReportPages;
import org.hearsay.feed.FeedReader;
import org.hearsay.fetch.FetchRequest;
import org.hearsay.fetch.Fetcher;
import org.hearsay.investigate.Investigator;
import org.hearsay.job.AlertIndexFollower;
import org.hearsay.job.FeedOptions;
import org.hearsay.job.FeedWatcher;
import org.hearsay.job.Jobs;
import org.hearsay.job.Schedules;
import org.hearsay.store.Store;

/**
 * What makes alerts come by themselves: the index, the feeds, and what is done from time to time.
 */
final class Watching {
  private static final Duration FOLLOW = Duration.ofSeconds(1);
  private static final Duration ROUND = Duration.ofSeconds(10);

  private final AlertWatch watch;
  private final AlertRounds rounds;
  private final FeedTidings tidings;
  private final FeedReader reader;
  private final AlertIndexFollower follower;
  private final Store store;
  private final Clock clock;

  /**
   * Nothing runs before {@link #start()}.
   *
   * @param investigator reads articles; feeds' articles by way of {@code fetcher}
   * @param pages where reports can be opened
   * @param reader reads feeds
   */
  Watching(
      Settings settings,
      Store store,
      Fetcher fetcher,
      Investigator investigator,
      AlertIndex index,
      ReportPages pages,
      FeedReader reader,
      Clock clock) {
    ZoneId zone = settings.alerts().zone();
    AlertTelling telling = new AlertTelling(store, store.outbox(), pages, zone);
    Investigator ofFeeds =
        investigator.over((link, timeLeft) -> fetcher.fetch(FetchRequest.original(link, timeLeft)));
    this.store = store;
    this.clock = clock;
    this.watch = new AlertWatch(index, ofFeeds, store, telling, zone, clock);
    this.rounds = new AlertRounds(store, telling, store.outbox(), clock);
    this.tidings = new FeedTidings(store.subscriptions(), store.outbox());
    this.reader = reader;
    this.follower = new AlertIndexFollower(index, store.subscriptions(), FOLLOW);
  }

  /** What a desk tells of articles. */
  AlertWatch watch() {
    return watch;
  }

  /** Reads the feeds, for {@code jobs} to take their news in. */
  FeedWatcher feeds(Jobs jobs, FeedOptions options) {
    return new FeedWatcher(jobs, store, reader, tidings, options, clock);
  }

  /** Adds what comes again and again. */
  void schedule(Schedules schedules) {
    schedules.every("alerts", ROUND, rounds::go);
  }

  /** Fills the index; call before articles come in. */
  void start() {
    follower.start();
  }

  void stop() {
    follower.stop();
  }
}
