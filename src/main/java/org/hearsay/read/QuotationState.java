package org.hearsay.read;

import java.util.List;
import org.hearsay.article.Span;

/** Which quotation a position stands in, asked from left to right. */
final class QuotationState {
  private final List<Quotation> quotations;
  private int next;

  QuotationState(List<Quotation> quotations) {
    this.quotations = quotations;
  }

  /** Index of the quotation that holds {@code offset}, -1 outside; offsets must not fall. */
  int at(int offset) {
    while (next < quotations.size() && quotations.get(next).span().end() <= offset) {
      next++;
    }
    return next < quotations.size() && quotations.get(next).span().start() <= offset ? next : -1;
  }

  /** Whether {@code mark} opens or closes a piece of {@code quotation}. */
  boolean isEdge(Span mark, int quotation) {
    return opens(mark, quotation)
        || quotations.get(quotation).pieces().stream().anyMatch(p -> p.end() == mark.end());
  }

  /** Whether {@code mark} opens a piece of {@code quotation}. */
  boolean opens(Span mark, int quotation) {
    return quotations.get(quotation).pieces().stream().anyMatch(p -> p.start() == mark.start());
  }
}
