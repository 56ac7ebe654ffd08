package org.hearsay.attribute.model;

import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/** Takes the punctuation off the ends of a role's words. */
final class Trimmed {
  private Trimmed() {}

  /**
   * The span from token {@code from} to before token {@code to} without commas and stops at its
   * ends; a content keeps its quotation marks and final stop; null when nothing but punctuation is
   * left of a source or content.
   */
  static @Nullable Span of(Signals signals, int from, int to, Role role) {
    int first = from;
    int end = to;
    while (first < end && isLoose(signals, first, role)) {
      first++;
    }
    while (end > first && isLoose(signals, end - 1, role)) {
      end--;
    }
    boolean words = role == Role.CUE && first < end;
    for (int i = first; i < end; i++) {
      words |= signals.reading.tokens().get(i).isWord();
    }
    return words ? signals.reading.span(first, end) : null;
  }

  private static boolean isLoose(Signals signals, int i, Role role) {
    return switch (signals.kind[i]) {
      case Signals.COMMA -> true;
      case Signals.STOP, Signals.DASH -> role != Role.CONTENT;
      case Signals.OPENING, Signals.CLOSING -> role != Role.CONTENT;
      default -> false;
    };
  }
}
