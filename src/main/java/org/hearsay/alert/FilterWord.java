package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.typed.TypedWords;
import org.jspecify.annotations.Nullable;

/**
 * One typed word taken apart: {@code -outlet:"daily mail",bbc} is the sign EXCLUDED, the key
 * "outlet" and two values. Positions count characters of all that was typed, from 0.
 *
 * @param start of the word
 * @param end one past the word
 * @param keyStart where the key begins, or the values where there is none
 * @param key lower case; null for a word without one
 * @param values parted by commas; at least one, which may be empty
 * @param unclosed where a quotation mark opens that nothing closes; -1 when all are closed
 */
record FilterWord(
    int start,
    int end,
    Term.Sign sign,
    int keyStart,
    @Nullable String key,
    List<Value> values,
    int unclosed) {

  /**
   * What stands behind a key.
   *
   * @param text without quotation marks, white space folded; a wrapped link's label where it has
   *     one
   * @param quoted whether a part of it stands in quotation marks
   * @param link the address of a link wrapped in {@code <…>}; null for anything else
   */
  record Value(String text, boolean quoted, @Nullable String link, int start, int end) {
    /** The address, where it is a wrapped link, otherwise the text. */
    String address() {
      return link == null ? text : link;
    }
  }

  private static final String PLUS = "+＋";
  private static final String MINUS = "-‐‑‒–—−－";

  static FilterWord of(String typed, TypedWords.Word word) {
    int at = word.start();
    Term.Sign sign = Term.Sign.PLAIN;
    while (at < word.end() && (PLUS + MINUS).indexOf(typed.charAt(at)) >= 0) {
      sign = PLUS.indexOf(typed.charAt(at)) >= 0 ? Term.Sign.REQUIRED : Term.Sign.EXCLUDED;
      at++;
    }
    int keyStart = at;
    while (at < word.end() && (Character.isLetter(typed.charAt(at)) || typed.charAt(at) == '-')) {
      at++;
    }
    String key = null;
    if (at > keyStart && typed.startsWith(":", at) && !typed.startsWith("://", at)) {
      key = typed.substring(keyStart, at).toLowerCase(Locale.ROOT);
      at++;
    } else {
      at = keyStart;
    }
    boolean list = key != null && !key.equals(Term.Kind.FEED.word());
    Scan scan = new Scan(typed, at, word.end(), list);
    scan.run();
    return new FilterWord(
        word.start(), word.end(), sign, keyStart, key, List.copyOf(scan.values), scan.unclosed);
  }

  /** {@code typed} with this word replaced. */
  String replaced(String typed, String replacement) {
    return typed.substring(0, start) + replacement + typed.substring(end);
  }

  /** Walks once over the values. */
  private static final class Scan {
    private final String typed;
    private final int end;
    private final boolean list;
    private final List<Value> values = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int valueStart;
    private boolean quoted;
    private @Nullable String link;
    private int unclosed = -1;

    Scan(String typed, int at, int end, boolean list) {
      this.typed = typed;
      this.at = at;
      this.end = end;
      this.list = list;
      this.valueStart = at;
    }

    void run() {
      while (at < end) {
        char c = typed.charAt(at);
        int angle = unclosed < 0 && typed.startsWith("<http", at) ? typed.indexOf('>', at) : -1;
        if (angle >= 0 && angle < end) {
          wrapped(typed.substring(at + 1, angle));
          at = angle;
        } else if (unclosed >= 0 && TypedWords.CLOSING.indexOf(c) >= 0) {
          unclosed = -1;
        } else if (unclosed < 0 && TypedWords.OPENING.indexOf(c) >= 0) {
          unclosed = at;
          quoted = true;
        } else if (unclosed < 0 && c == ',' && list && !insideNumber()) {
          finish();
          valueStart = at + 1;
        } else {
          text.append(c);
        }
        at++;
      }
      finish();
    }

    private void wrapped(String inner) {
      int bar = inner.indexOf('|');
      link = bar < 0 ? inner : inner.substring(0, bar);
      text.append(bar < 0 ? inner : inner.substring(bar + 1));
    }

    private boolean insideNumber() {
      return at > 0
          && at + 1 < end
          && Character.isDigit(typed.charAt(at - 1))
          && Character.isDigit(typed.charAt(at + 1));
    }

    private void finish() {
      String clean =
          text.toString().replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}\"“”„]", "").strip();
      values.add(new Value(clean, quoted, link, valueStart, at));
      text.setLength(0);
      quoted = false;
      link = null;
    }
  }
}
