package org.hearsay.report;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Span;

/** Verbatim words of an article, cut where words end. */
public final class Excerpt {
  /** Between pieces of a split quotation, and where words were left out. */
  public static final String GAP = " … ";

  private static final String QUOTES = "\"“”„«»";

  private Excerpt() {}

  /** The words under {@code spans}, white space folded, joined by {@link #GAP}. */
  public static String of(String text, List<Span> spans) {
    List<String> pieces = new ArrayList<>();
    for (Span span : spans) {
      String piece = fold(span.in(text));
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return String.join(GAP, pieces);
  }

  /**
   * {@code words} in at most {@code max} characters: whole, or its beginning up to the end of a
   * word and "…".
   */
  public static String shorten(String words, int max) {
    if (words.length() <= max) {
      return words;
    }
    int cut = words.lastIndexOf(' ', max - 1);
    if (cut < max / 2) {
      cut = Character.isHighSurrogate(words.charAt(max - 2)) ? max - 2 : max - 1;
    }
    while (cut > 0
        && (words.charAt(cut - 1) == ' ' || ",;:–—-…".indexOf(words.charAt(cut - 1)) >= 0)) {
      cut--;
    }
    return words.substring(0, cut) + "…";
  }

  /** {@code words} without quotation marks around it; marks inside stay. */
  public static String unquoted(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && QUOTES.indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    while (to > from
        && (QUOTES.indexOf(words.charAt(to - 1)) >= 0 || words.charAt(to - 1) == ',')) {
      to--;
    }
    String inner = words.substring(from, to);
    // An opening mark inside whose partner was just taken away would dangle: take all or nothing.
    return balanced(inner) ? inner : words;
  }

  private static boolean balanced(String words) {
    int open = 0;
    int straight = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      open += c == '“' ? 1 : c == '”' ? -1 : 0;
      straight += c == '"' ? 1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0 && straight % 2 == 0;
  }

  private static String fold(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
