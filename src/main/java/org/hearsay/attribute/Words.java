package org.hearsay.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.read.Reading;
import org.hearsay.read.Sentence;
import org.hearsay.read.Token;

/**
 * The words of a reading by index, as patterns ask for them: in lower case, with straight
 * apostrophes, and empty outside the sentence that is looked at.
 */
final class Words {
  private final Reading reading;
  private final String[] lower;

  Words(Reading reading) {
    this.reading = reading;
    List<Token> tokens = reading.tokens();
    lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
  }

  Reading reading() {
    return reading;
  }

  int size() {
    return lower.length;
  }

  Token token(int index) {
    return reading.tokens().get(index);
  }

  Sentence sentence(int index) {
    return reading.sentenceOf(index);
  }

  /** The characters from one token to the end of another, exclusive. */
  String text(int first, int end) {
    return span(first, end).in(reading.text());
  }

  Span span(int first, int end) {
    return reading.span(first, end);
  }

  /** The word at {@code index} in lower case; empty outside the text. */
  String at(int index) {
    return index < 0 || index >= lower.length ? "" : lower[index];
  }

  /** As {@link #at(int)}, but empty also outside the sentence of the token at {@code home}. */
  String near(int home, int index) {
    return index < 0 || index >= lower.length || token(index).sentence() != token(home).sentence()
        ? ""
        : lower[index];
  }

  /** The tag at {@code index}; empty outside the sentence of the token at {@code home}. */
  String tagNear(int home, int index) {
    return near(home, index).isEmpty() ? "" : token(index).tag();
  }

  /** Whether {@code phrase} stands directly before {@code end}, all in one sentence. */
  boolean endsWith(int end, String... phrase) {
    int start = end - phrase.length;
    return start >= 0 && startsWith(start, phrase);
  }

  /** Whether {@code phrase} begins at {@code start}, all in one sentence. */
  boolean startsWith(int start, String... phrase) {
    if (start < 0 || start >= lower.length) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!near(start, start + i).equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isOneOf(int home, int index, Set<String> words) {
    return words.contains(near(home, index));
  }

  boolean isCapitalised(int index) {
    return index >= 0 && index < lower.length && token(index).isCapitalised();
  }

  /** Whether the token at {@code index} is {@code 's}, also where a space stands before it. */
  boolean isPossessive(int home, int index) {
    String word = near(home, index);
    return word.equals("'s")
        || (word.equals("'") && (!near(home, index + 1).equals("s") || isSplitPossessive(index)));
  }

  private boolean isSplitPossessive(int index) {
    return token(index).end() == token(index + 1).start();
  }

  /** One past the possessive ending at {@code index}, or {@code index} when there is none. */
  int skipPossessive(int home, int index) {
    if (near(home, index).equals("'s")) {
      return index + 1;
    }
    if (near(home, index).equals("'")
        && near(home, index + 1).equals("s")
        && isSplitPossessive(index)) {
      return index + 2;
    }
    if (near(home, index).equals("'") && token(index).tag().equals("POS")) {
      return index + 1;
    }
    return index;
  }
}
