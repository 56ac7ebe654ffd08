package org.hearsay.learned;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured of one example: named numbers. A name that was never put counts as 0. Not
 * thread-safe; one example belongs to one thread.
 */
public final class Features {
  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Notes that {@code name} measured {@code value}, in place of what it measured before. */
  public Features put(String name, double value) {
    values.put(name, value);
    return this;
  }

  /** Notes whether something holds, as 1 or 0. */
  public Features put(String name, boolean holds) {
    return put(name, holds ? 1.0 : 0.0);
  }

  /** Raises what {@code name} measured by {@code value}. */
  public Features add(String name, double value) {
    values.merge(name, value, Double::sum);
    return this;
  }

  /** What {@code name} measured, 0 when nothing was put. */
  public double get(String name) {
    return values.getOrDefault(name, 0.0);
  }

  /** Everything that was put, in the order it came; a view. */
  public Map<String, Double> values() {
    return Collections.unmodifiableMap(values);
  }
}
