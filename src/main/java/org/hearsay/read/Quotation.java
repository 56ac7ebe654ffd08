package org.hearsay.read;

import java.util.List;
import org.hearsay.article.Span;

/**
 * Words between quotation marks, the marks included. A quotation that runs on over paragraphs, each
 * with an opening mark of its own, is one quotation in pieces.
 *
 * @param pieces one span for each paragraph it stands in, in order; never empty
 */
public record Quotation(List<Span> pieces) {
  public Quotation {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("A quotation needs at least one piece");
    }
  }

  /** From its first opening mark to its last closing mark. */
  public Span span() {
    return new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
  }
}
