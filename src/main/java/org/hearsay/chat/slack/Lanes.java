package org.hearsay.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does several things at once, and those with the same key one after the other. */
final class Lanes implements AutoCloseable {
  private static final int LANES = 8;
  private static final int WAITING = 500;
  private final List<ThreadPoolExecutor> lanes = new ArrayList<>();

  Lanes() {
    for (int i = 0; i < LANES; i++) {
      ThreadPoolExecutor lane =
          new ThreadPoolExecutor(
              1,
              1,
              10,
              TimeUnit.SECONDS,
              new ArrayBlockingQueue<>(WAITING),
              task -> {
                Thread thread = new Thread(task, "slack-lane");
                thread.setDaemon(true);
                return thread;
              });
      lane.allowCoreThreadTimeOut(true);
      lanes.add(lane);
    }
  }

  /** Whether {@code task} will be done; not where too much is waiting already, or after the end. */
  boolean takes(String key, Runnable task) {
    try {
      lanes.get(Math.floorMod(key.hashCode(), LANES)).execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public void close() {
    lanes.forEach(ThreadPoolExecutor::shutdown);
  }
}
