package org.hearsay.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.feed.FeedNotices;
import org.hearsay.feed.FeedOutcome;
import org.hearsay.feed.FeedReader;
import org.hearsay.store.Feeds;
import org.hearsay.store.Feeds.Claim;
import org.hearsay.store.Store;
import org.hearsay.store.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the feeds that subscriptions name, each in its rhythm, and hands what is new to the inbox.
 * Instances share the work as they share the inbox: what one had in hand when it ended, another
 * takes up once it has missed its beats.
 */
public final class FeedWatcher {
  private static final Logger LOG = LoggerFactory.getLogger(FeedWatcher.class);
  private static final Duration AFTER_A_FAULT_OF_OURS = Duration.ofMinutes(1);
  private static final Duration LOOK_FOR_UNNAMED = Duration.ofMinutes(1);

  private final Feeds feeds;
  private final Subscriptions subscriptions;
  private final Heart heart;
  private final FeedVisits visits;
  private final FeedOptions options;
  private final Clock clock;
  private final Workers readers;
  private final Pump pump;
  private final Set<Long> inWork = ConcurrentHashMap.newKeySet();

  private long followed = -1;
  private Instant followedAt = Instant.MIN;

  /** Whether something may be claimed in our name that we do not know of. */
  private boolean unsure;

  /**
   * Nothing runs before {@link #start()}.
   *
   * @param jobs whose inbox takes the news; started before this, and stopped after it
   */
  public FeedWatcher(
      Jobs jobs,
      Store store,
      FeedReader reader,
      FeedNotices notices,
      FeedOptions options,
      Clock clock) {
    this.feeds = store.feeds();
    this.subscriptions = store.subscriptions();
    this.heart = jobs.heart();
    this.visits = new FeedVisits(feeds, reader, jobs.inbox(), notices, options.rhythm(), clock);
    this.options = options;
    this.clock = clock;
    this.readers = new Workers("feed-reader", options.readers());
    this.pump = new Pump("feeds", options.poll(), this::look);
    subscriptions.onChange(pump::wake);
  }

  /** Begins. */
  public void start() {
    pump.start();
  }

  /**
   * Begins nothing more, lets what is being read finish for {@code patience}, hands back the rest.
   */
  public void stop(Duration patience) {
    pump.stop();
    readers.stop(patience);
  }

  private boolean look() {
    if (!heart.isSure()) {
      return false;
    }
    follow();
    if (unsure) {
      feeds.freeStrays(heart.life(), inWork);
      unsure = false;
    }
    // Claims look through all that is due, so they are made for several readers at once.
    if (readers.free() < batch()) {
      return false;
    }
    unsure = true;
    List<Claim> claims = feeds.claim(heart.life(), readers.free(), options.ofOneHost());
    claims.forEach(claim -> inWork.add(claim.seq()));
    unsure = false;
    claims.forEach(this::begin);
    return false;
  }

  private int batch() {
    return Math.max(1, options.readers() / 4);
  }

  private void follow() {
    long revision = subscriptions.revision();
    Instant now = clock.instant();
    Duration ago = Duration.between(followedAt, now).abs();
    if (revision != followed || ago.compareTo(LOOK_FOR_UNNAMED) >= 0) {
      feeds.follow();
      followed = revision;
      followedAt = now;
    }
  }

  private void begin(Claim claim) {
    readers.begin(
        () -> visit(claim),
        () -> {
          inWork.remove(claim.seq());
          if (readers.free() >= batch()) {
            pump.wake();
          }
        });
  }

  private void visit(Claim claim) {
    try {
      FeedOutcome outcome = visits.read(claim);
      if (readers.isStopping()) {
        readers.note(() -> feeds.handBack(claim, Duration.ZERO));
        return;
      }
      FeedVisits.Result result = visits.note(claim.state(), outcome);
      readers.note(() -> feeds.settle(claim, result.state(), result.seen(), result.pause()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("Feed {} was not read, through a fault of ours", claim.state().address(), e);
      readers.note(() -> feeds.handBack(claim, AFTER_A_FAULT_OF_OURS));
    }
  }
}
