package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;

/**
 * Splits news text into sentences: at a full stop, question or exclamation mark that is followed by
 * something that can begin a sentence, unless the stop belongs to an abbreviation or an initial. A
 * line break always ends a sentence.
 */
public final class Sentences {
  /** Abbreviations that a capital follows within the sentence: "Gen. Mirkov". */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "maj",
          "capt", "cmdr", "adm", "pres", "st", "mt", "ft", "rev", "hon", "atty", "supt", "insp",
          "det", "messrs", "vs", "v", "no", "nos", "fig", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec", "cf", "e.g", "i.e", "approx", "dept",
          "lt-gen");

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
        found.add(new Span(start, end));
        start = next;
      }
      at = Math.max(end, at + 1);
    }
    if (start < paragraph.end()) {
      found.add(new Span(start, paragraph.end()));
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
    return !isAbbreviation(wordBefore(text, start, mark), begin);
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

  private static boolean isAbbreviation(String word, char next) {
    if (word.isEmpty()) {
      return false;
    }
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    if (lower.equals("no") && !Character.isDigit(next)) {
      return false;
    }
    if (BEFORE_A_NAME.contains(lower)) {
      return Character.isUpperCase(word.charAt(0)) || lower.indexOf('.') > 0 || lower.equals("vs");
    }
    boolean initial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    boolean dotted = word.matches("(?:\\p{Lu}\\.)+\\p{Lu}");
    return initial || (dotted && Character.isLetter(next) && !mayEnd(word));
  }

  /** "U.S." and "U.K." end sentences often enough to look at nothing but what follows. */
  private static boolean mayEnd(String dotted) {
    return dotted.equals("D.C");
  }
}
