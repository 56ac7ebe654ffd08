package org.hearsay.store;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Deletes what is old. */
public final class Retention {

  /** How long an event's id is kept to know a second delivery. Platforms repeat within hours. */
  static final Duration EVENT_IDS = Duration.ofDays(7);

  /** How long a message is known to be gone. */
  static final Duration TOMBSTONES = Duration.ofDays(1);

  private static final int AT_ONCE = 500;

  private final Database database;
  private final Clock clock;

  Retention(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Deletes reports, answers, what was given up and the local chat's messages once they are {@code
   * age} old, and notes that nobody needs any more, a few at a time so that nothing waits for it.
   *
   * @return how many rows went
   */
  public long sweep(Duration age) {
    long now = clock.millis();
    long old = now - age.toMillis();
    return delete("report", "id", "read_at < :before", old)
        + delete("answered", "dispatch", "at < :before", old)
        + delete("local_message", "seq", "at < :before", old)
        + delete("outbox", "seq", "set_at < :before AND state IN ('SENT', 'DROPPED', 'DEAD')", old)
        + delete("outbox_pause", "lane", "until < :before", now - TOMBSTONES.toMillis())
        + delete("inbox", "seq", "received_at < :before AND state = 'DEAD'", old)
        + delete(
            "inbox", "seq", "received_at < :before AND state = 'DONE'", now - EVENT_IDS.toMillis())
        + delete("subscription", "id", "removed_at < :before", now - TOMBSTONES.toMillis())
        + delete("alert", null, "at < :before", old)
        + delete("installation", "name", "until < :before", now - TOMBSTONES.toMillis())
        + delete("deleted_message", null, "at < :before", now - TOMBSTONES.toMillis());
  }

  private long delete(String table, @Nullable String key, String condition, long before) {
    String statement =
        key == null
            ? "DELETE FROM " + table + " WHERE " + condition
            : "DELETE FROM %1$s WHERE %2$s IN (SELECT %2$s FROM %1$s WHERE %3$s LIMIT %4$d)"
                .formatted(table, key, condition, AT_ONCE);
    long gone = 0;
    int last;
    do {
      last =
          database.write(handle -> handle.createUpdate(statement).bind("before", before).execute());
      gone += last;
    } while (key != null && last == AT_ONCE);
    return gone;
  }
}
