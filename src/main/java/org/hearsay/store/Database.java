package org.hearsay.store;

import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** How statements reach one kind of database. Throws {@link StoreUnavailable} where they do not. */
interface Database extends AutoCloseable {

  /** Some statements, given as a function of the handle they run on. */
  @FunctionalInterface
  interface Work<T> {
    T with(Handle handle);
  }

  /** Opens the database that {@code jdbcUrl} names and brings its tables up to date. */
  static Database open(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:sqlite:")) {
      return SqliteDatabase.open(jdbcUrl);
    }
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return PostgresDatabase.open(jdbcUrl);
    }
    throw new StoreUnavailable(
        "A database's address begins with jdbc:sqlite: or jdbc:postgresql:, not " + scheme(jdbcUrl),
        new IllegalArgumentException("unknown database"));
  }

  /** Runs statements that only read, each seeing what was committed before it. */
  <T> T read(Work<T> work);

  /**
   * Runs {@code work} in a transaction; on disk when this returns. It may run twice, so it changes
   * nothing but the database.
   */
  <T> T write(Work<T> work);

  /** Makes what was deleted from {@code tables} unreadable in the database's files too. */
  void erase(Collection<String> tables);

  /**
   * Runs statements that all see the database as it is when this begins; changes nothing, and holds
   * no writer up.
   */
  <T> T snapshot(Work<T> work);

  /** Lets a counted column go on behind the highest number there is. */
  void resumeCounter(Handle handle, String table, String column);

  /** Whether other instances may work on the same database. */
  boolean isShared();

  /**
   * Says that a bot runs on this database until it is closed. Where only one may, and one does, a
   * {@link StoreUnavailable} says so.
   */
  void reserve();

  /** For the library that keeps schedules. */
  DataSource dataSource();

  @Override
  void close();

  /** Statements on {@code source}, whose errors do not repeat what was to be kept. */
  static Jdbi statements(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  /** The migrations for {@code dialect}, a folder beside {@code common}. */
  static void migrate(DataSource source, String dialect, String identity) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(source)
              .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect)
              .placeholders(Map.of("identity", identity))
              .load();
      refuseNewer(flyway.info().applied());
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreUnavailable(e);
    }
  }

  /** An older program would write rows that lack what a newer one relies on. */
  private static void refuseNewer(MigrationInfo[] applied) {
    for (MigrationInfo migration : applied) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new StoreUnavailable(
            "The database was written by a newer version of Hearsay: it has tables of version "
                + migration.getVersion()
                + ", which this one does not know. Run the newer version, or put back a backup made"
                + " before it.",
            new IllegalStateException("newer tables"));
      }
    }
  }

  private static String scheme(String jdbcUrl) {
    String[] parts = jdbcUrl.split(":", 3);
    return parts.length < 3 ? "'" + jdbcUrl + "'" : parts[0] + ":" + parts[1] + ":";
  }
}
