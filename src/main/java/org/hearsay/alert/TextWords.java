package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the words of a text stand, as newspapers print them: {@code S-400}, {@code Putin’s}, {@code
 * U.S} and {@code 1,000} are one word each.
 */
final class TextWords {
  /** No word is longer; what runs on is the next word. */
  private static final int LONGEST = 100;

  /**
   * One printed word.
   *
   * @param text as printed
   * @param start in the text, from 0
   * @param end one past its last character
   */
  record Printed(String text, int start, int end) {
    boolean isCapitalised() {
      return Character.isUpperCase(text.codePointAt(0));
    }
  }

  private TextWords() {}

  static List<Printed> of(String text) {
    List<Printed> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isPart(text, at)) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length()
          && at - start < LONGEST
          && (isPart(text, at) || joins(text, start, at))) {
        at++;
      }
      words.add(new Printed(text.substring(start, at), start, at));
    }
    return words;
  }

  private static boolean isPart(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at))
        || Character.isLowSurrogate(c) && at > 0 && isPart(text, at - 1)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether the character at {@code at} holds two parts of one word together. */
  private static boolean joins(String text, int start, int at) {
    if (at == start || at + 1 >= text.length() || !isPart(text, at + 1) || !isPart(text, at - 1)) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    char c = text.charAt(at);
    return switch (c) {
      case '\'', '’', 'ʼ', '&' -> Character.isLetter(before) && Character.isLetter(after);
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      case '.' ->
          Character.isDigit(before) && Character.isDigit(after)
              || Character.isUpperCase(before)
                  && Character.isUpperCase(after)
                  && (at - 1 == start || text.charAt(at - 2) == '.');
      default -> isHyphen(c);
    };
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }
}
