package org.hearsay.job;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hearsay.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that do one piece of work each, and write down what became of it. */
final class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration BETWEEN_WRITES = Duration.ofMillis(300);

  private final int size;
  private final ExecutorService threads;
  private final AtomicInteger busy = new AtomicInteger();
  private volatile boolean stopping;

  Workers(String name, int size) {
    this.size = size;
    AtomicInteger count = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            size,
            work -> {
              Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** How many more pieces could begin at once. */
  int free() {
    return size - busy.get();
  }

  /** Begins {@code work}, then calls {@code after}. */
  void begin(Runnable work, Runnable after) {
    busy.incrementAndGet();
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException | Error e) {
            LOG.error("Work ended without a note of what became of it", e);
          } finally {
            busy.decrementAndGet();
            after.run();
          }
        });
  }

  /** Whether time is up, so that whatever fails now fails through no fault of its own. */
  boolean isStopping() {
    return stopping;
  }

  /** Writes down what became of some work; waits for the database as long as it takes. */
  void note(Runnable write) {
    boolean interrupted = Thread.interrupted();
    while (true) {
      try {
        write.run();
        break;
      } catch (StoreUnavailable e) {
        if (stopping) {
          LOG.warn("Not noted; it will be done again: {}", e.getMessage());
          break;
        }
        LockSupport.parkNanos(BETWEEN_WRITES.toNanos());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Begins nothing more. */
  void close() {
    threads.shutdown();
  }

  /** Lets what runs finish for {@code patience}, then interrupts it and waits a little longer. */
  void stop(Duration patience) {
    close();
    try {
      if (!threads.awaitTermination(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)) {
        stopping = true;
        threads.shutdownNow();
        boolean ended = threads.awaitTermination(1, TimeUnit.SECONDS);
        LOG.info("Interrupted what still ran: {}", ended ? "it ended" : "it runs on");
      }
    } catch (InterruptedException e) {
      stopping = true;
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
