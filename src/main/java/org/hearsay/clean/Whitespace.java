package org.hearsay.clean;

import java.util.Locale;

/** Text as it is shown rather than as it is typed. */
final class Whitespace {
  private Whitespace() {}

  /** With single spaces, and without soft hyphens and other invisible characters. */
  static String collapse(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        pending = shown.length() > 0;
      } else if (!isInvisible(c)) {
        if (pending) {
          shown.append(' ');
          pending = false;
        }
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** Lower-case words of letters and digits with single spaces, for comparing. */
  static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (pending && words.length() > 0) {
          words.append(' ');
        }
        pending = false;
        words.append(c);
      } else if (!isInvisible(c)) {
        pending = true;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c < ' ';
  }
}
