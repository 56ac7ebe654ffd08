package org.hearsay.chat;

/**
 * Text of an article as it may be shown in a chat: what a reader cannot see, but a chat might obey,
 * is gone. Every renderer starts from here and then escapes for its platform.
 *
 * <p>{@code "The\u202E minister\n\n said\u200B so"} becomes {@code "The minister said so"}.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * {@code text} on one line: line ends and runs of white space become one space; control
   * characters, bidirectional controls, zero-width characters, tag characters and broken surrogates
   * are dropped. Outer white space is kept as one space, since pieces of a line are joined.
   */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    boolean inSpace = false;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean space = isSpace(c);
      if (space && !inSpace) {
        visible.append(' ');
      } else if (!space && isVisible(c)) {
        visible.appendCodePoint(c);
      }
      inSpace = space || (inSpace && !isVisible(c));
    }
    return visible.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> !isInvisibleFiller(c);
    };
  }

  /**
   * Letters, marks and signs by category, but blank on the screen: Hangul and Khmer fillers, the
   * grapheme joiner, the empty Braille cell, and variation selectors but the one of emoji.
   */
  public static boolean isInvisibleFiller(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x2800
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0E)
        || c == 0xFFA0
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
