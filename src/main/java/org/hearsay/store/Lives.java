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
   * Begins a life of {@code instance} and frees what its earlier lives had claimed; on SQLite, what
   * anybody had. Two instances that run at the same time must not have the same name.
   *
   * @return the life's id
   */
  public String begin(String instance) {
    String life = instance + "/" + UUID.randomUUID();
    return database.write(
        handle -> {
          List<String> over =
              handle
                  .createQuery(
                      """
                      SELECT id FROM life WHERE instance = :instance OR :alone = 1
                      UNION SELECT life FROM inbox
                      WHERE state = 'WORKING' AND life NOT IN (SELECT id FROM life)
                      UNION SELECT life FROM outbox
                      WHERE state = 'SENDING' AND life NOT IN (SELECT id FROM life)
                      """)
                  .bind("instance", instance)
                  .bind("alone", database.isShared() ? 0 : 1)
                  .mapTo(String.class)
                  .list();
          over.forEach(id -> end(handle, id));
          return insert(handle, life, instance);
        });
  }

  /** Begins another life of an instance whose life was ended by mistake: it had stood still. */
  public String beginAgain(String instance) {
    String life = instance + "/" + UUID.randomUUID();
    return database.write(handle -> insert(handle, life, instance));
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

  private String insert(Handle handle, String life, String instance) {
    handle.execute(
        "INSERT INTO life (id, instance, beats, began_at) VALUES (?, ?, 0, ?)",
        life,
        instance,
        clock.millis());
    return life;
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
