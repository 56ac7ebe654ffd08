package org.hearsay.job;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Intake;
import org.hearsay.store.DeadLetter;
import org.hearsay.store.InboxTable;
import org.hearsay.store.InboxTable.Claim;
import org.hearsay.store.InboxTable.Room;
import org.hearsay.store.Store;
import org.hearsay.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events in and has each handled: on disk before the platform is told, in the order of its
 * {@link Lanes}, five times at most, and then kept for a person to look at.
 */
public final class Inbox implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final int MOST_TRIES = 5;
  private static final int LONGEST_REASON = 200;
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), 4, Duration.ofMinutes(2));

  private final InboxTable table;
  private final EventHandler handler;
  private final Heart heart;
  private final JobOptions options;
  private final Workers readers;
  private final Workers quick;
  private final Pump pump;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Set<Long> inWork = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean refusing = new AtomicBoolean();
  private volatile boolean open;

  /** Whether something may be claimed in our name that we do not know of. */
  private volatile boolean unsure;

  Inbox(Store store, EventHandler handler, Heart heart, JobOptions options) {
    this.table = store.inbox();
    this.handler = handler;
    this.heart = heart;
    this.options = options;
    this.readers = new Workers("inbox-reader", options.readers());
    this.quick = new Workers("inbox-quick", options.quick());
    this.pump = new Pump("inbox", options.poll(), this::claim);
  }

  @Override
  public Acceptance accept(ChatEvent event) {
    if (!open) {
      return Acceptance.BUSY;
    }
    try {
      Acceptance acceptance = table.accept(event, Lanes.of(event), options.most());
      if (acceptance == Acceptance.ACCEPTED) {
        pump.wake();
      }
      if (refusing.compareAndSet(true, false)) {
        LOG.info("Takes events in again");
      }
      return acceptance;
    } catch (StoreUnavailable e) {
      if (refusing.compareAndSet(false, true)) {
        LOG.error("Refuses events until the database takes them: {}", e.getMessage());
      }
      return Acceptance.BUSY;
    }
  }

  /** The last events given up, newest first. */
  public List<DeadLetter> dead(int limit) {
    return table.dead(limit);
  }

  /** Handles what was given up once more, all of it where {@code id} is null; how many. */
  public int retryDead(@Nullable String id) {
    int retried = table.retryDead(id);
    pump.wake();
    return retried;
  }

  /** Whether it takes events in; false also while the database does not. */
  boolean isOpen() {
    return open && !refusing.get();
  }

  void start() {
    open = true;
    pump.start();
  }

  /** Takes nothing in from now on, and begins nothing. */
  void close() {
    open = false;
    pump.stop();
  }

  /** Lets what runs finish for {@code patience} in all. */
  void stop(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    readers.close();
    quick.stop(patience);
    readers.stop(Duration.ofNanos(until - System.nanoTime()));
  }

  private boolean claim() {
    if (!heart.isSure()) {
      return false;
    }
    if (unsure) {
      table.freeStrays(heart.life(), inWork);
      unsure = false;
    }
    Room room = new Room(readers.free(), options.readersOfOneChannel(), quick.free());
    if (room.reading() == 0 && room.quick() == 0) {
      return false;
    }
    unsure = true;
    List<Claim> claims = table.claim(heart.life(), room);
    claims.forEach(claim -> inWork.add(claim.seq()));
    unsure = false;
    claims.forEach(this::begin);
    return !claims.isEmpty();
  }

  private void begin(Claim claim) {
    Workers workers = Lanes.of(claim.event()).reads() ? readers : quick;
    workers.begin(
        () -> handle(claim, workers),
        () -> {
          inWork.remove(claim.seq());
          pump.wake();
        });
  }

  /** Whatever is thrown is noted, errors too: the event would stay in work until a restart. */
  private void handle(Claim claim, Workers workers) {
    try {
      handler.handle(claim.event());
      if (workers.isStopping() && Thread.currentThread().isInterrupted()) {
        // It may have taken our interruption for an answer of the site.
        workers.note(() -> table.handBack(claim));
      } else {
        workers.note(() -> table.done(claim));
      }
    } catch (Exception | Error e) {
      if (workers.isStopping()) {
        workers.note(() -> table.handBack(claim));
      } else {
        workers.note(() -> failed(claim, e));
      }
    }
  }

  private void failed(Claim claim, Throwable failure) {
    int failures = claim.tries() + 1;
    String reason = reason(failure);
    if (failures >= MOST_TRIES) {
      LOG.error("Gave up event {} after {} tries", claim.event().id(), failures, failure);
      table.bury(claim, reason);
    } else {
      LOG.warn("Event {} failed {} times: {}", claim.event().id(), failures, reason);
      table.tryAgain(claim, BACKOFF.after(failures, random), reason);
    }
  }

  /** One line, and not too much of it: it is kept and shown. */
  private static String reason(Throwable failure) {
    String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    String reason = failure.getClass().getSimpleName() + ": " + line;
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
