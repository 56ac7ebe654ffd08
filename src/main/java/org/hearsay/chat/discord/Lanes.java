package org.hearsay.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A few threads that keep the order of each channel's events; what waits for them is bounded. */
final class Lanes implements AutoCloseable {
  private final List<ExecutorService> threads = new ArrayList<>();
  private final Semaphore room;

  /**
   * @param capacity how many pieces of work may wait in all
   */
  Lanes(int count, int capacity) {
    for (int i = 0; i < count; i++) {
      threads.add(Executors.newSingleThreadExecutor(Lanes::thread));
    }
    room = new Semaphore(capacity);
  }

  /** Runs {@code work} after all earlier work of {@code channel}; false when there is no room. */
  boolean offer(String channel, Runnable work) {
    return room.tryAcquire() && run(channel, work);
  }

  /** The same, but waits for room: whoever calls is held back, and Discord with it. */
  void put(String channel, Runnable work) {
    room.acquireUninterruptibly();
    run(channel, work);
  }

  private boolean run(String channel, Runnable work) {
    ExecutorService lane = threads.get(Math.floorMod(channel.hashCode(), threads.size()));
    try {
      lane.execute(
          () -> {
            try {
              work.run();
            } finally {
              room.release();
            }
          });
      return true;
    } catch (RejectedExecutionException closed) {
      room.release();
      return false;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "discord-intake");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes nothing more, and finishes what waits, within five seconds. */
  @Override
  public void close() {
    threads.forEach(ExecutorService::shutdown);
    try {
      for (ExecutorService lane : threads) {
        lane.awaitTermination(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
