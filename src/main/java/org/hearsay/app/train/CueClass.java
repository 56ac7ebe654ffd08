package org.hearsay.app.train;

import java.util.Locale;

/** How the words of a marked attribution hand the claim over; one class each, first match wins. */
enum CueClass {
  /** "according to the police". */
  ACCORDING_TO,
  /** "Berg: 'I did not'". */
  LABEL,
  /** "Asked whether she would resign": nobody is named as asking. */
  ASKED,
  /** "reportedly", "is expected": no source. */
  AGENTLESS,
  /** A form of "say" alone. */
  SAY,
  /** "said in a statement", "was heard to say": a form of "say" and more. */
  SAY_AND_MORE,
  /** A participle: ", citing the weather". */
  PARTICIPLE,
  /** One other word: "insisted", "claim". */
  ONE_WORD,
  /** Two words: "has denied", "called for". */
  TWO_WORDS,
  /** "issued a statement condemning". */
  MORE_WORDS;

  /** The class of a cue's words; {@code named} says whether the text names a source. */
  static CueClass of(String cue, boolean named) {
    String[] words = cue.toLowerCase(Locale.ROOT).strip().split("\\s+");
    if (words[0].equals("according")) {
      return ACCORDING_TO;
    }
    if (!Character.isLetterOrDigit(cue.isBlank() ? ':' : cue.strip().charAt(0))) {
      return LABEL;
    }
    if (!named) {
      return words[0].equals("asked") || words[words.length - 1].equals("asked")
          ? ASKED
          : AGENTLESS;
    }
    boolean says = false;
    for (String word : words) {
      says |= word.equals("said") || word.equals("say") || word.equals("says");
    }
    if (says) {
      return words.length == 1 ? SAY : SAY_AND_MORE;
    }
    if (words[0].endsWith("ing") || words[words.length - 1].endsWith("ing")) {
      return PARTICIPLE;
    }
    return words.length == 1 ? ONE_WORD : words.length == 2 ? TWO_WORDS : MORE_WORDS;
  }
}
