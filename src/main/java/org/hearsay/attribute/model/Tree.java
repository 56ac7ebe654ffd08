package org.hearsay.attribute.model;

/** The children and the reach of each token of a parse. */
final class Tree {
  private static final int[] NONE = {};
  private final int[][] children;
  private final int[] first;
  private final int[] last;

  Tree(Signals s) {
    int[] counts = new int[s.size];
    for (int i = 0; i < s.size; i++) {
      if (s.head(i) >= 0) {
        counts[s.head(i)]++;
      }
    }
    children = new int[s.size][];
    for (int i = 0; i < s.size; i++) {
      children[i] = counts[i] == 0 ? NONE : new int[counts[i]];
    }
    int[] filled = new int[s.size];
    for (int i = 0; i < s.size; i++) {
      int head = s.head(i);
      if (head >= 0) {
        children[head][filled[head]++] = i;
      }
    }
    first = new int[s.size];
    last = new int[s.size];
    for (int i = 0; i < s.size; i++) {
      first[i] = i;
      last[i] = i;
    }
    for (int i = 0; i < s.size; i++) {
      for (int j = s.head(i); j >= 0; j = s.head(j)) {
        first[j] = Math.min(first[j], i);
        last[j] = Math.max(last[j], i);
      }
    }
  }

  /** The children of {@code token} from left to right. */
  int[] children(int token) {
    return children[token];
  }

  /** The first token of the subtree below {@code token}. */
  int first(int token) {
    return first[token];
  }

  /** The last token of the subtree below {@code token}. */
  int last(int token) {
    return last[token];
  }
}
