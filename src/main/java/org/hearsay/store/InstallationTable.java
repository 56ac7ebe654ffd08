package org.hearsay.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.chat.Installations;
import org.jspecify.annotations.Nullable;

/** Where platforms keep the tokens of workspaces that installed us. */
public final class InstallationTable implements Installations {
  private final Database database;
  private final Clock clock;

  InstallationTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<String> find(String key) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT json FROM installation"
                        + " WHERE name = :key AND (until IS NULL OR until > :now)")
                .bind("key", key)
                .bind("now", clock.instant().toEpochMilli())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void save(String key, String json, @Nullable Instant until) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO installation (name, json, until) VALUES (:key, :json, :until)
                    ON CONFLICT (name) DO UPDATE SET json = excluded.json, until = excluded.until
                    """)
                .bind("key", key)
                .bind("json", json)
                .bind("until", until == null ? null : (Long) until.toEpochMilli())
                .execute());
  }

  @Override
  public boolean delete(String key) {
    boolean deleted =
        database.write(handle -> handle.execute("DELETE FROM installation WHERE name = ?", key))
            > 0;
    if (deleted) {
      database.erase(List.of("installation"));
    }
    return deleted;
  }
}
