package org.hearsay.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How often a feed is read: about four times as often as it changes. What brings news is read twice
 * as often from then on, what does not a quarter less often.
 *
 * @param shortest however often it changes
 * @param longest however seldom it changes
 */
public record Rhythm(Duration shortest, Duration longest) {
  private static final Duration WITHOUT_DATES = Duration.ofHours(1);
  private static final int LOOKED_AT = 10;

  /** Sites say "fresh for a week" of feeds that change by the hour. */
  private static final Duration LONGEST_FRESH = Duration.ofHours(1);

  public Rhythm {
    if (shortest.isZero() || shortest.isNegative() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "Expected feeds to be read at least every %s and at most every %s"
              .formatted(longest, shortest));
    }
  }

  /** The interval of a feed that was never read before, from the dates of its last articles. */
  public Duration first(List<FeedEntry> entries, Instant now) {
    List<Instant> dates =
        entries.stream()
            .map(FeedEntry::published)
            .filter(Objects::nonNull)
            .filter(date -> !date.isAfter(now))
            .limit(LOOKED_AT)
            .toList();
    if (dates.isEmpty()) {
      return within(WITHOUT_DATES);
    }
    Instant oldest = dates.get(dates.size() - 1);
    return within(Duration.between(oldest, now).dividedBy(4L * dates.size()));
  }

  /** The interval that follows {@code interval}. */
  public Duration after(Duration interval, boolean news) {
    return within(news ? interval.dividedBy(2) : interval.multipliedBy(5).dividedBy(4));
  }

  /** How long to wait: a tenth more or less than the interval, and not before it is stale. */
  public Duration pause(Duration interval, Duration freshFor, RandomGenerator random) {
    Duration fresh = freshFor.compareTo(LONGEST_FRESH) < 0 ? freshFor : LONGEST_FRESH;
    Duration wait = interval.compareTo(fresh) > 0 ? interval : fresh;
    return Duration.ofMillis((long) (wait.toMillis() * (0.9 + 0.2 * random.nextDouble())));
  }

  private Duration within(Duration interval) {
    if (interval.compareTo(shortest) < 0) {
      return shortest;
    }
    return interval.compareTo(longest) > 0 ? longest : interval;
  }
}
