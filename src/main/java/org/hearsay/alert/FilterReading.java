package org.hearsay.alert;

import org.jspecify.annotations.Nullable;

/** What came of reading typed words as a subscription. */
public sealed interface FilterReading {

  /** The words say what is wanted, and when to tell of it. */
  record Read(Filter filter, Timing timing) implements FilterReading {}

  /**
   * The words do not say it.
   *
   * @param position where the trouble begins, counted in characters of all that was typed, from 1;
   *     one past the end when something is missing
   * @param problem what is wrong there: "unknown word ‘whenn’"
   * @param suggestion all that was typed with this one trouble mended; null when we cannot guess
   */
  record Unreadable(int position, String problem, @Nullable String suggestion)
      implements FilterReading {}
}
