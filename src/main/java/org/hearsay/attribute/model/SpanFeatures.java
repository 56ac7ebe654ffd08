package org.hearsay.attribute.model;

import org.jspecify.annotations.Nullable;

/** What says whether a token belongs to the source, the cue or the content of a given cue. */
public final class SpanFeatures {
  /** Rows of the weight table; a power of two. */
  public static final int TABLE_SIZE = 1 << 18;

  /** Rows of the weight table of steps from a token to the next; a power of two. */
  public static final int STEP_TABLE_SIZE = 1 << 15;

  private static final java.util.Set<String> BE =
      java.util.Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "’s");

  private final Signals s;
  private final boolean[] cues;
  private final @Nullable Tree tree;
  private final FeatureList out = new FeatureList(TABLE_SIZE);
  private final FeatureList steps = new FeatureList(STEP_TABLE_SIZE);

  /**
   * For the cues of one reading; not safe for more than one thread.
   *
   * @param cues for each token, whether it is thought to be the main word of some cue
   */
  public SpanFeatures(Signals signals, boolean[] cues) {
    s = signals;
    this.cues = cues;
    tree = signals.parse == null ? null : new Tree(signals);
  }

  /**
   * Rows of the features of each step in {@code window}: what speaks for and against a change of
   * role between a token and the one before it. The first token has none.
   */
  public int[][] stepsOf(Window window) {
    int[][] rows = new int[window.length()][];
    rows[0] = new int[0];
    Surroundings around = new Surroundings(s, cues, window);
    for (int t = window.start() + 1; t < window.end(); t++) {
      steps.clear();
      step(window.cue(), around, t);
      rows[t - window.start()] = steps.toArray();
    }
    return rows;
  }

  /** Whether the cue often stands without a source: "reportedly", "is expected", "was accused". */
  public boolean isAgentless(int cue) {
    String tag = s.reading.tokens().get(cue).tag();
    if (tag.equals("RB")) {
      return true;
    }
    if (!tag.equals("VBN")) {
      return false;
    }
    for (int t = cue - 1; t >= Math.max(s.firstToken(s.sentence[cue]), cue - 4); t--) {
      if (BE.contains(s.reading.tokens().get(t).text().toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private void step(int c, Surroundings around, int t) {
    int boundary =
        s.sentence[t] == s.sentence[t - 1] ? 0 : s.paragraph[t] == s.paragraph[t - 1] ? 1 : 2;
    int quote =
        s.quotation[t] == s.quotation[t - 1]
            ? 0
            : s.quotation[t] >= 0 && s.kind[t] == Signals.OPENING ? 1 : 2;
    int kinds = s.kind[t - 1] * 16 + s.kind[t];
    int step = (boundary * 3 + quote) * 256 + kinds;
    int side = t <= c ? 0 : 1;
    int main = s.mainClass[c];
    int near = t - c >= -1 && t - c <= 2 ? t - c + 2 : 0;
    steps.add(1, step);
    steps.add(2, step, side, near);
    steps.add(3, s.tag[t - 1], s.tag[t], side);
    steps.add(4, s.word[t], side);
    steps.add(5, s.word[t - 1], side);
    steps.add(6, step, main);
    steps.add(7, around.quoteRelation(t - 1), around.quoteRelation(t), side);
    steps.add(8, near, main, s.tag[t]);
    steps.add(9, around.shape(), step);
    steps.add(10, around.chunk(t), around.chunk(t - 1), s.kind[t]);
    if (tree != null) {
      int crossing = Math.min(4, tree.crossing(t));
      int opens = tree.opens(t);
      int closes = tree.closes(t - 1);
      int openRelation = opens < 0 ? 63 : s.relation(opens);
      int closeRelation = closes < 0 ? 63 : s.relation(closes);
      steps.add(11, crossing, step);
      steps.add(12, crossing, s.tag[t - 1], s.tag[t]);
      steps.add(13, openRelation, closeRelation, side);
      steps.add(14, openRelation, s.tag[t], s.kind[t - 1]);
      steps.add(15, closeRelation, s.tag[t - 1], s.kind[t]);
      steps.add(16, openRelation * 64 + closeRelation, crossing, step);
      steps.add(17, opens < 0 ? -1 : s.head(opens) == c ? 1 : 0, openRelation, s.kind[t - 1]);
      steps.add(18, closes < 0 ? -1 : s.head(closes) == c ? 1 : 0, closeRelation, s.kind[t]);
    }
  }

  /** Rows of the features of each token of {@code window}. */
  public int[][] of(Window window, boolean nested) {
    int[][] rows = new int[window.length()][];
    Surroundings around = new Surroundings(s, cues, window);
    Paths paths = tree == null ? null : new Paths(s, window.cue());
    Subjects subjects = tree == null ? null : new Subjects(s, tree, window.cue());
    for (int t = window.start(); t < window.end(); t++) {
      out.clear();
      token(window, around, t, nested);
      if (paths != null
          && tree != null
          && subjects != null
          && s.sentence[t] == s.sentence[window.cue()]) {
        tree(window.cue(), paths, tree, around, t);
        subject(window.cue(), subjects, t);
      }
      rows[t - window.start()] = out.toArray();
    }
    return rows;
  }

  private void token(Window w, Surroundings around, int t, boolean nested) {
    int c = w.cue();
    int main = s.mainClass[c];
    int side = t < c ? 0 : t == c ? 1 : 2;
    int offset = s.sentence[t] - s.sentence[c];
    int near = around.distanceBucket(t);
    int at = side * 16 + offset + 4;
    int quoted = around.quoteRelation(t);
    int between = around.between(t);
    out.add(1, side);
    out.add(2, s.tag[t], at);
    out.add(3, s.word[t], at);
    out.add(4, s.tagAt(t - 1), s.tag[t], at);
    out.add(5, s.tag[t], s.tagAt(t + 1), at);
    out.add(6, s.wordAt(t - 1), at);
    out.add(7, s.wordAt(t + 1), at);
    out.add(8, s.kind[t], at, main);
    out.add(9, quoted, at);
    out.add(10, quoted, at, main);
    out.add(11, near, side, main);
    out.add(12, near, side, s.tag[t]);
    out.add(13, between, at);
    out.add(14, between, side, main);
    out.add(15, between, side, s.tag[t]);
    out.add(16, between, quoted, at);
    out.add(17, around.rivals(t), at);
    out.add(18, around.rivals(t), quoted, at);
    out.add(19, around.rivals(t), between, at);
    out.add(20, around.chunk(t), side, s.tag[t]);
    out.add(21, around.chunk(t), side, main);
    out.add(22, around.chunk(t), quoted, side);
    out.add(23, s.tag[c], at, s.tag[t]);
    out.add(24, s.word[c], at, s.kind[t]);
    out.add(25, s.word[c], near, side);
    out.add(26, around.shape(), at, quoted);
    out.add(27, around.shape(), near, side);
    out.add(28, around.shape(), around.chunk(t), side);
    out.add(29, around.shape(), at, main);
    out.add(30, around.edge(t), at, quoted);
    out.add(31, s.capital[t] ? 1 : 0, s.tag[t], around.chunk(t) * 4 + side);
    out.add(32, nested ? 1 : 0, at, quoted);
    out.add(33, around.sentenceKind(t), at, quoted);
    out.add(34, around.sentenceKind(t), at, main);
    out.add(35, s.quotation[c] >= 0 ? 1 : 0, at, quoted);
    out.add(36, s.wordAt(c + 1), at, near);
    out.add(37, s.wordAt(c - 1), at, near);
    out.add(40, s.clusterAt(t, 20), at);
    out.add(41, s.clusterAt(t, 8), side, around.chunk(t));
    out.add(42, s.clusterAt(t, 6), at, quoted);
    out.add(43, s.clusterAt(c, 20), at, s.kind[t]);
    out.add(44, s.clusterAt(c, 10), near, side);
    for (int bits = s.classes[t]; bits != 0; bits &= bits - 1) {
      out.add(38, Integer.numberOfTrailingZeros(bits), at);
      out.add(39, Integer.numberOfTrailingZeros(bits), around.chunk(t), side);
    }
  }

  private void tree(int c, Paths paths, Tree t, Surroundings around, int i) {
    int main = s.mainClass[c];
    int one = paths.one(i);
    int two = paths.two(i);
    int three = paths.three(i);
    int side = i < c ? 0 : i == c ? 1 : 2;
    out.add(50, one, side);
    out.add(51, one, main);
    out.add(52, two, side);
    out.add(53, two, main);
    out.add(54, three, side);
    out.add(55, paths.whole(i));
    out.add(56, paths.whole(i), s.tag[i]);
    out.add(57, one, s.tag[i], side);
    out.add(58, two, s.kind[i], side);
    out.add(59, one, around.quoteRelation(i), side);
    out.add(60, one, around.between(i), side);
    out.add(61, one, around.shape(), side);
    out.add(62, one, s.word[c], side);
    out.add(63, two, s.word[i]);
    int top = paths.top(i);
    if (top >= 0) {
      int position = i == t.first(top) ? 1 : i == t.last(top) ? 2 : 0;
      out.add(64, one, position, s.kind[i]);
      out.add(65, one, s.tag[top], side);
      out.add(66, one, s.word[top], side);
      out.add(67, one, s.quotation[top] == s.quotation[c] ? 0 : 1, main);
    }
    out.add(71, one, s.clusterAt(c, 10), side);
    out.add(72, one, s.clusterAt(i, 8), side);
    out.add(68, s.relation(i), s.tag[i], side);
    out.add(69, paths.depth(i), side);
    out.add(70, two, around.rivals(i), side);
  }

  private void subject(int c, Subjects subjects, int t) {
    int side = t < c ? 0 : t == c ? 1 : 2;
    int part = subjects.partOf(t);
    out.add(80, part, subjects.way(), side);
    out.add(81, part, s.tag[c], side);
    out.add(82, subjects.place(t), s.kind[t], side);
    out.add(83, part, s.tag[t], side);
    out.add(84, part, subjects.way() == 0 ? 0 : 1, s.mainClass[c]);
  }
}
