package org.hearsay.investigate;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A few threads on which pages are read, so that whoever waits for one waits no longer than agreed.
 * A page that takes longer is told to stop; until it does, at the end of a stage or within the
 * longest one, it holds one of the threads and nothing else.
 *
 * <p>Many links wait for their pages at once, but no more are worked on than there are processors:
 * the thread that acknowledges an event would wait behind all of them.
 */
final class ReadingRoom {
  private static final int SEATS = 16;
  private static final int IDLE_SECONDS = 30;

  private final Semaphore processors =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final ThreadPoolExecutor readers =
      new ThreadPoolExecutor(
          SEATS,
          SEATS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(task, "reading");
            thread.setDaemon(true);
            return thread;
          });

  ReadingRoom() {
    readers.allowCoreThreadTimeOut(true);
  }

  /**
   * What {@code reading} comes to, or {@code late} when that takes longer than {@code limit}.
   * Waiting for a processor does not count: the page can do nothing for it. What {@code reading}
   * throws is thrown here.
   *
   * @throws InterruptedException when whoever waits is told to stop
   */
  <T> T within(Duration limit, Callable<T> reading, Supplier<T> late) throws InterruptedException {
    processors.acquire();
    try {
      return seated(limit, reading, late);
    } finally {
      processors.release();
    }
  }

  private <T> T seated(Duration limit, Callable<T> reading, Supplier<T> late)
      throws InterruptedException {
    Future<T> outcome = readers.submit(reading);
    try {
      return outcome.get(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      outcome.cancel(true);
      return late.get();
    } catch (InterruptedException e) {
      outcome.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
