package org.hearsay.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Reply;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers that wait for their platform, one row for each thing to say. */
public final class OutboxTable implements Outbox {

  /** After so many failures of one dispatch those behind it go first. */
  static final int TRIES_THAT_HOLD_UP = 5;

  private static final Duration UNTIL_THE_THREAD_IS_THERE = Duration.ofSeconds(5);

  private final Database database;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  OutboxTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A dispatch in somebody's hands.
   *
   * @param key of the dispatch that was put; {@code dispatch} may be a change to it
   * @param look whether to ask the platform first: an earlier try may have arrived
   * @param tries how often it failed
   * @param life who has it
   */
  public record Claim(String key, Dispatch dispatch, boolean look, int tries, String life) {}

  /** Calls {@code listener}, quickly, whenever this instance adds something to do. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void put(Dispatch dispatch) {
    Posting posting = Posting.of(dispatch);
    database.write(handle -> OutboxRows.insert(handle, posting, clock.millis()));
    changed();
  }

  @Override
  public void revise(String key, Reply reply) {
    database.write(handle -> change(handle, key, posting -> posting.revise(reply)));
    changed();
  }

  @Override
  public void retract(String key) {
    database.write(
        handle -> {
          int added = OutboxRows.insert(handle, Posting.retractedBefore(key), clock.millis());
          return added > 0 || change(handle, key, Posting::takeBack);
        });
    changed();
  }

  /**
   * Claims what may be sent now to one of {@code platforms}, in each lane the first, for as long as
   * {@code life} lasts.
   */
  public List<Claim> claim(String life, Collection<String> platforms, int room) {
    if (room == 0
        || (database.isShared() && database.read(handle -> isNothingDue(handle, platforms)))) {
      return List.of();
    }
    return database.write(
        handle -> {
          if (database.isShared()) {
            Turn.OUTBOX.take(handle);
          }
          if (!Lives.lasts(handle, life)) {
            return List.of();
          }
          List<Claim> claims = new ArrayList<>();
          for (String key : OutboxRows.due(handle, platforms, clock.millis(), room)) {
            begin(handle, key, life).ifPresent(claims::add);
          }
          return claims;
        });
  }

  /**
   * The platform has it.
   *
   * @param message the id of the message it became; null where it has none
   * @param pause how long nothing else goes through its lane
   */
  public void sent(Claim claim, @Nullable String message, Duration pause) {
    settle(claim, posting -> posting.sent(message), Duration.ZERO, pause);
  }

  /** We looked and it is not there; what to deliver now, empty when it was taken back. */
  public Optional<Dispatch> absent(Claim claim) {
    return database.write(
        handle ->
            mine(handle, claim)
                .flatMap(
                    posting -> {
                      Dispatch next = posting.absent();
                      String life = next == null ? null : claim.life();
                      OutboxRows.update(handle, posting, life, clock.millis(), Duration.ZERO);
                      return Optional.ofNullable(next);
                    }));
  }

  /** It did not work and is to be tried again after {@code delay}. */
  public void tryAgain(Claim claim, boolean mayHaveArrived, Duration delay, String reason) {
    settle(claim, posting -> posting.fail(mayHaveArrived, true, reason), delay, Duration.ZERO);
  }

  /** The platform asks that nothing goes through its lane for a while. */
  public void wait(Claim claim, Duration pause, String reason) {
    settle(claim, posting -> posting.fail(false, false, reason), pause, pause);
  }

  /** It was not begun, through no fault of its own. */
  public void handBack(Claim claim) {
    settle(claim, posting -> posting.fail(false, false, ""), Duration.ZERO, Duration.ZERO);
  }

  /** It will not be tried again unless somebody asks. */
  public void bury(Claim claim, String reason) {
    settle(claim, posting -> posting.refuse(reason), Duration.ZERO, Duration.ZERO);
  }

  /**
   * Frees what is claimed in the name of {@code life} but in nobody's hands: the database took the
   * claim and could not say so.
   *
   * @param held the {@link Claim#key()}s in somebody's hands
   */
  public void freeStrays(String life, Set<String> held) {
    database.write(
        handle -> {
          List<String> strays =
              handle
                  .createQuery(
                      "SELECT dispatch FROM outbox WHERE state = 'SENDING' AND life = :life")
                  .bind("life", life)
                  .mapTo(String.class)
                  .filter(key -> !held.contains(key))
                  .list();
          strays.forEach(key -> change(handle, key, row -> row.fail(true, false, "")));
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
                    SELECT dispatch, platform, workspace, channel, put_at, reason FROM outbox
                    WHERE state = 'DEAD' ORDER BY seq DESC LIMIT :limit
                    """)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new DeadLetter(
                            row.getString("dispatch"),
                            Columns.channel(row),
                            Instant.ofEpochMilli(row.getLong("put_at")),
                            String.valueOf(row.getString("reason"))))
                .list());
  }

  /** Tries again what was given up, all of it where {@code key} is null; how many there were. */
  public int retryDead(@Nullable String key) {
    int retried =
        database.write(
            handle -> {
              List<String> dead =
                  handle
                      .createQuery(
                          """
                          SELECT dispatch FROM outbox
                          WHERE state = 'DEAD' AND (:all = 1 OR dispatch = :key) ORDER BY seq
                          """)
                      .bind("all", key == null ? 1 : 0)
                      .bind("key", key)
                      .mapTo(String.class)
                      .list();
              dead.forEach(each -> change(handle, each, Posting::revive));
              return dead.size();
            });
    changed();
    return retried;
  }

  /** How full it is. */
  public QueueFigures figures() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(CASE WHEN state = 'READY' THEN 1 END) AS waiting,
                      count(CASE WHEN state = 'READY' AND tries > 0 THEN 1 END) AS retrying,
                      count(CASE WHEN state = 'SENDING' THEN 1 END) AS working,
                      (SELECT count(*) FROM outbox WHERE state = 'DEAD') AS dead,
                      min(set_at) AS oldest
                    FROM outbox WHERE state IN ('READY', 'SENDING')
                    """)
                .map((row, context) -> Columns.figures(row))
                .one());
  }

  /** Frees what a life that ended was sending: it may have arrived. */
  static void free(Handle handle, String life, long now) {
    handle
        .createUpdate(
            """
            UPDATE outbox SET state = 'READY', look = 1, life = NULL, set_at = :now, due_at = 0
            WHERE state = 'SENDING' AND life = :life
            """)
        .bind("now", now)
        .bind("life", life)
        .execute();
  }

  private boolean isNothingDue(Handle handle, Collection<String> platforms) {
    return OutboxRows.due(handle, platforms, clock.millis(), 1).isEmpty();
  }

  private Optional<Claim> begin(Handle handle, String key, String life) {
    Posting posting;
    try {
      posting = OutboxRows.lock(handle, key).orElseThrow();
    } catch (Json.Unreadable e) {
      OutboxRows.bury(handle, key, e.getMessage());
      return Optional.empty();
    }
    if (posting.wanted instanceof Dispatch.PostInThread post
        && post.message() == null
        && !isThreadThere(handle, posting, post)) {
      return Optional.empty();
    }
    Dispatch wanted = posting.wanted;
    if (posting.state != Posting.State.READY || wanted == null) {
      return Optional.empty();
    }
    Claim claim = new Claim(key, wanted, posting.mustLook(), posting.tries, life);
    posting.begin();
    OutboxRows.update(handle, posting, life, clock.millis(), Duration.ZERO);
    return Optional.of(claim);
  }

  /** Finds the message whose thread {@code post} belongs to; without one nothing is said. */
  private boolean isThreadThere(Handle handle, Posting posting, Dispatch.PostInThread post) {
    Optional<Posting> first = OutboxRows.find(handle, post.of());
    boolean comes = first.map(Posting::isOnItsWay).orElse(false);
    if (!comes) {
      posting.join(first.map(Posting::standing).orElse(null));
    }
    Duration wait = comes ? UNTIL_THE_THREAD_IS_THERE : Duration.ZERO;
    OutboxRows.update(handle, posting, null, clock.millis(), wait);
    return !comes && posting.state == Posting.State.READY;
  }

  private boolean change(Handle handle, String key, Consumer<Posting> step) {
    Optional<Posting> posting = OutboxRows.lock(handle, key);
    posting.ifPresent(
        row -> {
          step.accept(row);
          OutboxRows.update(handle, row, clock.millis());
        });
    return posting.isPresent();
  }

  private void settle(Claim claim, Consumer<Posting> step, Duration delay, Duration pause) {
    database.write(
        handle -> {
          Optional<Posting> posting = mine(handle, claim);
          posting.ifPresent(
              row -> {
                step.accept(row);
                OutboxRows.update(handle, row, null, clock.millis(), delay);
                if (!pause.isZero()) {
                  OutboxRows.pause(handle, claim.key(), clock.millis(), pause);
                }
              });
          return posting.isPresent();
        });
  }

  /** The row, unless somebody else has it by now. */
  private static Optional<Posting> mine(Handle handle, Claim claim) {
    return OutboxRows.lock(handle, claim.key())
        .filter(posting -> posting.state == Posting.State.SENDING)
        .filter(posting -> OutboxRows.isHeldBy(handle, claim.key(), claim.life()));
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
