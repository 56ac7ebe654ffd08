package org.hearsay.alert;

import org.jspecify.annotations.Nullable;

/**
 * Leads from the word that cannot be read to {@link FilterParser#parse}, which alone catches it.
 */
final class Trouble extends Exception {
  private static final long serialVersionUID = 1;

  /** From 0. */
  private final int at;

  private final String problem;
  private final @Nullable String suggestion;

  Trouble(int at, String problem, @Nullable String suggestion) {
    super(problem, null, false, false);
    this.at = at;
    this.problem = problem;
    this.suggestion = suggestion;
  }

  FilterReading.Unreadable told() {
    return new FilterReading.Unreadable(at + 1, problem, suggestion);
  }
}
