package org.hearsay.attribute;

import org.hearsay.article.Span;

/**
 * A place where the text may name an outlet.
 *
 * @param outlet the name to report, without a leading "the"
 * @param kind what shows that it is an outlet
 * @param first first token of the name itself
 * @param end one past the name's last token
 * @param left first token of the whole phrase: "<i>the German broadcaster</i> ARD"
 * @param right one past its last token: "Telex <i>magazine</i>"
 */
record OutletMention(String outlet, NameKind kind, int first, int end, int left, int right) {

  /** The same place, named and known in another way. */
  OutletMention as(String name, NameKind other) {
    return new OutletMention(name, other, first, end, left, right);
  }

  /** Where the name itself stands. */
  Span span(Words words) {
    return words.span(first, end);
  }
}
