package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the table of subscriptions. Removed ones stay for a while, marked as removed. */
final class SubscriptionRows {
  static final String SELECT =
      """
      SELECT id, platform, workspace, channel, person, filter, timing, since, muted_until,
        removed_at, revision
      FROM subscription
      """;

  private SubscriptionRows() {}

  /**
   * How many there are in the workspace of a channel.
   *
   * @param more a further condition, "AND channel = :channel"
   */
  static int count(Handle handle, ChannelRef channel, String more) {
    return handle
        .createQuery(
            "SELECT count(*) FROM subscription WHERE platform = :platform"
                + " AND workspace = :workspace AND removed_at IS NULL "
                + more)
        .bindMethods(channel)
        .mapTo(Integer.class)
        .one();
  }

  static void insert(Handle handle, Subscription added, long revision) {
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

  static Optional<Row> find(Handle handle, String id) {
    return handle
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id)
        .map(SubscriptionRows::read)
        .findOne();
  }

  /** Holds the row of the counter until the transaction ends, so revisions appear in order. */
  static long nextRevision(Handle handle) {
    handle.execute("UPDATE turn SET taken = taken + 1 WHERE name = 'subscriptions'");
    return handle
        .createQuery("SELECT taken FROM turn WHERE name = 'subscriptions'")
        .mapTo(Long.class)
        .one();
  }

  /** A subscription as it is kept. */
  record Row(Subscription subscription, boolean isThere, long revision) {
    boolean isIn(ChannelRef channel) {
      return subscription.channel().equals(channel);
    }

    /** Whether it is there and tells the same channel of the same, whoever set it up. */
    boolean isSameAs(Subscription other) {
      return isThere
          && isIn(other.channel())
          && subscription.filter().equals(other.filter())
          && subscription.timing().equals(other.timing());
    }
  }

  static Row read(ResultSet row, StatementContext context) throws SQLException {
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
}
