package org.hearsay.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.store.Tables.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Copies everything kept from one database to another, of the same kind or not. The copy is what
 * the source was at one moment; a bot that runs on it meanwhile does no harm, but what it does
 * later is not in the copy.
 */
public final class StoreCopy {

  private static final int AT_ONCE = 500;

  private StoreCopy() {}

  /** Told while rows are copied. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code total} rows of {@code table} are copied. */
    void copied(String table, long done, long total);
  }

  /**
   * Copies all of {@code fromUrl} to {@code toUrl}, whose tables are made if need be.
   *
   * @return how many rows each table has, in both
   * @throws IllegalStateException when the target is not empty, or does not hold as many rows as
   *     the source afterwards
   */
  public static Map<String, Long> copy(String fromUrl, String toUrl, Progress progress) {
    try (Database from = Database.open(fromUrl);
        Database to = Database.open(toUrl)) {
      refuseUnlessEmpty(to);
      return from.snapshot(source -> copy(source, to, progress));
    }
  }

  private static Map<String, Long> copy(Handle source, Database to, Progress progress) {
    Map<String, Long> counts = new TreeMap<>();
    for (Table table : Tables.ALL) {
      long total = count(source, table);
      long copied = copy(source, to, table, total, progress);
      long there = to.read(handle -> count(handle, table));
      if (there != total || copied != total) {
        throw new IllegalStateException(
            "Table %s has %d rows, its copy %d. Copy again into an empty database."
                .formatted(table.name(), total, there));
      }
      counts.put(table.name(), total);
    }
    return counts;
  }

  private static long copy(Handle source, Database to, Table table, long total, Progress progress) {
    to.write(handle -> handle.execute("DELETE FROM " + table.name()));
    progress.copied(table.name(), 0, total);
    long done = 0;
    try (ResultIterator<Map<String, Object>> rows =
        source
            .createQuery("SELECT * FROM " + table.name())
            .setFetchSize(AT_ONCE)
            .mapToMap()
            .iterator()) {
      while (rows.hasNext()) {
        List<Map<String, Object>> some = next(rows);
        to.write(handle -> insert(handle, table, some));
        done += some.size();
        progress.copied(table.name(), done, total);
      }
    }
    if (!table.counter().isEmpty()) {
      to.write(
          handle -> {
            to.resumeCounter(handle, table.name(), table.counter());
            return table;
          });
    }
    return done;
  }

  private static List<Map<String, Object>> next(Iterator<Map<String, Object>> rows) {
    List<Map<String, Object>> some = new ArrayList<>();
    while (rows.hasNext() && some.size() < AT_ONCE) {
      Map<String, Object> row = rows.next();
      // SQLite gives the same column as int or long, by its value; a batch wants one type.
      row.replaceAll(
          (column, value) -> value instanceof Integer number ? (Long) number.longValue() : value);
      some.add(row);
    }
    return some;
  }

  private static int insert(Handle handle, Table table, List<Map<String, Object>> rows) {
    List<String> columns = List.copyOf(rows.get(0).keySet());
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO %s (%s) VALUES (:%s)"
                .formatted(table.name(), String.join(", ", columns), String.join(", :", columns)));
    rows.forEach(row -> batch.bindMap(row).add());
    return batch.execute().length;
  }

  private static long count(Handle handle, Table table) {
    return handle.createQuery("SELECT count(*) FROM " + table.name()).mapTo(Long.class).one();
  }

  /** A new database has one channel, which the copy replaces. */
  private static void refuseUnlessEmpty(Database to) {
    for (Table table : Tables.ALL) {
      long rows = to.read(handle -> count(handle, table));
      if (rows > (table.name().equals("local_channel") ? 1 : 0)) {
        throw new IllegalStateException(
            "The target must be empty, but its table %s has %d rows."
                .formatted(table.name(), rows));
      }
    }
  }
}
