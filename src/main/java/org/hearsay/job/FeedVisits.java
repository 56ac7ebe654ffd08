package org.hearsay.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hearsay.chat.Intake;
import org.hearsay.feed.FeedEntry;
import org.hearsay.feed.FeedNotices;
import org.hearsay.feed.FeedOutcome;
import org.hearsay.feed.FeedReader;
import org.hearsay.feed.FeedState;
import org.hearsay.feed.News;
import org.hearsay.feed.Rhythm;
import org.hearsay.feed.Seen;
import org.hearsay.store.Feeds;
import org.hearsay.store.Feeds.Claim;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one feed and takes note of it. News is on disk in the inbox before it counts as seen, so a
 * crash between the two repeats it, which the inbox ignores, and never loses it.
 */
final class FeedVisits {
  private static final Logger LOG = LoggerFactory.getLogger(FeedVisits.class);
  private static final Duration UNTIL_ROOM = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
  private static final Duration LONGEST_PAUSE_ALIVE = Duration.ofHours(6);

  private final Feeds feeds;
  private final FeedReader reader;
  private final Intake intake;
  private final FeedNotices notices;
  private final Rhythm rhythm;
  private final Clock clock;
  private final Backoff backoff;
  private final RandomGenerator random = RandomGenerator.getDefault();

  FeedVisits(
      Feeds feeds,
      FeedReader reader,
      Intake intake,
      FeedNotices notices,
      Rhythm rhythm,
      Clock clock) {
    this.feeds = feeds;
    this.reader = reader;
    this.intake = intake;
    this.notices = notices;
    this.rhythm = rhythm;
    this.clock = clock;
    this.backoff = new Backoff(rhythm.shortest(), 2, LONGEST_PAUSE_ALIVE);
  }

  /**
   * What is to be written down of a visit.
   *
   * @param seen null where nothing was added
   */
  record Result(FeedState state, @Nullable Seen seen, Duration pause) {}

  /** Asks the feed's site. */
  FeedOutcome read(Claim claim) {
    return reader.read(claim.state().readAt(), claim.state().version());
  }

  /** Hands over what is new. */
  Result note(FeedState state, FeedOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof FeedOutcome.Failed failed) {
      return failed(state.failed(now), failed, now);
    }
    Instant since = state.failingSince();
    if (state.reported() && since != null) {
      LOG.info("Feed {} can be read again", state.address());
      notices.recovered(state.address(), state.title(), since);
    }
    if (outcome instanceof FeedOutcome.Entries entries) {
      return state.lastRead() == null
          ? first(state, entries, now)
          : changed(state, entries, state.lastRead(), now);
    }
    Duration freshFor = ((FeedOutcome.NotModified) outcome).freshFor();
    Duration interval = rhythm.after(state.interval(), false);
    return new Result(state.unchanged(interval, now), null, pause(interval, freshFor));
  }

  private Result first(FeedState state, FeedOutcome.Entries entries, Instant now) {
    Duration interval = rhythm.first(entries.entries(), now);
    LOG.debug("Feed {} is watched, every {}", state.address(), interval);
    return new Result(
        state.read(entries, interval, now),
        Seen.NONE.and(entries.entries()),
        pause(interval, entries.freshFor()));
  }

  private Result changed(
      FeedState state, FeedOutcome.Entries entries, Instant lastRead, Instant now) {
    Seen seen = feeds.seen(state.address());
    List<FeedEntry> news = News.of(entries.entries(), seen, lastRead);
    List<FeedEntry> told = new ArrayList<>();
    for (FeedEntry entry : news) {
      if (intake.accept(FeedEvents.of(state.address(), entry, now)) == Intake.Acceptance.BUSY) {
        return new Result(state.partlyRead(entries), seen.and(told), UNTIL_ROOM);
      }
      told.add(entry);
    }
    Duration interval = rhythm.after(state.interval(), !news.isEmpty());
    return new Result(
        state.read(entries, interval, now),
        seen.and(entries.entries()),
        pause(interval, entries.freshFor()));
  }

  private Result failed(FeedState failing, FeedOutcome.Failed failed, Instant now) {
    FeedState state = failing;
    Instant since = failing.failingSince() == null ? now : failing.failingSince();
    if (!state.reported() && (failed.gone() || state.isDead(now))) {
      LOG.warn("Feed {} is dead: {}", state.address(), failed.refusal().kind());
      notices.died(state.address(), state.title(), since, failed.refusal().message());
      state = state.told();
    }
    Duration pause = state.reported() ? LONGEST_PAUSE : backoff.after(state.failures(), random);
    Instant retryAt = failed.retryAt();
    if (retryAt != null && retryAt.isAfter(now.plus(pause))) {
      pause = Duration.between(now, retryAt);
    }
    return new Result(state, null, pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  private Duration pause(Duration interval, Duration freshFor) {
    return rhythm.pause(interval, freshFor, random);
  }
}
