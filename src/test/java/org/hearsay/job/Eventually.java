package org.hearsay.job;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does. */
final class Eventually {

  private Eventually() {}

  /** Returns once {@code condition} holds; false when it does not within {@code patience}. */
  static boolean holds(Duration patience, BooleanSupplier condition) {
    long until = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return true;
  }
}
