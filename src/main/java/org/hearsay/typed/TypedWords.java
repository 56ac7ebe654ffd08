package org.hearsay.typed;

import java.util.ArrayList;
import java.util.List;

/**
 * Typed words, taken one after the other. Words are separated by white space; {@code "…"} with
 * straight or curly marks keeps spaces in a word, and so does {@code <…>} around a link.
 */
public final class TypedWords {

  /**
   * One word.
   *
   * @param text without quotation marks or angle brackets
   * @param start where it begins in the typed text, from 0, with its marks
   * @param end one past its last character, with its marks
   */
  public record Word(String text, int start, int end) {
    /** Whether this is {@code word} in any case. */
    public boolean is(String word) {
      return text.equalsIgnoreCase(word);
    }
  }

  /** Marks that begin a quotation. */
  public static final String OPENING = "\"“„";

  /** Marks that end one. */
  public static final String CLOSING = "\"”“";

  private final String typed;
  private final List<Word> words;
  private int next;

  /** All words of {@code typed}. */
  public TypedWords(String typed) {
    this(typed, 0);
  }

  /** The words of {@code typed} that begin at {@code from} or later; positions count from 0. */
  public TypedWords(String typed, int from) {
    this.typed = typed;
    this.words = split(typed, from);
  }

  /** All that was typed. */
  public String typed() {
    return typed;
  }

  /** Whether a word is left. */
  public boolean hasMore() {
    return next < words.size();
  }

  /** The next word, which stays the next. */
  public Word peek() {
    return words.get(next);
  }

  /** The next word. */
  public Word take() {
    return words.get(next++);
  }

  /** Everything that is left, exactly as typed; nothing is left behind it. */
  public String rest() {
    int from = next == 0 ? 0 : words.get(next - 1).end();
    next = words.size();
    return typed.substring(from);
  }

  /** The typed text with {@code word} replaced. */
  public String with(Word word, String replacement) {
    return typed.substring(0, word.start()) + replacement + typed.substring(word.end());
  }

  private static List<Word> split(String typed, int from) {
    List<Word> words = new ArrayList<>();
    int at = from;
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
    boolean quoted = false;
    int at = start;
    while (at < typed.length() && (quoted || !Character.isWhitespace(typed.charAt(at)))) {
      char c = typed.charAt(at);
      int angle = !quoted && typed.startsWith("<http", at) ? typed.indexOf('>', at) : -1;
      if (angle >= 0) {
        word.append(typed, at, angle + 1);
        if (at == start) {
          return angle + 1;
        }
        at = angle;
      } else if (quoted ? CLOSING.indexOf(c) >= 0 : OPENING.indexOf(c) >= 0) {
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
