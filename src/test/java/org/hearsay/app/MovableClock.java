package org.hearsay.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by itself from noon of a certain day, and can be moved on. */
final class MovableClock extends Clock {
  private final Clock real = Clock.systemUTC();
  private volatile Duration ahead =
      Duration.between(real.instant(), Instant.parse("2026-03-01T12:00:00Z"));

  void move(Duration by) {
    ahead = ahead.plus(by);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
