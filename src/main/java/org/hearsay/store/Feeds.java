package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.chat.Hosts;
import org.hearsay.feed.FeedState;
import org.hearsay.feed.Seen;
import org.hearsay.feed.Version;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The feeds that subscriptions name, and how far each was read. */
public final class Feeds {

  private static final String NAMED =
      """
      SELECT n.feed FROM subscription_feed n JOIN subscription s ON s.id = n.subscription
      WHERE s.removed_at IS NULL
      """;
  private static final String UNNAMED =
      "address NOT IN (" + NAMED + " OR s.removed_at > :undoable)";

  /** Not in the hands of anybody who lasts: whatever ended freed its feeds by that. */
  private static final String FREE = "(f.life IS NULL OR f.life NOT IN (SELECT id FROM life))";

  private static final String READY =
      "(f.due_at <= :now OR f.set_at > :implausible) AND "
          + FREE
          + " AND EXISTS ("
          + NAMED
          + " AND n.feed = f.address)";

  private final Database database;
  private final Clock clock;

  Feeds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A feed in somebody's hands.
   *
   * @param late how long after it was due
   * @param life who has it
   */
  public record Claim(long seq, FeedState state, Duration late, String life) {}

  /**
   * Takes up feeds that subscriptions name and that are not watched yet, and drops those that none
   * has named for as long as a removal can be undone. Named again after that, a feed is new.
   *
   * @return how many came or went
   */
  public int follow() {
    long undoable = clock.millis() - Subscriptions.UNDO.toMillis();
    List<String> unwatched = database.read(Feeds::unwatched);
    boolean dropping = database.read(handle -> hasUnnamed(handle, undoable));
    if (unwatched.isEmpty() && !dropping) {
      return 0;
    }
    return database.write(
        handle ->
            handle
                    .createUpdate("DELETE FROM feed WHERE " + UNNAMED)
                    .bind("undoable", undoable)
                    .execute()
                + add(handle, unwatched));
  }

  /**
   * Claims feeds that are due, hosts in turn, for as long as {@code life} lasts.
   *
   * @param room how many
   * @param ofOneHost how many of one host may be in anybody's hands at once
   */
  public List<Claim> claim(String life, int room, int ofOneHost) {
    if (database.isShared()
        && database.read(handle -> due(handle, room, ofOneHost, clock.millis())).isEmpty()) {
      return List.of();
    }
    return database.write(
        handle -> {
          if (database.isShared()) {
            Turn.FEEDS.take(handle);
          }
          if (!Lives.lasts(handle, life)) {
            return List.of();
          }
          long now = clock.millis();
          return due(handle, room, ofOneHost, now).stream()
              .map(seq -> claim(handle, seq, life, now))
              .toList();
        });
  }

  /** What of a feed nobody needs to hear of. */
  public Seen seen(String address) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT entries FROM feed_seen WHERE feed = :feed")
                .bind("feed", address)
                .mapTo(String.class)
                .findOne()
                .map(Seen::of)
                .orElse(Seen.NONE));
  }

  /**
   * It was read, or could not be. Nothing happens when somebody else has it by now.
   *
   * @param seen null where nothing was added
   * @param pause until it is due again
   */
  public void settle(Claim claim, FeedState state, @Nullable Seen seen, Duration pause) {
    long now = clock.millis();
    database.write(
        handle -> {
          int settled = settle(handle, claim, state, now, now + pause.toMillis());
          return settled == 0 || seen == null ? settled : save(handle, state.address(), seen);
        });
  }

  /** It was not read, through no fault of its own, and is due again after {@code pause}. */
  public void handBack(Claim claim, Duration pause) {
    long now = clock.millis();
    database.write(
        handle ->
            handle.execute(
                "UPDATE feed SET life = NULL, set_at = ?, due_at = ? WHERE seq = ? AND life = ?",
                now,
                now + pause.toMillis(),
                claim.seq(),
                claim.life()));
  }

  /**
   * Frees what is claimed in the name of {@code life} but in nobody's hands: the database took the
   * claim and could not say so.
   *
   * @param held the {@link Claim#seq()}s in somebody's hands
   */
  public void freeStrays(String life, Set<Long> held) {
    database.write(
        handle -> {
          List<Long> strays =
              handle
                  .createQuery("SELECT seq FROM feed WHERE life = :life")
                  .bind("life", life)
                  .mapTo(Long.class)
                  .filter(seq -> !held.contains(seq))
                  .list();
          strays.forEach(seq -> handle.execute("UPDATE feed SET life = NULL WHERE seq = ?", seq));
          return strays.size();
        });
  }

  /** How far the feed at {@code address} was read; empty where nobody names it. */
  public Optional<FeedState> find(String address) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM feed WHERE address = :address")
                .bind("address", address)
                .map(Feeds::state)
                .findOne());
  }

  /** How they stand. */
  public FeedFigures figures() {
    long now = clock.millis();
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) AS watched,
                      count(CASE WHEN failures > 0 THEN 1 END) AS failing,
                      count(CASE WHEN reported = 1 THEN 1 END) AS dead,
                      count(CASE WHEN due_at < :now AND life IS NULL THEN 1 END) AS late
                    FROM feed
                    """)
                .bind("now", now)
                .map(
                    (row, context) ->
                        new FeedFigures(
                            row.getLong("watched"),
                            row.getLong("failing"),
                            row.getLong("dead"),
                            row.getLong("late")))
                .one());
  }

  private static List<String> unwatched(Handle handle) {
    return handle
        .createQuery(
            NAMED.replace("SELECT", "SELECT DISTINCT")
                + " AND n.feed NOT IN (SELECT address FROM feed)")
        .mapTo(String.class)
        .list();
  }

  private static boolean hasUnnamed(Handle handle, long undoable) {
    return handle
        .createQuery("SELECT seq FROM feed WHERE " + UNNAMED + " LIMIT 1")
        .bind("undoable", undoable)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  private int add(Handle handle, List<String> addresses) {
    if (addresses.isEmpty()) {
      return 0;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO feed (address, host, title, reads, pause, failures, reported, set_at, due_at)
            VALUES (:address, :host, :address, :address, 0, 0, 0, :now, :now)
            ON CONFLICT (address) DO NOTHING
            """);
    long now = clock.millis();
    for (String address : addresses) {
      batch
          .bind("address", address)
          .bind("host", Hosts.of(address).orElse(""))
          .bind("now", now)
          .add();
    }
    return batch.execute().length;
  }

  private static List<Long> due(Handle handle, int room, int ofOneHost, long now) {
    return handle
        .createQuery(
            """
            SELECT seq FROM (
              SELECT f.seq, f.due_at, coalesce(w.busy, 0) + row_number()
                OVER (PARTITION BY f.host ORDER BY f.due_at, f.seq) AS place
              FROM feed f
              LEFT JOIN (SELECT host, count(*) AS busy FROM feed
                WHERE life IS NOT NULL AND life IN (SELECT id FROM life) GROUP BY host) w ON w.host = f.host
              WHERE\s"""
                + READY
                + ") AS ready WHERE place <= :ofOneHost ORDER BY place, due_at, seq LIMIT :room")
        .bind("now", now)
        .bind("implausible", Turn.implausible(now))
        .bind("ofOneHost", ofOneHost)
        .bind("room", room)
        .mapTo(Long.class)
        .list();
  }

  private static Claim claim(Handle handle, long seq, String life, long now) {
    handle.execute("UPDATE feed SET life = ? WHERE seq = ?", life, seq);
    return handle
        .createQuery("SELECT * FROM feed WHERE seq = :seq")
        .bind("seq", seq)
        .map(
            (row, context) ->
                new Claim(
                    seq,
                    state(row, context),
                    Duration.ofMillis(Math.max(0, now - row.getLong("due_at"))),
                    life))
        .one();
  }

  private static int settle(Handle handle, Claim claim, FeedState state, long now, long due) {
    return handle
        .createUpdate(
            """
            UPDATE feed SET title = :title, reads = :reads, etag = :etag,
              last_modified = :lastModified, last_read = :lastRead, pause = :pause,
              failures = :failures, failing_since = :failingSince, reported = :reported,
              set_at = :now, due_at = :due, life = NULL
            WHERE seq = :seq AND life = :life
            """)
        .bind("title", state.title())
        .bind("reads", state.readAt())
        .bind("etag", state.version().etag())
        .bind("lastModified", state.version().lastModified())
        .bind("lastRead", millis(state.lastRead()))
        .bind("pause", state.interval().toMillis())
        .bind("failures", state.failures())
        .bind("failingSince", millis(state.failingSince()))
        .bind("reported", state.reported() ? 1 : 0)
        .bind("now", now)
        .bind("due", due)
        .bind("seq", claim.seq())
        .bind("life", claim.life())
        .execute();
  }

  private static int save(Handle handle, String address, Seen seen) {
    return handle.execute(
        "INSERT INTO feed_seen (feed, entries) VALUES (?, ?)"
            + " ON CONFLICT (feed) DO UPDATE SET entries = excluded.entries",
        address,
        seen.text());
  }

  private static FeedState state(ResultSet row, StatementContext context) throws SQLException {
    return new FeedState(
        row.getString("address"),
        row.getString("title"),
        row.getString("reads"),
        new Version(row.getString("etag"), row.getString("last_modified")),
        instant(row, "last_read"),
        Duration.ofMillis(row.getLong("pause")),
        row.getInt("failures"),
        instant(row, "failing_since"),
        row.getInt("reported") == 1);
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
