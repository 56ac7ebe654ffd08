package org.hearsay.store;

import org.jdbi.v3.core.Handle;

/**
 * One instance at a time hands out work: the others wait at its row until it has committed. SQLite
 * has one writer at a time anyway.
 */
enum Turn {
  INBOX,
  OUTBOX,
  FEEDS,
  ANSWERS;

  private static final long CLOCK_SET_BACK = 60_000;

  /** Holds the turn until the transaction ends. */
  void take(Handle handle) {
    handle.execute("UPDATE turn SET taken = taken + 1 WHERE name = ?", name().toLowerCase());
  }

  /**
   * A row written later than this was written before the clock was set back: its due time says
   * nothing.
   */
  static long implausible(long now) {
    return now + CLOCK_SET_BACK;
  }
}
