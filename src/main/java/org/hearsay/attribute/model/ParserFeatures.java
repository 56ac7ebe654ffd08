package org.hearsay.attribute.model;

/** What speaks for each transition of the parser, and for each relation of an arc. */
public final class ParserFeatures {
  /** Rows of the table of transitions; a power of two. */
  public static final int TRANSITION_ROWS = 1 << 20;

  /** Rows of the table of relations; a power of two. */
  public static final int RELATION_ROWS = 1 << 16;

  private static final int NOTHING = 3;
  private static final int ROOT = 5;

  private final Signals s;
  private final FeatureList transitions = new FeatureList(TRANSITION_ROWS);
  private final FeatureList relations = new FeatureList(RELATION_ROWS);

  /** For the sentences of one reading; not safe for more than one thread. */
  public ParserFeatures(Signals signals) {
    s = signals;
  }

  private int tag(int base, ParserState state, int i) {
    return i < 0 ? NOTHING : i == state.size ? ROOT : s.tag[base + i];
  }

  private int word(int base, ParserState state, int i) {
    return i < 0 ? NOTHING : i == state.size ? ROOT : s.word[base + i];
  }

  /** Rows of the features of {@code state} in the sentence that begins at token {@code base}. */
  public int[] ofState(int base, ParserState state) {
    FeatureList f = transitions;
    f.clear();
    int s0 = state.stacked(0);
    int s1 = state.stacked(1);
    int s2 = state.stacked(2);
    int b0 = state.ahead(0);
    int b1 = state.ahead(1);
    int b2 = state.ahead(2);
    int s0t = tag(base, state, s0);
    int s1t = tag(base, state, s1);
    int s2t = tag(base, state, s2);
    int b0t = tag(base, state, b0);
    int b1t = tag(base, state, b1);
    int b2t = tag(base, state, b2);
    int s0w = word(base, state, s0);
    int s1w = word(base, state, s1);
    int b0w = word(base, state, b0);
    int b1w = word(base, state, b1);
    f.add(0, 0);
    f.add(1, s0w, s0t);
    f.add(2, s0t);
    f.add(3, s1w, s1t);
    f.add(4, s1t);
    f.add(5, b0w, b0t);
    f.add(6, b0t);
    f.add(7, b1w, b1t);
    f.add(8, b1t, b2t);
    f.add(9, s2t, s1t);
    f.add(10, s0w, b0w);
    f.add(11, s0w, s0t, b0t);
    f.add(12, s0t, b0w, b0t);
    f.add(13, s0t, b0t);
    f.add(14, s1w, s0w);
    f.add(15, s1w, s0t, s1t);
    f.add(16, s1t, s0w, s0t);
    f.add(17, s1t, s0t);
    f.add(18, b0t, b1t);
    f.add(19, s1t, b0t);
    f.add(20, s1t, s0t, b0t);
    f.add(21, s0t, b0t, b1t);
    f.add(22, b0t, b1t, b2t);
    f.add(23, s2t, s1t, s0t);
    f.add(24, s0w, b0t, b1t);
    f.add(25, s1t, s0t, b0w);
    f.add(26, s1w, s0t, b0t);
    f.add(27, s1t, s0w, b0t);
    f.add(28, s0t * 31 + s1t, b0t, b1t);
    children(f, base, state, s0, s0t, b0t, 30);
    children(f, base, state, s1, s1t, s0t, 40);
    int b0Left = b0 < 0 ? -1 : state.leftmost[b0];
    f.add(50, tag(base, state, b0Left), s0t, b0t);
    f.add(51, b0 < 0 ? 0 : Math.min(3, state.leftChildren[b0]), s0t, b0t);
    int gap = s0 < 0 || b0 < 0 ? 0 : Math.min(6, b0 - s0);
    f.add(52, gap, s0t, b0t);
    int gap2 = s1 < 0 || s0 < 0 ? 0 : Math.min(6, s0 - s1);
    f.add(53, gap2, s1t, s0t);
    f.add(54, gap, s0w, b0w);
    quotes(f, base, state, s1, s0, b0);
    lexicon(f, base, state, s1, s0, b0);
    clusters(f, base, state, s1, s0, b0, b1);
    return f.toArray();
  }

  private void children(
      FeatureList f, int base, ParserState state, int i, int it, int other, int n) {
    int left = i < 0 ? -1 : state.leftmost[i];
    int right = i < 0 ? -1 : state.rightmost[i];
    f.add(n, it, tag(base, state, left), other);
    f.add(n + 1, it, tag(base, state, right), other);
    f.add(n + 2, it, word(base, state, left));
    f.add(n + 3, it, word(base, state, right), other);
    int valency =
        i < 0 ? 0 : Math.min(3, state.leftChildren[i]) * 4 + Math.min(3, state.rightChildren[i]);
    f.add(n + 4, it, valency, other);
    f.add(n + 5, i < 0 ? 0 : word(base, state, i), valency);
  }

  private void quotes(FeatureList f, int base, ParserState state, int s1, int s0, int b0) {
    int q0 = s0 < 0 ? -1 : s.quotation[base + s0];
    int q1 = s1 < 0 ? -1 : s.quotation[base + s1];
    int qb = b0 < 0 || b0 == state.size ? -1 : s.quotation[base + b0];
    int same =
        (q0 >= 0 ? 1 : 0)
            + (qb >= 0 ? 2 : 0)
            + (q0 == qb ? 4 : 0)
            + (q1 == q0 ? 8 : 0)
            + (q1 >= 0 ? 16 : 0);
    f.add(60, same);
    f.add(61, same, tag(base, state, s0), tag(base, state, b0));
    f.add(62, same, tag(base, state, s1), tag(base, state, s0));
  }

  private void clusters(
      FeatureList f, int base, ParserState state, int s1, int s0, int b0, int b1) {
    int s0t = tag(base, state, s0);
    int s1t = tag(base, state, s1);
    int b0t = tag(base, state, b0);
    f.add(80, cluster(base, state, s0, 4), cluster(base, state, b0, 4), b0t);
    f.add(81, cluster(base, state, s0, 6), cluster(base, state, b0, 6));
    f.add(82, cluster(base, state, s0, 20), b0t, s0t);
    f.add(83, s0t, cluster(base, state, b0, 20), b0t);
    f.add(84, cluster(base, state, s0, 20), cluster(base, state, b0, 20));
    f.add(85, cluster(base, state, s1, 4), cluster(base, state, s0, 4), b0t);
    f.add(86, cluster(base, state, s1, 6), cluster(base, state, s0, 6));
    f.add(87, cluster(base, state, s1, 20), s0t, s1t);
    f.add(88, s1t, cluster(base, state, s0, 20), s0t);
    f.add(89, cluster(base, state, s1, 20), cluster(base, state, s0, 20));
    f.add(90, cluster(base, state, s0, 6), s0t, cluster(base, state, b1, 6));
    f.add(91, cluster(base, state, b0, 20), cluster(base, state, b1, 6));
    f.add(92, cluster(base, state, s1, 6), s0t, cluster(base, state, b0, 6));
    f.add(
        93, cluster(base, state, s1, 8), cluster(base, state, s0, 8), cluster(base, state, b0, 8));
    f.add(94, cluster(base, state, s0, 20), s0t);
    f.add(95, cluster(base, state, b0, 20), b0t);
  }

  private int cluster(int base, ParserState state, int i, int steps) {
    return i < 0 ? NOTHING : i == state.size ? ROOT : s.clusterAt(base + i, steps);
  }

  private void lexicon(FeatureList f, int base, ParserState state, int s1, int s0, int b0) {
    int m0 = s0 < 0 ? 0 : s.mainClass[base + s0];
    int m1 = s1 < 0 ? 0 : s.mainClass[base + s1];
    int mb = b0 < 0 || b0 == state.size ? 0 : s.mainClass[base + b0];
    f.add(70, m0, tag(base, state, s0), tag(base, state, b0));
    f.add(71, mb, tag(base, state, s0), tag(base, state, b0));
    f.add(72, m1, tag(base, state, s1), tag(base, state, s0));
    f.add(73, m1 * 64 + m0, mb);
  }

  /**
   * Rows of the features of the arc from {@code head} to {@code dependent}, both in the sentence.
   */
  public int[] ofArc(int base, ParserState state, int head, int dependent) {
    FeatureList f = relations;
    f.clear();
    int ht = tag(base, state, head);
    int hw = word(base, state, head);
    int dt = tag(base, state, dependent);
    int dw = word(base, state, dependent);
    int side = dependent < head ? 0 : 1;
    int d = base + dependent;
    int hm = head == state.size ? 0 : s.mainClass[base + head];
    int gap = side * 8 + Math.min(5, Math.abs(head - dependent));
    f.add(0, side);
    f.add(1, ht, dt, side);
    f.add(2, hw, dt, side);
    f.add(3, ht, dw, side);
    f.add(4, hw, dw, side);
    f.add(5, dw, dt, side);
    f.add(6, dt, gap, ht);
    f.add(7, s.tagAt(d - 1), dt, ht);
    f.add(8, s.tagAt(d + 1), dt, ht);
    f.add(9, s.wordAt(d - 1), dt, side);
    f.add(10, s.wordAt(d + 1), dt, side);
    int left = state.leftmost[dependent];
    int right = state.rightmost[dependent];
    f.add(11, tag(base, state, left), dt, ht);
    f.add(12, tag(base, state, right), dt, ht);
    f.add(13, word(base, state, left), dt, side);
    f.add(14, word(base, state, right), dt, side);
    f.add(15, hm, dt, side);
    f.add(16, s.mainClass[d], dt, side * 4 + (ht == dt ? 1 : 0));
    boolean first = state.leftmost[head] == dependent;
    boolean last = state.rightmost[head] == dependent;
    f.add(17, (first ? 1 : 0) + (last ? 2 : 0), dt, ht);
    f.add(18, tag(base, state, state.leftmost[head]), dt, ht);
    f.add(19, tag(base, state, state.rightmost[head]), dt, ht);
    f.add(20, word(base, state, state.leftmost[head]), dt, side);
    f.add(21, state.leftChildren[dependent], dt, ht);
    int hq = head == state.size ? -1 : s.quotation[base + head];
    f.add(22, (hq == s.quotation[d] ? 1 : 0) + (hq >= 0 ? 2 : 0), dt, side);
    f.add(25, cluster(base, state, head, 20), dt, side);
    f.add(26, ht, s.clusterAt(d, 20), side);
    f.add(27, cluster(base, state, head, 6), s.clusterAt(d, 6), side);
    f.add(28, s.clusterAt(d, 20), dt);
    if (head < state.size) {
      f.add(23, s.tagAt(base + head - 1), ht, dt * 2 + side);
      f.add(24, s.wordAt(base + head - 1), ht, dt * 2 + side);
    }
    return f.toArray();
  }
}
