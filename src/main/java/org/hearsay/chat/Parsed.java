package org.hearsay.chat;

import org.jspecify.annotations.Nullable;

/** What came of reading typed words as a command. */
public sealed interface Parsed {

  /** The words are a command. */
  record Understood(Command command) implements Parsed {}

  /**
   * The words are no command.
   *
   * @param typed all that was typed, so that nobody has to type it again
   * @param position where the trouble begins, counted in characters from 1; one past the end when
   *     something is missing
   * @param problem what is wrong there: "unknown word ‘sumary’"
   * @param suggestion all that was typed with the trouble mended; null when we cannot guess
   * @param usage the form the verb wants; null when no verb was understood
   */
  record NotUnderstood(
      String typed,
      int position,
      String problem,
      @Nullable String suggestion,
      @Nullable String usage)
      implements Parsed {

    /** In one sentence: "unknown word ‘sumary’ at 1; did you mean summary https://example.org?" */
    public String sentence() {
      String where = problem + " at " + position;
      return suggestion == null ? where : where + "; did you mean " + suggestion + "?";
    }
  }
}
