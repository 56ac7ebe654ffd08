package org.hearsay.job;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try.
 *
 * @param first after the first failure
 * @param factor by how much longer after each further one
 * @param longest never longer
 */
record Backoff(Duration first, double factor, Duration longest) {

  /** After {@code failures}, from 1; up to a fifth more or less, so that not all come at once. */
  Duration after(int failures, RandomGenerator random) {
    double wait = first.toMillis() * Math.pow(factor, failures - 1.0);
    double jitter = 0.8 + 0.4 * random.nextDouble();
    return Duration.ofMillis((long) (Math.min(wait, longest.toMillis()) * jitter));
  }
}
