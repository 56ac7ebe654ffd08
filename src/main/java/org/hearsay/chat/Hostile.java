package org.hearsay.chat;

/** Makes text from outside harmless before it is escaped for any platform. */
public final class Hostile {
  private Hostile() {}

  /**
   * {@code text} without characters that cannot be seen or that turn others around: controls, bidi
   * marks, zero-width characters, byte order marks. Line breaks and tabs become spaces.
   */
  public static String visible(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                seen.append(' ');
              } else if (!isInvisible(c)) {
                seen.appendCodePoint(c);
              }
            });
    return seen.toString();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
      // Bidi controls, zero-width joiners and tags are all of this type; soft hyphens too.
      case Character.FORMAT -> true;
      default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    };
  }
}
