package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/**
 * One paragraph of an article's text.
 *
 * @param number as people cite it, "¶3"; from 1
 * @param span where it stands, without surrounding white space
 */
public record Paragraph(int number, Span span) {

  /**
   * The paragraphs of {@code text}: stretches between line breaks that hold more than white space.
   */
  public static List<Paragraph> of(String text) {
    List<Paragraph> found = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int lineEnd = text.indexOf('\n', start);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      int from = start;
      int to = end;
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        found.add(new Paragraph(found.size() + 1, new Span(from, to)));
      }
      start = end + 1;
    }
    return List.copyOf(found);
  }
}
