package org.hearsay.attribute.model;

import java.util.BitSet;
import java.util.List;
import org.hearsay.article.Span;
import org.hearsay.read.Quotation;

/**
 * Completes quotations: who says a part of a quotation says all of it, and a quotation that nobody
 * introduces goes on with the speaker before it in its paragraph.
 */
final class QuotationFiller {
  private static final int FEW = 3;

  private final Signals s;
  private final int[] firstToken;
  private final int[] endToken;

  QuotationFiller(Signals signals) {
    s = signals;
    int count = s.quotations().size();
    firstToken = new int[count];
    endToken = new int[count];
    for (int q = 0; q < count; q++) {
      Quotation quotation = s.quotations().get(q);
      Span span = quotation.span();
      firstToken[q] = s.reading.tokenAt(span.start());
      endToken[q] = s.reading.tokenAt(span.end() - 1) + 1;
    }
  }

  /** A content's words, over all tokens. */
  record Claim(int cue, BitSet content, BitSet others) {
    static Claim of(Decoded decoded) {
      BitSet others = decoded.tokens(Role.SOURCE);
      others.or(decoded.tokens(Role.CUE));
      return new Claim(decoded.cue(), decoded.tokens(Role.CONTENT), others);
    }
  }

  /** Completes the contents of {@code claims} in place; they are in order of their cues. */
  void fill(List<Claim> claims) {
    boolean[] taken = new boolean[firstToken.length];
    for (Claim claim : claims) {
      for (int q = 0; q < firstToken.length; q++) {
        complete(claim, q, taken);
      }
    }
    for (int q = 0; q < firstToken.length; q++) {
      if (!taken[q]) {
        carryOn(claims, q, taken);
      }
    }
  }

  private void complete(Claim claim, int q, boolean[] taken) {
    int inside = 0;
    boolean disturbed = false;
    for (int t = firstToken[q]; t < endToken[q]; t++) {
      inside += claim.content.get(t) ? 1 : 0;
      disturbed |= claim.others.get(t);
    }
    if (inside > 0) {
      taken[q] = true;
    }
    if (!disturbed && inside > Math.min(FEW, (endToken[q] - firstToken[q]) / 2)) {
      claim.content.set(firstToken[q], endToken[q]);
    }
  }

  /** Gives quotation {@code q}, whole sentences without a cue, to the speaker just before it. */
  private void carryOn(List<Claim> claims, int q, boolean[] taken) {
    int first = firstToken[q];
    int sentence = s.sentence[first];
    boolean wholeSentences =
        first == s.firstToken(sentence) && endToken[q] == s.endToken(s.sentence[endToken[q] - 1]);
    if (!wholeSentences || first == 0 || s.paragraph[first - 1] != s.paragraph[first]) {
      return;
    }
    Claim speaker = null;
    for (Claim claim : claims) {
      int last = claim.content.previousSetBit(first - 1);
      boolean justBefore = last >= s.firstToken(s.sentence[first - 1]);
      if (justBefore && (speaker == null || claim.cue > speaker.cue)) {
        speaker = claim;
      }
    }
    if (speaker != null) {
      speaker.content.set(first, endToken[q]);
      taken[q] = true;
    }
  }
}
