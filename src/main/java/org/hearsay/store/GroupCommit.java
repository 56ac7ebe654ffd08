package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.hearsay.store.Database.Work;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One thread that writes. All writes that wait at the same moment share one transaction, and so one
 * wait for the disk; when one of them fails, each is tried again by itself.
 */
final class GroupCommit implements AutoCloseable {

  private static final int MOST_TOGETHER = 256;

  private final Jdbi jdbi;
  private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "store-writer");
  private @Nullable Handle handle;
  private volatile boolean closed;

  GroupCommit(Jdbi jdbi) {
    this.jdbi = jdbi;
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs {@code work}, perhaps together with others; on disk when this returns. */
  <T> T commit(Work<T> work) {
    return await(new Pending<>(work, true));
  }

  /** Runs {@code work}, which cannot be part of a transaction, while nobody else writes. */
  <T> T alone(Work<T> work) {
    return await(new Pending<>(work, false));
  }

  /** Finishes what waits, then closes the connection. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> T await(Pending<T> pending) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("A write inside a write would wait for itself.");
    }
    queue.add(pending);
    if (closed) {
      refuseWaiting();
    }
    try {
      return pending.result.join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  private void run() {
    List<Pending<?>> group = new ArrayList<>();
    while (!closed || !queue.isEmpty()) {
      try {
        group.add(queue.take());
      } catch (InterruptedException e) {
        continue;
      }
      queue.drainTo(group, MOST_TOGETHER - 1);
      group.stream().filter(pending -> !pending.inTransaction()).forEach(this::writeAlone);
      group.removeIf(pending -> !pending.inTransaction());
      if (!group.isEmpty()) {
        write(group);
      }
      group.clear();
    }
    disconnect();
    refuseWaiting();
  }

  private void write(List<Pending<?>> group) {
    try {
      inTransaction(group);
    } catch (RuntimeException | Error e) {
      disconnect();
      if (group.size() == 1) {
        group.get(0).result.completeExceptionally(e);
      } else {
        group.forEach(pending -> write(List.of(pending)));
      }
    }
  }

  private void writeAlone(Pending<?> pending) {
    try {
      pending.runOn(connected()).run();
    } catch (RuntimeException | Error e) {
      disconnect();
      pending.result.completeExceptionally(e);
    }
  }

  private void inTransaction(List<Pending<?>> group) {
    Handle open = connected();
    List<Runnable> answers = new ArrayList<>();
    open.begin();
    for (Pending<?> pending : group) {
      answers.add(pending.runOn(open));
    }
    open.commit();
    answers.forEach(Runnable::run);
  }

  private Handle connected() {
    Handle open = handle;
    if (open == null) {
      open = jdbi.open();
      handle = open;
    }
    return open;
  }

  /** Leaves nothing half-done behind: closing rolls back. */
  private void disconnect() {
    Handle open = handle;
    handle = null;
    if (open != null) {
      try {
        open.close();
      } catch (RuntimeException e) {
        // The connection was broken already; the next write opens another.
        return;
      }
    }
  }

  private void refuseWaiting() {
    for (Pending<?> left = queue.poll(); left != null; left = queue.poll()) {
      left.result.completeExceptionally(new StoreUnavailable(new IllegalStateException("closed")));
    }
  }

  private static RuntimeException unwrapped(CompletionException e) {
    if (e.getCause() instanceof JdbiException refused) {
      return new StoreUnavailable(refused);
    }
    return e.getCause() instanceof RuntimeException mistake ? mistake : e;
  }

  /** A write that waits for its turn. */
  private record Pending<T>(Work<T> work, boolean inTransaction, CompletableFuture<T> result) {
    Pending(Work<T> work, boolean inTransaction) {
      this(work, inTransaction, new CompletableFuture<>());
    }

    /** Runs; the answer may be given once all is on disk. */
    Runnable runOn(Handle handle) {
      T value = work.with(handle);
      return () -> result.complete(value);
    }
  }
}
