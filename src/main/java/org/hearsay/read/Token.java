package org.hearsay.read;

import org.hearsay.article.Span;

/**
 * One word or mark of punctuation, as the Penn Treebank parts them: {@code didn't} is "did" and
 * "n't", {@code Berg's} is "Berg" and "'s", {@code U.S.} is one.
 *
 * @param span where it stands
 * @param text the characters there
 * @param tag its part of speech in the Penn Treebank's tag set, "VBD"; quotation marks are "``" and
 *     "''"
 * @param sentence index into {@link Reading#sentences()}
 * @param quotation index into {@link Reading#quotations()} of the quotation it stands in, marks
 *     included; -1 outside quotations
 */
public record Token(Span span, String text, String tag, int sentence, int quotation) {

  /** First position in the text. */
  public int start() {
    return span.start();
  }

  /** One past the last position in the text. */
  public int end() {
    return span.end();
  }

  /** Whether its first character is an upper-case letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it holds a letter or a digit, so it is no punctuation. */
  public boolean isWord() {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
