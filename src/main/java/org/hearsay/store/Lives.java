package org.hearsay.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The instances that work on this database. A life lasts from an instance's start to its end; work
 * is claimed in its name. It shows that it lasts by counting beats, so that nobody compares clocks.
 */
public final class Lives {

  private final Database database;
  private final Clock clock;

  Lives(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins a life of {@code instance}. On SQLite, which nobody else works on, this ends all earlier
   * ones; on PostgreSQL they end when others miss their beats.
   *
   * @return the life's id, which begins with the instance's name and "/"
   */
  public String begin(String instance) {
    String life = instance + "/" + UUID.randomUUID();
    return database.write(
        handle -> {
          over(handle).forEach(id -> end(handle, id));
          handle.execute(
              "INSERT INTO life (id, instance, beats, began_at) VALUES (?, ?, 0, ?)",
              life,
              instance,
              clock.millis());
          return life;
        });
  }

  /** Shows that a life lasts; false when somebody ended it. */
  public boolean beat(String life) {
    return database.write(
        handle -> handle.execute("UPDATE life SET beats = beats + 1 WHERE id = ?", life) > 0);
  }

  /** How often each life has beaten. */
  public Map<String, Long> beats() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT id, beats FROM life")
                .reduceRows(
                    new HashMap<>(),
                    (beats, row) -> {
                      beats.put(
                          row.getColumn("id", String.class), row.getColumn("beats", Long.class));
                      return beats;
                    }));
  }

  /** Ends a life and frees what it had claimed. */
  public void end(String life) {
    database.write(
        handle -> {
          end(handle, life);
          return life;
        });
  }

  /** Lives that cannot last any more, and those that only their work remembers. */
  private List<String> over(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT id FROM life WHERE :alone = 1
            UNION SELECT life FROM inbox
            WHERE state = 'WORKING' AND life NOT IN (SELECT id FROM life)
            UNION SELECT life FROM outbox
            WHERE state = 'SENDING' AND life NOT IN (SELECT id FROM life)
            """)
        .bind("alone", database.isShared() ? 0 : 1)
        .mapTo(String.class)
        .list();
  }

  private void end(Handle handle, String life) {
    Turn.INBOX.take(handle);
    Turn.OUTBOX.take(handle);
    InboxTable.free(handle, life, clock.millis());
    OutboxTable.free(handle, life, clock.millis());
    handle.execute("DELETE FROM life WHERE id = ?", life);
  }

  static boolean lasts(Handle handle, String life) {
    return handle
        .createQuery("SELECT 1 FROM life WHERE id = :life")
        .bind("life", life)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
