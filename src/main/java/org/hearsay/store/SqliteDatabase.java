package org.hearsay.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite: one file, one instance. Reads go side by side; writes go through one {@link GroupCommit},
 * because SQLite lets one writer in at a time and every commit waits for the disk.
 */
final class SqliteDatabase implements Database {

  private static final String PREFIX = "jdbc:sqlite:";
  private static final int READERS = 4;
  private static final Duration WAIT_FOR_OTHERS = Duration.ofSeconds(10);

  private final HikariDataSource readers;
  private final Jdbi jdbi;
  private final GroupCommit writer;
  private final String file;
  private @Nullable FileChannel reserved;

  private SqliteDatabase(String file, HikariDataSource readers, GroupCommit writer) {
    this.file = file;
    this.readers = readers;
    this.jdbi = Database.statements(readers);
    this.writer = writer;
  }

  static Database open(String jdbcUrl) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // With NORMAL, a commit may be lost with the power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout((int) WAIT_FOR_OTHERS.toMillis());
    config.enforceForeignKeys(true);
    // A transaction that begins by reading cannot wait for its turn to write.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(jdbcUrl);
    String file = jdbcUrl.substring(PREFIX.length()).replaceFirst("\\?.*", "");

    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setPoolName("sqlite");
    pool.setMaximumPoolSize(READERS);
    HikariDataSource readers;
    try {
      readers = new HikariDataSource(pool);
    } catch (RuntimeException e) {
      throw StoreUnavailable.opening("The database " + file, e);
    }
    try {
      Database.migrate(readers, "sqlite", "INTEGER PRIMARY KEY AUTOINCREMENT");
    } catch (RuntimeException e) {
      readers.close();
      throw e;
    }
    return new SqliteDatabase(file, readers, new GroupCommit(Database.statements(source)));
  }

  @Override
  public <T> T read(Work<T> work) {
    try {
      return jdbi.withHandle(work::with);
    } catch (JdbiException e) {
      throw new StoreUnavailable(e);
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    return writer.commit(work);
  }

  @Override
  public <T> T snapshot(Work<T> work) {
    return read(
        handle -> {
          // Jdbi would begin as a writer does.
          handle.execute("BEGIN DEFERRED");
          try {
            return work.with(handle);
          } finally {
            handle.execute("ROLLBACK");
          }
        });
  }

  /** Nothing to do: SQLite goes on behind the highest number by itself. */
  @Override
  public void resumeCounter(Handle handle, String table, String column) {}

  /** Rewrites the file; what was deleted is overwritten already, but copies may stand in gaps. */
  @Override
  public void erase(Collection<String> tables) {
    writer.alone(
        handle -> {
          handle.execute("VACUUM");
          long until = System.nanoTime() + WAIT_FOR_OTHERS.toNanos();
          while (!isLogEmptied(handle)) {
            if (System.nanoTime() > until) {
              throw new StoreUnavailable(
                  new IllegalStateException("the write-ahead log is in use; forget again"));
            }
            Thread.onSpinWait();
          }
          return tables.size();
        });
  }

  private static boolean isLogEmptied(Handle handle) {
    return handle
        .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
        .map((row, context) -> row.getInt("busy") == 0)
        .one();
  }

  @Override
  public boolean isShared() {
    return false;
  }

  /**
   * Locks a file beside the database's own; whoever dies lets go of it. A lock on the database
   * itself would keep out backups and {@code hearsay forget}, which take their turn.
   */
  @Override
  public void reserve() {
    try {
      FileChannel channel =
          FileChannel.open(
              Path.of(file + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        reserved = channel;
        return;
      }
      channel.close();
    } catch (IOException e) {
      throw StoreUnavailable.opening("The lock " + file + ".lock", e);
    }
    throw new StoreUnavailable(
        "Another Hearsay runs on "
            + file
            + ", and SQLite is for one. Stop it, choose another data.dir (HEARSAY_DATA_DIR), or use"
            + " PostgreSQL for more than one instance.",
        new IllegalStateException("locked"));
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public DataSource dataSource() {
    return readers;
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
    FileChannel lock = reserved;
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        // The program's end lets go of it, too.
        reserved = null;
      }
    }
  }
}
