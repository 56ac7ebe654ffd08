package org.hearsay.app.batch;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text, none of them held beyond a limit: the rest of a longer one is read and dropped. A
 * byte order mark in front of the first is no part of it.
 */
final class BoundedLines {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final int maxChars;
  private boolean begun;

  BoundedLines(Reader in, int maxChars) {
    this.in = in;
    this.maxChars = maxChars;
  }

  /**
   * One line without its end.
   *
   * @param text its first {@code maxChars} characters
   * @param isWhole whether that is all of it
   */
  record Line(String text, boolean isWhole) {}

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    StringBuilder text = new StringBuilder();
    int read = in.read();
    if (!begun && read == BYTE_ORDER_MARK) {
      read = in.read();
    }
    begun = true;
    if (read < 0) {
      return null;
    }
    boolean whole = true;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (text.length() < maxChars) {
        text.append((char) read);
      } else {
        whole = false;
      }
    }
    return new Line(text.toString(), whole);
  }
}
