package org.hearsay.chat.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Interactions that Discord is just being told about. An answer that overtakes its acknowledgement
 * would be refused as if it came too late.
 */
final class PendingAcknowledgements {
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final Map<String, CompletableFuture<Void>> byToken = new ConcurrentHashMap<>();

  void begin(String token) {
    byToken.put(token, new CompletableFuture<>());
  }

  /** Discord has been told, or could not be. */
  void end(String token) {
    CompletableFuture<Void> pending = byToken.remove(token);
    if (pending != null) {
      pending.complete(null);
    }
  }

  /** Returns when all are through; nothing should begin any more. */
  void awaitAll() {
    byToken.keySet().forEach(this::await);
  }

  /** Returns when the acknowledgement is through, at once when none is pending. */
  void await(String token) {
    CompletableFuture<Void> pending = byToken.get(token);
    if (pending != null) {
      pending.completeOnTimeout(null, LONGEST.toMillis(), TimeUnit.MILLISECONDS).join();
    }
  }
}
