package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What channels want to be told of. */
public final class Subscriptions {

  /** How long a removed one can be taken back. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  private static final String SELECT =
      """
      SELECT id, platform, workspace, channel, person, filter, timing, since, muted_until,
        removed_at, revision
      FROM subscription
      """;

  private final Database database;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Subscriptions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What became of one subscription.
   *
   * @param revision grows from change to change, over all subscriptions
   * @param now null once it is removed
   */
  public record Change(long revision, String id, @Nullable Subscription now) {}

  /** What {@link #add} did. */
  public enum Added {
    ADDED,
    /** Another one has this id; choose another. */
    ID_TAKEN,
    CHANNEL_FULL,
    WORKSPACE_FULL
  }

  /** Calls {@code listener}, quickly, whenever this instance changes a subscription. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Adds a subscription unless there are too many, or there is one with its id. Adding the same one
   * again changes nothing.
   *
   * @param mostInChannel how many a channel may have
   * @param mostInWorkspace how many its workspace may have
   */
  public Added add(Subscription added, int mostInChannel, int mostInWorkspace) {
    Added outcome =
        database.write(
            handle -> {
              long revision = nextRevision(handle);
              Optional<Row> known = find(handle, added.id());
              if (known.isPresent()) {
                return known.get().subscription().equals(added) ? Added.ADDED : Added.ID_TAKEN;
              }
              ChannelRef channel = added.channel();
              if (count(handle, channel, "AND channel = :channel") >= mostInChannel) {
                return Added.CHANNEL_FULL;
              }
              if (count(handle, channel, "") >= mostInWorkspace) {
                return Added.WORKSPACE_FULL;
              }
              insert(handle, added, revision);
              return Added.ADDED;
            });
    changed();
    return outcome;
  }

  /** The subscription with this id, unless it was removed. */
  public Optional<Subscription> find(String id) {
    return database.read(handle -> find(handle, id).filter(Row::isThere).map(Row::subscription));
  }

  /** What a channel has, oldest first. */
  public List<Subscription> ofChannel(ChannelRef channel) {
    return of(channel, "AND channel = :channel");
  }

  /** What the channels of a workspace have, oldest first. */
  public List<Subscription> ofWorkspace(ChannelRef anyChannel) {
    return of(anyChannel, "");
  }

  /** Hands over every subscription of everybody. */
  public void forEach(Consumer<Subscription> reader) {
    database.read(
        handle -> {
          handle
              .createQuery(SELECT + "WHERE removed_at IS NULL ORDER BY id")
              .setFetchSize(1_000)
              .map(Subscriptions::read)
              .forEach(row -> reader.accept(row.subscription()));
          return true;
        });
  }

  /** The revision of the last change. */
  public long revision() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT taken FROM turn WHERE name = 'subscriptions'")
                .mapTo(Long.class)
                .one());
  }

  /** What changed after {@code revision}, in order. */
  public List<Change> changesAfter(long revision) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT + "WHERE revision > :revision ORDER BY revision, id")
                .bind("revision", revision)
                .map(Subscriptions::read)
                .map(
                    row ->
                        new Change(
                            row.revision(),
                            row.subscription().id(),
                            row.isThere() ? row.subscription() : null))
                .list());
  }

  /** Makes these silent until then; null lets them speak. How many there were. */
  public int mute(Collection<String> ids, @Nullable Instant until) {
    return change(
        ids,
        "muted_until = :value WHERE removed_at IS NULL AND id = :id",
        until == null ? null : until.toEpochMilli());
  }

  /** Removes these, to be taken back within {@link #UNDO}. How many there were. */
  public int remove(Collection<String> ids) {
    return change(ids, "removed_at = :value WHERE removed_at IS NULL AND id = :id", clock.millis());
  }

  /**
   * Takes back the removal of those that were removed within {@link #UNDO}. How many there were.
   */
  public int restore(Collection<String> ids) {
    return change(
        ids,
        "removed_at = NULL WHERE removed_at >= :value AND id = :id",
        clock.millis() - UNDO.toMillis());
  }

  private int change(Collection<String> ids, String assignment, @Nullable Long value) {
    int changed =
        database.write(
            handle -> {
              long revision = nextRevision(handle);
              int rows = 0;
              for (String id : ids) {
                rows +=
                    handle
                        .createUpdate("UPDATE subscription SET revision = :revision, " + assignment)
                        .bind("revision", revision)
                        .bind("value", value)
                        .bind("id", id)
                        .execute();
              }
              return rows;
            });
    changed();
    return changed;
  }

  private List<Subscription> of(ChannelRef channel, String more) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "WHERE platform = :platform AND workspace = :workspace "
                        + more
                        + " AND removed_at IS NULL ORDER BY since, id")
                .bindMethods(channel)
                .map(Subscriptions::read)
                .map(Row::subscription)
                .list());
  }

  private static int count(Handle handle, ChannelRef channel, String more) {
    return handle
        .createQuery(
            "SELECT count(*) FROM subscription WHERE platform = :platform"
                + " AND workspace = :workspace AND removed_at IS NULL "
                + more)
        .bindMethods(channel)
        .mapTo(Integer.class)
        .one();
  }

  private static void insert(Handle handle, Subscription added, long revision) {
    Instant mutedUntil = added.mutedUntil();
    handle
        .createUpdate(
            """
            INSERT INTO subscription (id, platform, workspace, channel, person, filter, timing,
              since, muted_until, revision)
            VALUES (:id, :platform, :workspace, :channel, :by, :filter, :timing, :since,
              :mutedUntil, :revision)
            """)
        .bindMethods(added.channel())
        .bind("id", added.id())
        .bind("by", added.by())
        .bind("filter", Json.write(added.filter()))
        .bind("timing", Json.write(added.timing()))
        .bind("since", added.since().toEpochMilli())
        .bind("mutedUntil", mutedUntil == null ? null : mutedUntil.toEpochMilli())
        .bind("revision", revision)
        .execute();
    for (String feed : added.filter().feeds()) {
      handle.execute(
          "INSERT INTO subscription_feed (subscription, feed) VALUES (?, ?)"
              + " ON CONFLICT DO NOTHING",
          added.id(),
          feed);
    }
  }

  private static Optional<Row> find(Handle handle, String id) {
    return handle
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id)
        .map(Subscriptions::read)
        .findOne();
  }

  /** Holds the row of the counter until the transaction ends, so revisions appear in order. */
  private static long nextRevision(Handle handle) {
    handle.execute("UPDATE turn SET taken = taken + 1 WHERE name = 'subscriptions'");
    return handle
        .createQuery("SELECT taken FROM turn WHERE name = 'subscriptions'")
        .mapTo(Long.class)
        .one();
  }

  private record Row(Subscription subscription, boolean isThere, long revision) {}

  private static Row read(ResultSet row, StatementContext context) throws SQLException {
    long muted = row.getLong("muted_until");
    Instant mutedUntil = row.wasNull() ? null : Instant.ofEpochMilli(muted);
    row.getLong("removed_at");
    boolean isThere = row.wasNull();
    Subscription subscription =
        new Subscription(
            row.getString("id"),
            Columns.channel(row),
            Json.read(row.getString("filter"), Filter.class),
            Json.read(row.getString("timing"), Timing.class),
            row.getString("person"),
            Instant.ofEpochMilli(row.getLong("since")),
            mutedUntil);
    return new Row(subscription, isThere, row.getLong("revision"));
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
