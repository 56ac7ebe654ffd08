package org.hearsay.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hearsay.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that looks for work when woken, and every so often by itself. */
final class Pump {

  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

  private static final Duration LONGEST_REST = Duration.ofMillis(50);

  private final Thread thread;
  private final Duration pause;
  private final BooleanSupplier step;
  private final Semaphore signal = new Semaphore(0);
  private volatile boolean stopping;

  /**
   * @param pause between looks when nobody wakes it
   * @param step looks once; whether there may be more
   */
  Pump(String name, Duration pause, BooleanSupplier step) {
    this.pause = pause;
    this.step = step;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** There may be work. */
  void wake() {
    signal.release();
  }

  /** Returns once the last look is over. */
  void stop() {
    stopping = true;
    wake();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      long from = System.nanoTime();
      if (look()) {
        // Half the time at most: what is slow to look through is better handed out in larger parts.
        LockSupport.parkNanos(Math.min(System.nanoTime() - from, LONGEST_REST.toNanos()));
      } else {
        await();
      }
    }
  }

  private boolean look() {
    try {
      return step.getAsBoolean();
    } catch (StoreUnavailable e) {
      LOG.warn("{} waits for the database: {}", thread.getName(), e.getMessage());
      return false;
    } catch (RuntimeException | Error e) {
      // Nobody else would look: work would stand still until a restart.
      LOG.error("{} failed and goes on", thread.getName(), e);
      return false;
    }
  }

  private void await() {
    try {
      if (signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        signal.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }
}
