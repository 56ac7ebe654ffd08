package org.hearsay.attribute.model;

import java.util.BitSet;
import java.util.List;

/** What says, once its words are found, whether an attribution is one. */
public final class JudgeFeatures {
  /** Rows of the weight table; a power of two. */
  public static final int TABLE_SIZE = 1 << 13;

  private final Signals s;
  private final List<Decoded> all;
  private final FeatureList out = new FeatureList(TABLE_SIZE);

  /** For the candidates {@code all} of one reading; not safe for more than one thread. */
  public JudgeFeatures(Signals signals, List<Decoded> all) {
    s = signals;
    this.all = all;
  }

  /** Rows of the features of {@code one}. */
  public int[] of(Decoded one) {
    out.clear();
    int c = one.cue();
    int main = s.mainClass[c];
    BitSet source = one.tokens(Role.SOURCE);
    BitSet content = one.tokens(Role.CONTENT);
    int odds = (int) Math.floor(Math.max(-4, Math.min(6, one.logOdds())) * 2);
    int sure = (int) (one.certainty() * 12);
    int length = bucket(content.cardinality());
    int quoted = quoted(content);
    int hasSource = source.isEmpty() ? 0 : 1;
    int tag = s.tag[c];
    out.add(1, 0);
    out.add(2, odds);
    out.add(3, sure);
    out.add(4, odds, sure);
    out.add(5, length, hasSource, quoted);
    out.add(6, odds, hasSource, quoted);
    out.add(7, quoted, main);
    out.add(8, length, main);
    out.add(9, hasSource, tag);
    out.add(10, hasSource, main);
    out.add(11, bucket(gap(content, c)), hasSource, tag);
    out.add(12, bucket(gap(source, c)), tag);
    out.add(13, pieces(content), tag);
    out.add(14, within(one), odds);
    out.add(15, within(one), main);
    out.add(16, one.nested() ? 1 : 0, within(one));
    if (!source.isEmpty()) {
      int last = source.length() - 1;
      out.add(17, s.tag[last], main);
      out.add(18, s.clusterAt(last, 8), tag);
      out.add(19, bucket(source.cardinality()), tag);
      for (int bits = s.classes[last]; bits != 0; bits &= bits - 1) {
        out.add(20, Integer.numberOfTrailingZeros(bits), main);
      }
    }
    if (!content.isEmpty()) {
      int first = content.nextSetBit(0);
      out.add(21, s.tag[first], first < c ? 0 : 1, main);
      out.add(22, s.word[first], tag);
      out.add(23, s.kindAt(content.length()), first < c ? 0 : 1);
      out.add(24, verbs(content), first < c ? 0 : 1, main);
    }
    out.add(25, sure, quoted, hasSource);
    return out.toArray();
  }

  private int quoted(BitSet content) {
    int inside = 0;
    for (int t = content.nextSetBit(0); t >= 0; t = content.nextSetBit(t + 1)) {
      inside += s.quotation[t] >= 0 ? 1 : 0;
    }
    return inside == 0 ? 0 : inside * 2 < content.cardinality() ? 1 : 2;
  }

  private int verbs(BitSet content) {
    int verbs = 0;
    for (int t = content.nextSetBit(0); t >= 0 && verbs < 2; t = content.nextSetBit(t + 1)) {
      verbs += s.isVerb(t) ? 1 : 0;
    }
    return verbs;
  }

  private static int gap(BitSet tokens, int cue) {
    int after = tokens.nextSetBit(cue);
    int before = tokens.previousSetBit(cue);
    int gap = Integer.MAX_VALUE;
    if (after >= 0) {
      gap = after - cue;
    }
    return before >= 0 ? Math.min(gap, cue - before) : gap;
  }

  private static int pieces(BitSet tokens) {
    int pieces = 0;
    for (int start = tokens.nextSetBit(0); start >= 0; start = tokens.nextSetBit(start)) {
      start = tokens.nextClearBit(start);
      pieces++;
    }
    return Math.min(pieces, 4);
  }

  /** Whether the cue lies in the content of a likelier candidate 1, of a less likely one 2. */
  private int within(Decoded one) {
    int within = 0;
    for (Decoded other : all) {
      if (other != one && other.has(one.cue(), Role.CONTENT)) {
        within |= other.logOdds() > one.logOdds() ? 1 : 2;
      } else if (other != one && other.has(one.cue(), Role.CUE)) {
        within |= 4;
      }
    }
    return within;
  }

  private static int bucket(int n) {
    return n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : n < 25 ? 6 : n < 60 ? 7 : 8;
  }
}
