package org.hearsay.fetch;

import java.time.Duration;

/**
 * A moment after which nobody waits any more, on the machine's monotonic clock: setting the wall
 * clock moves no deadline.
 *
 * @param nanos in the terms of {@link System#nanoTime()}
 */
record Deadline(long nanos) {

  static Deadline in(Duration wait) {
    return new Deadline(System.nanoTime() + wait.toNanos());
  }

  /** What is left; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  boolean isOver() {
    return nanos - System.nanoTime() <= 0;
  }

  /** This deadline or {@code wait} from now, whichever comes first. */
  Deadline orSooner(Duration wait) {
    Deadline other = in(wait);
    return other.nanos - nanos < 0 ? other : this;
  }
}
