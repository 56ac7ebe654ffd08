package org.hearsay.clean;

import java.util.List;
import org.hearsay.article.Span;

/**
 * A run of text between two block-level boundaries of a page: a paragraph, a headline, a list item,
 * a caption, a menu entry.
 *
 * @param number position among the page's blocks, from 0
 * @param region the innermost block-level element around it
 * @param text with white space collapsed; never empty
 * @param anchors the links in it, as spans of {@code text}
 * @param linkedChars how many characters of {@code text} are linked
 * @param strongChars how many are bold or italic
 * @param words how many words it has; a script without spaces counts one word for every four
 *     characters
 */
record Block(
    int number,
    Region region,
    String text,
    List<Anchor> anchors,
    int linkedChars,
    int strongChars,
    int words) {

  /** A link in a block; the target is absolute. */
  record Anchor(Span span, String target) {}

  private static final int PROSE_WORDS = 12;
  private static final double PROSE_LINK_DENSITY = 0.4;

  double linkDensity() {
    return (double) linkedChars / text.length();
  }

  /** Whether this reads like running text by its length and links alone. */
  boolean isProse() {
    return words >= PROSE_WORDS && linkDensity() < PROSE_LINK_DENSITY;
  }
}
