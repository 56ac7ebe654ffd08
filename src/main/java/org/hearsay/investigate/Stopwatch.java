package org.hearsay.investigate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notes how long each stage took. */
final class Stopwatch {
  private final Clock clock;
  private final StringBuilder laps = new StringBuilder();
  private Instant last;

  Stopwatch(Clock clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  /** The stage called {@code name} just ended. */
  void lap(String name) {
    Instant now = clock.instant();
    laps.append(laps.isEmpty() ? "" : " ")
        .append(name)
        .append('=')
        .append(Duration.between(last, now).toMillis());
    last = now;
  }

  /** "fetch=120 clean=14". */
  @Override
  public String toString() {
    return laps.toString();
  }
}
