package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The outbox's rows as {@link Posting}s. */
final class OutboxRows {

  private OutboxRows() {}

  /** Adds a row unless there is one with its key; how many were added. */
  static int insert(Handle handle, Posting posting, long now) {
    return bind(
            handle.createUpdate(
                """
                INSERT INTO outbox (dispatch, platform, workspace, channel, lane, person, posts,
                  state, wanted, digest, revision, tried, look, retracted, message, thread, tries,
                  reason, put_at, set_at, due_at)
                VALUES (:key, :platform, :workspace, :channel, :lane, :person, :posts,
                  :state, :wanted, :digest, :revision, :tried, :look, :retracted, :message, :thread,
                  :tries, :reason, :now, :now, 0)
                ON CONFLICT (dispatch) DO NOTHING
                """),
            posting)
        .bindMethods(posting.channel)
        .bind("lane", lane(posting))
        .bind("posts", posting.posts ? 1 : 0)
        .bind("now", now)
        .execute();
  }

  /** The row with this key, which nobody else changes until the transaction ends. */
  static Optional<Posting> lock(Handle handle, String key) {
    handle.execute("UPDATE outbox SET revision = revision WHERE dispatch = ?", key);
    return find(handle, key);
  }

  /** The row with this key, as it is at this moment. */
  static Optional<Posting> find(Handle handle, String key) {
    return handle
        .createQuery(
            """
            SELECT dispatch, platform, workspace, channel, state, posts, wanted, digest, revision,
              tried, look, retracted, message, thread, tries, reason
            FROM outbox WHERE dispatch = :key
            """)
        .bind("key", key)
        .map(OutboxRows::read)
        .findOne();
  }

  static boolean isHeldBy(Handle handle, String key, String life) {
    return handle
        .createQuery("SELECT 1 FROM outbox WHERE dispatch = :key AND life = :life")
        .bind("key", key)
        .bind("life", life)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Writes a row whose holder stays the same; due at once where nobody holds it. */
  static void update(Handle handle, Posting posting, long now) {
    set(handle, posting, "", now, now).execute();
  }

  /** Writes a row that {@code life} holds from now on, nobody where it is null. */
  static void update(
      Handle handle, Posting posting, @Nullable String life, long now, Duration delay) {
    set(handle, posting, "life = :life,", now, now + delay.toMillis()).bind("life", life).execute();
  }

  /**
   * Keys of what may be sent now, one in each lane. Names the states as the index of open rows
   * does: SQLite uses it only then.
   */
  static List<String> due(Handle handle, Collection<String> platforms, long now, int room) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            SELECT dispatch FROM outbox WHERE seq IN (SELECT min(o.seq) FROM outbox o
            WHERE o.state IN ('READY', 'SENDING') AND o.state = 'READY'
              AND (o.due_at <= :now OR o.set_at > :implausible)
              AND o.platform IN (<platforms>)
              AND NOT EXISTS (SELECT 1 FROM outbox b
                WHERE b.lane = o.lane AND b.state IN ('READY', 'SENDING')
                AND (b.state = 'SENDING' OR (b.seq < o.seq AND b.tries < :holding)))
              AND NOT EXISTS (SELECT 1 FROM outbox_pause p WHERE p.lane = o.lane
                AND p.until > :now AND p.set_at <= :implausible)
            GROUP BY o.lane) ORDER BY seq LIMIT :room
            """)
        .bindList("platforms", List.copyOf(platforms))
        .bind("now", now)
        .bind("implausible", Turn.implausible(now))
        .bind("holding", OutboxTable.TRIES_THAT_HOLD_UP)
        .bind("room", room)
        .mapTo(String.class)
        .list();
  }

  /** Gives up a row that this version cannot read. */
  static void bury(Handle handle, String key, String reason) {
    handle.execute("UPDATE outbox SET state = 'DEAD', reason = ? WHERE dispatch = ?", reason, key);
  }

  /** Nothing goes through this row's lane for a while. */
  static void pause(Handle handle, String key, long now, Duration pause) {
    handle
        .createUpdate(
            """
            INSERT INTO outbox_pause (lane, platform, workspace, channel, set_at, until)
            SELECT lane, platform, workspace, channel, :now, :until FROM outbox
            WHERE dispatch = :key
            ON CONFLICT (lane) DO UPDATE SET set_at = excluded.set_at, until = excluded.until
            """)
        .bind("now", now)
        .bind("until", now + pause.toMillis())
        .bind("key", key)
        .execute();
  }

  private static Update set(Handle handle, Posting posting, String more, long now, long due) {
    return bind(
            handle.createUpdate(
                "UPDATE outbox SET "
                    + more
                    + """
                     state = :state, wanted = :wanted, person = :person, digest = :digest, revision = :revision,
                      tried = :tried, look = :look, retracted = :retracted, message = :message,
                      thread = :thread, tries = :tries, reason = :reason, set_at = :now, due_at = :due
                    WHERE dispatch = :key
                    """),
            posting)
        .bind("now", now)
        .bind("due", due);
  }

  private static Update bind(Update update, Posting posting) {
    Dispatch wanted = posting.wanted;
    return update
        .bind("key", posting.key)
        .bind("state", posting.state.name())
        .bind("wanted", wanted == null ? null : Json.write(wanted))
        .bind("person", wanted == null ? null : person(wanted))
        .bind("digest", posting.digest)
        .bind("revision", posting.revision)
        .bind("tried", posting.tried)
        .bind("look", posting.look ? 1 : 0)
        .bind("retracted", posting.retracted ? 1 : 0)
        .bind("message", posting.message)
        .bind("thread", posting.thread)
        .bind("tries", posting.tries)
        .bind("reason", posting.reason);
  }

  private static @Nullable String person(Dispatch wanted) {
    if (wanted instanceof Dispatch.Answer answer) {
      return answer.to().person();
    }
    return wanted instanceof Dispatch.Tell tell ? tell.person() : null;
  }

  /**
   * A channel is a lane; so is each answer to a command and each word to one person, which wait for
   * nobody.
   */
  private static String lane(Posting posting) {
    ChannelRef channel = posting.channel;
    String place = channel.platform() + "/" + channel.workspace() + "/" + channel.channel();
    boolean alone =
        posting.wanted instanceof Dispatch.Answer || posting.wanted instanceof Dispatch.Tell;
    return alone ? place + "!" + posting.key : place;
  }

  private static Posting read(ResultSet row, StatementContext context) throws SQLException {
    Posting posting =
        new Posting(
            row.getString("dispatch"),
            Columns.channel(row),
            row.getInt("posts") == 1,
            row.getString("thread"));
    String wanted = row.getString("wanted");
    posting.state = Posting.State.valueOf(row.getString("state"));
    posting.wanted = wanted == null ? null : Json.read(wanted, Dispatch.class);
    posting.digest = row.getString("digest");
    posting.revision = row.getInt("revision");
    posting.tried = row.getInt("tried");
    posting.look = row.getInt("look") == 1;
    posting.retracted = row.getInt("retracted") == 1;
    posting.message = row.getString("message");
    posting.tries = row.getInt("tries");
    posting.reason = row.getString("reason");
    return posting;
  }
}
