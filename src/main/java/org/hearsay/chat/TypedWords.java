package org.hearsay.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * Typed words, taken one after the other. Words are separated by white space; {@code "…"} with
 * straight or curly marks keeps spaces in a word, and a link may stand in {@code <…>}.
 */
final class TypedWords {

  /**
   * One word.
   *
   * @param text without quotation marks or angle brackets
   * @param start where it begins in the typed text, from 0, with its marks
   * @param end one past its last character, with its marks
   */
  record Word(String text, int start, int end) {
    boolean is(String word) {
      return text.equalsIgnoreCase(word);
    }
  }

  private static final String OPENING = "\"“„";
  private static final String CLOSING = "\"”“";

  private final String typed;
  private final List<Word> words;
  private int next;

  TypedWords(String typed) {
    this.typed = typed;
    this.words = split(typed);
  }

  String typed() {
    return typed;
  }

  boolean hasMore() {
    return next < words.size();
  }

  Word peek() {
    return words.get(next);
  }

  Word take() {
    return words.get(next++);
  }

  /** Everything that is left, exactly as typed; nothing is left behind it. */
  String rest() {
    int from = next == 0 ? 0 : words.get(next - 1).end();
    next = words.size();
    return typed.substring(from);
  }

  /** The typed text with {@code word} replaced. */
  String with(Word word, String replacement) {
    return typed.substring(0, word.start()) + replacement + typed.substring(word.end());
  }

  private static List<Word> split(String typed) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < typed.length()) {
      if (Character.isWhitespace(typed.charAt(at))) {
        at++;
        continue;
      }
      StringBuilder word = new StringBuilder();
      int end = endOfWord(typed, at, word);
      words.add(new Word(unwrapped(word.toString()), at, end));
      at = end;
    }
    return words;
  }

  private static int endOfWord(String typed, int start, StringBuilder word) {
    int angle = typed.startsWith("<http", start) ? typed.indexOf('>', start) : -1;
    if (angle >= 0) {
      word.append(typed, start, angle + 1);
      return angle + 1;
    }
    boolean quoted = false;
    int at = start;
    while (at < typed.length() && (quoted || !Character.isWhitespace(typed.charAt(at)))) {
      char c = typed.charAt(at);
      if (quoted ? CLOSING.indexOf(c) >= 0 : OPENING.indexOf(c) >= 0) {
        quoted = !quoted;
      } else {
        word.append(c);
      }
      at++;
    }
    return at;
  }

  /** A link as Discord ({@code <https://…>}) and Slack ({@code <https://…|label>}) wrap it. */
  private static String unwrapped(String word) {
    if (!word.startsWith("<http") || !word.endsWith(">")) {
      return word;
    }
    int bar = word.indexOf('|');
    return word.substring(1, bar < 0 ? word.length() - 1 : bar);
  }
}
