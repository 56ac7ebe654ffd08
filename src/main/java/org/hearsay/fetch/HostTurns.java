package org.hearsay.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets only so many exchanges talk to one host at a time; the others wait for their turn. */
final class HostTurns {
  private final int perHost;
  private final Map<String, Queue> queues = new HashMap<>();

  HostTurns(int perHost) {
    this.perHost = perHost;
  }

  /** Those who talk to one host or wait to. */
  private static final class Queue {
    private final Semaphore free;
    private int people;

    Queue(int perHost) {
      this.free = new Semaphore(perHost, true);
    }
  }

  /** Waits for a turn at {@code host} until {@code deadline}. */
  Turn take(String host, Deadline deadline) {
    Queue queue;
    synchronized (queues) {
      queue = queues.computeIfAbsent(host, h -> new Queue(perHost));
      queue.people++;
    }
    boolean taken = false;
    try {
      taken = queue.free.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Turn(host, queue, taken);
  }

  /** A turn at a host, or the news that it did not come in time; given back when closed. */
  final class Turn implements AutoCloseable {
    private final String host;
    private final Queue queue;
    private final boolean taken;

    private Turn(String host, Queue queue, boolean taken) {
      this.host = host;
      this.queue = queue;
      this.taken = taken;
    }

    boolean isTaken() {
      return taken;
    }

    @Override
    public void close() {
      if (taken) {
        queue.free.release();
      }
      synchronized (queues) {
        queue.people--;
        if (queue.people == 0) {
          queues.remove(host);
        }
      }
    }
  }
}
