package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;

/**
 * Splits news text into sentences: at a full stop, question or exclamation mark that is followed by
 * something that can begin a sentence, unless the stop belongs to an abbreviation or an initial. A
 * line break always ends a sentence, and so does a length that no sentence has: what looks at all
 * pairs of words in a sentence must not be handed a whole page.
 */
public final class Sentences {
  /** Words that a capital marks as the first of a sentence. */
  private static final Set<String> BEGINNERS =
      Set.of(
          "The",
          "A",
          "An",
          "He",
          "She",
          "It",
          "They",
          "We",
          "You",
          "I",
          "This",
          "That",
          "These",
          "Those",
          "But",
          "And",
          "In",
          "On",
          "At",
          "For",
          "If",
          "As",
          "When",
          "While",
          "After",
          "Before",
          "However",
          "Mr",
          "Mrs",
          "Ms",
          "His",
          "Her",
          "Its",
          "Their",
          "There",
          "Yet",
          "So",
          "Some",
          "Many",
          "Most",
          "One",
          "Two",
          "What",
          "Who",
          "Why",
          "How",
          "Asked",
          "According",
          "Although",
          "Last",
          "Earlier",
          "Later",
          "Meanwhile",
          "Still",
          "Not",
          "No");

  /** In characters: about 180 words. */
  private static final int LONGEST = 1_000;

  private static final String CLOSERS = "\"'”’)]»";
  private static final String OPENERS = "\"'“‘([«";

  private Sentences() {}

  /** The sentences of {@code text} in order, without surrounding white space. */
  public static List<Span> of(String text) {
    List<Span> found = new ArrayList<>();
    for (Paragraph paragraph : Paragraph.of(text)) {
      split(text, paragraph.span(), found);
    }
    return found;
  }

  private static void split(String text, Span paragraph, List<Span> found) {
    int start = paragraph.start();
    int at = start;
    while (at < paragraph.end()) {
      char c = text.charAt(at);
      if (c != '.' && c != '!' && c != '?' && c != '…') {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < paragraph.end() && ".!?…".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      while (end < paragraph.end() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      int next = end;
      while (next < paragraph.end() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next > end && next < paragraph.end() && breaks(text, start, at, end, next)) {
        add(text, start, end, found);
        start = next;
      }
      at = Math.max(end, at + 1);
    }
    if (start < paragraph.end()) {
      add(text, start, paragraph.end(), found);
    }
  }

  /** In one piece, or cut at the last space before each {@link #LONGEST} characters. */
  private static void add(String text, int start, int end, List<Span> found) {
    int from = start;
    while (end - from > LONGEST) {
      int cut = text.lastIndexOf(' ', from + LONGEST);
      if (cut <= from) {
        cut = from + LONGEST;
        cut -= Character.isLowSurrogate(text.charAt(cut)) ? 1 : 0;
      }
      found.add(new Span(from, cut));
      from = cut;
      while (from < end && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    if (from < end) {
      found.add(new Span(from, end));
    }
  }

  private static boolean breaks(String text, int start, int mark, int end, int next) {
    int first = next;
    while (first < text.length() && OPENERS.indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    if (first >= text.length()) {
      return true;
    }
    char begin = text.charAt(first);
    if (Character.isLowerCase(begin) || (end > mark + 1 && closesQuotedAside(text, end, begin))) {
      return false;
    }
    if (text.charAt(mark) != '.' || (mark + 1 < text.length() && text.charAt(mark + 1) == '.')) {
      return true;
    }
    return !isAbbreviation(wordBefore(text, start, mark), text, first);
  }

  /** A question or exclamation inside a sentence: {@code "Really?" – he asked}. */
  private static boolean closesQuotedAside(String text, int end, char begin) {
    return CLOSERS.indexOf(text.charAt(end - 1)) >= 0 && "–—-,;".indexOf(begin) >= 0;
  }

  private static String wordBefore(String text, int start, int mark) {
    int from = mark;
    while (from > start
        && (Character.isLetterOrDigit(text.charAt(from - 1))
            || text.charAt(from - 1) == '.'
            || text.charAt(from - 1) == '-')) {
      from--;
    }
    return text.substring(from, mark);
  }

  private static boolean isAbbreviation(String word, String text, int first) {
    if (word.isEmpty()) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("no") && !Character.isDigit(text.charAt(first))) {
      return false;
    }
    if (Abbreviations.standsBeforeName(word)) {
      return Character.isUpperCase(word.charAt(0)) || lower.indexOf('.') > 0 || lower.equals("vs");
    }
    boolean initial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    return initial || (isDotted(word) && !beginsSentence(text, first));
  }

  /** "U.S", "a.m", "D.C": whether they end a sentence shows only in what follows. */
  private static boolean isDotted(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() > 1;
  }

  /** Whether the word at {@code first} rather begins a sentence than goes on with one. */
  private static boolean beginsSentence(String text, int first) {
    int end = first;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return BEGINNERS.contains(text.substring(first, end));
  }
}
