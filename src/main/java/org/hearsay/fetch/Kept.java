package org.hearsay.fetch;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A bounded memory: what was used longest ago is forgotten first, and everything is forgotten in
 * its time.
 */
final class Kept<K, V> {
  private final Clock clock;
  private final int maxEntries;
  private final long maxWeight;
  private final ToLongFunction<V> weigher;
  private final LinkedHashMap<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  private record Entry<V>(V value, Instant until, long weight) {}

  Kept(Clock clock, int maxEntries, long maxWeight, ToLongFunction<V> weigher) {
    this.clock = clock;
    this.maxEntries = maxEntries;
    this.maxWeight = maxWeight;
    this.weigher = weigher;
  }

  /** What is kept under {@code key}; null when nothing is, or its time is over. */
  synchronized @Nullable V get(K key) {
    Entry<V> entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    if (!clock.instant().isBefore(entry.until)) {
      forget(key);
      return null;
    }
    return entry.value;
  }

  /** Keeps {@code value} until then, unless it is heavier than all that may be kept. */
  synchronized void put(K key, V value, Instant until) {
    forget(key);
    long added = weigher.applyAsLong(value);
    if (added > maxWeight || !clock.instant().isBefore(until)) {
      return;
    }
    entries.put(key, new Entry<>(value, until, added));
    weight += added;
    Iterator<Map.Entry<K, Entry<V>>> oldest = entries.entrySet().iterator();
    while (entries.size() > maxEntries || weight > maxWeight) {
      weight -= oldest.next().getValue().weight;
      oldest.remove();
    }
  }

  /** How much is kept, whether or not its time is over. */
  synchronized int size() {
    return entries.size();
  }

  /** Keeps nothing under {@code key} any more. */
  synchronized void forget(K key) {
    Entry<V> gone = entries.remove(key);
    if (gone != null) {
      weight -= gone.weight;
    }
  }
}
