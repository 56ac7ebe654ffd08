package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up with a deadline. The JDK's look-up cannot be interrupted, and a name server may
 * take half a minute to say nothing, so it waits on a thread of its own; those are bounded too.
 */
final class NameClerk implements AutoCloseable {
  private static final int THREADS = 16;
  private static final int WAITING = 256;

  private final NameLookup names;
  private final ExecutorService threads;

  NameClerk(NameLookup names) {
    this.names = names;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "fetch-names");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /**
   * Every address of {@code host}.
   *
   * @throws UnknownHostException when it has none, or the answer did not come in time
   */
  List<InetAddress> addressesOf(String host, Deadline deadline) throws UnknownHostException {
    Future<List<InetAddress>> answer;
    try {
      answer = threads.submit(() -> names.addressesOf(host));
    } catch (RejectedExecutionException e) {
      throw unknown(host, e);
    }
    try {
      return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw unknown(host, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
