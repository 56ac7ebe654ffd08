package org.hearsay.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Intake.Acceptance;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events that wait for an answer, and the ids of those answered. */
public final class InboxTable {

  /** How often the program may end over the same event. */
  static final int MOST_CUTS = 10;

  private final Database database;
  private final Clock clock;

  InboxTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What must be handled in order.
   *
   * @param name events of one lane are handled one after the other, as they came
   * @param behind another lane whose earlier events come first, until each was tried once; null
   *     where there is none
   * @param reads whether pages are read for it, which may take long
   */
  public record Lane(String name, @Nullable String behind, boolean reads) {}

  /**
   * An event in somebody's hands.
   *
   * @param tries how often it failed
   * @param life who has it
   */
  public record Claim(long seq, ChatEvent event, int tries, String life) {}

  /**
   * How much may be in work at once.
   *
   * @param reading how many more events for which pages are read
   * @param readingOfOneChannel how many of those in one channel, counting what is in work
   * @param quick how many more of the others
   */
  public record Room(int reading, int readingOfOneChannel, int quick) {}

  /**
   * Takes an event in, unless it was ever taken in. A deletion is known to {@link
   * Replies#isDeleted} from then on.
   *
   * @param most how many events may wait or be in work
   */
  public Acceptance accept(ChatEvent event, Lane lane, int most) {
    String body = Json.write(event);
    return database.write(
        handle -> {
          if (insert(handle, event, body, lane, most) == 0) {
            return isKnown(handle, event.id()) ? Acceptance.DUPLICATE : Acceptance.BUSY;
          }
          if (event instanceof ChatEvent.Deleted deleted) {
            Tombstones.add(handle, deleted.message(), clock.millis());
          }
          return Acceptance.ACCEPTED;
        });
  }

  /** Claims what may be begun now, channels in turn, for as long as {@code life} lasts. */
  public List<Claim> claim(String life, Room room) {
    if (database.isShared() && database.read(handle -> isNothingDue(handle, room))) {
      return List.of();
    }
    return database.write(
        handle -> {
          if (database.isShared()) {
            Turn.INBOX.take(handle);
          }
          return Lives.lasts(handle, life)
              ? InboxClaims.claim(handle, life, room, clock.millis())
              : List.of();
        });
  }

  /** It is answered; its words are forgotten. Nothing happens when somebody else has it by now. */
  public void done(Claim claim) {
    settle(claim, "state = 'DONE', event = NULL, person = NULL, reason = NULL", Duration.ZERO, "");
  }

  /** It failed and is to be tried again after {@code delay}. */
  public void tryAgain(Claim claim, Duration delay, String reason) {
    settle(claim, "state = 'WAITING', tries = tries + 1, reason = :reason", delay, reason);
  }

  /** It was not begun, or not finished, through no fault of its own. */
  public void handBack(Claim claim) {
    settle(claim, "state = 'WAITING'", Duration.ZERO, "");
  }

  /** It will not be tried again unless somebody asks. */
  public void bury(Claim claim, String reason) {
    settle(claim, "state = 'DEAD', tries = tries + 1, reason = :reason", Duration.ZERO, reason);
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
                  .createQuery("SELECT seq FROM inbox WHERE state = 'WORKING' AND life = :life")
                  .bind("life", life)
                  .mapTo(Long.class)
                  .filter(seq -> !held.contains(seq))
                  .list();
          strays.forEach(
              seq ->
                  handle.execute(
                      "UPDATE inbox SET state = 'WAITING', life = NULL WHERE seq = ?", seq));
          return strays.size();
        });
  }

  /** What was given up, newest first. */
  public List<DeadLetter> dead(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, platform, workspace, channel, received_at, reason FROM inbox
                    WHERE state = 'DEAD' ORDER BY seq DESC LIMIT :limit
                    """)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new DeadLetter(
                            row.getString("id"),
                            Columns.channel(row),
                            Instant.ofEpochMilli(row.getLong("received_at")),
                            String.valueOf(row.getString("reason"))))
                .list());
  }

  /** Tries again what was given up, all of it where {@code id} is null; how many there were. */
  public int retryDead(@Nullable String id) {
    return database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE inbox SET state = 'WAITING', tries = 0, cuts = 0, due_at = 0
                    WHERE state = 'DEAD' AND (:all = 1 OR id = :id)
                    """)
                .bind("all", id == null ? 1 : 0)
                .bind("id", id)
                .execute());
  }

  /** How full it is. */
  public QueueFigures figures() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(CASE WHEN state = 'WAITING' THEN 1 END) AS waiting,
                      count(CASE WHEN state = 'WAITING' AND tries > 0 THEN 1 END) AS retrying,
                      count(CASE WHEN state = 'WORKING' THEN 1 END) AS working,
                      (SELECT count(*) FROM inbox WHERE state = 'DEAD') AS dead,
                      min(received_at) AS oldest
                    FROM inbox WHERE state IN ('WAITING', 'WORKING')
                    """)
                .map((row, context) -> Columns.figures(row))
                .one());
  }

  /** Frees what a life that ended had in work. */
  static void free(Handle handle, String life, long now) {
    handle
        .createUpdate(
            """
            UPDATE inbox SET cuts = cuts + 1, life = NULL, set_at = :now, due_at = 0,
              state = CASE WHEN cuts + 1 < :most THEN 'WAITING' ELSE 'DEAD' END,
              reason = CASE WHEN cuts + 1 < :most THEN reason
                ELSE 'The program ended ' || (cuts + 1) || ' times while at it.' END
            WHERE state = 'WORKING' AND life = :life
            """)
        .bind("now", now)
        .bind("most", MOST_CUTS)
        .bind("life", life)
        .execute();
  }

  private void settle(Claim claim, String assignments, Duration delay, String reason) {
    long now = clock.millis();
    database.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE inbox SET life = NULL, set_at = :now, due_at = :due, "
                        + assignments
                        + " WHERE seq = :seq AND state = 'WORKING' AND life = :life")
                .bind("now", now)
                .bind("due", now + delay.toMillis())
                .bind("reason", reason)
                .bind("seq", claim.seq())
                .bind("life", claim.life())
                .execute());
  }

  private boolean isNothingDue(Handle handle, Room room) {
    return InboxClaims.due(handle, room, clock.millis()).isEmpty();
  }

  /** How many rows were added: none where the id is known or there is no room. */
  private int insert(Handle handle, ChatEvent event, String body, Lane lane, int most) {
    ChannelRef channel = event.channel();
    return handle
        .createUpdate(
            """
            INSERT INTO inbox (id, platform, workspace, channel, lane, behind, reads, person,
              event, state, tries, cuts, received_at, set_at, due_at)
            SELECT :id, :platform, :workspace, :channel, :lane, :behind, :reads, :person,
              :event, 'WAITING', 0, 0, :now, :now, 0
            WHERE (SELECT count(*) FROM inbox WHERE state IN ('WAITING', 'WORKING')) < :most
            ON CONFLICT (id) DO NOTHING
            """)
        .bind("id", event.id())
        .bindMethods(channel)
        .bind("lane", lane.name())
        .bind("behind", lane.behind())
        .bind("reads", lane.reads() ? 1 : 0)
        .bind("person", person(event))
        .bind("event", body)
        .bind("now", clock.millis())
        .bind("most", most)
        .execute();
  }

  private static boolean isKnown(Handle handle, String id) {
    return handle
        .createQuery("SELECT 1 FROM inbox WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static @Nullable String person(ChatEvent event) {
    if (event instanceof ChatEvent.Posted posted) {
      return posted.by().id();
    } else if (event instanceof ChatEvent.Edited edited) {
      return edited.by().id();
    } else if (event instanceof ChatEvent.Commanded commanded) {
      return commanded.by().id();
    } else if (event instanceof ChatEvent.Pressed pressed) {
      return pressed.by().id();
    }
    return null;
  }
}
