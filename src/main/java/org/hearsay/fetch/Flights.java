package org.hearsay.fetch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets one fetch of a link run at a time; whoever asks for the same meanwhile gets its outcome. */
final class Flights<K> {
  private final ConcurrentMap<K, CompletableFuture<Landing>> running = new ConcurrentHashMap<>();

  /**
   * What a fetch came to.
   *
   * @param cutShort whether its caller ran out of time, so that it says little to others
   */
  record Landing(FetchOutcome outcome, boolean cutShort) {}

  /**
   * Runs {@code fetch}, or waits for the one that runs under {@code key}.
   *
   * @param late the outcome when the other one does not end before {@code deadline}
   */
  FetchOutcome join(
      K key, Deadline deadline, Supplier<Landing> fetch, Supplier<FetchOutcome> late) {
    while (true) {
      CompletableFuture<Landing> mine = new CompletableFuture<>();
      CompletableFuture<Landing> other = running.putIfAbsent(key, mine);
      if (other == null) {
        return lead(key, mine, fetch);
      }
      try {
        Landing landing = other.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        if (!landing.cutShort() || deadline.isOver()) {
          return landing.outcome();
        }
      } catch (TimeoutException e) {
        return late.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return late.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("The fetch that was waited for failed", e);
      }
    }
  }

  private FetchOutcome lead(K key, CompletableFuture<Landing> mine, Supplier<Landing> fetch) {
    try {
      Landing landing = fetch.get();
      running.remove(key, mine);
      mine.complete(landing);
      return landing.outcome();
    } catch (RuntimeException | Error e) {
      running.remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }
}
