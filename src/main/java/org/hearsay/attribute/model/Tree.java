package org.hearsay.attribute.model;

/** The children and the reach of each token of a parse. */
final class Tree {
  private static final int[] NONE = {};
  private final int[][] children;
  private final int[] first;
  private final int[] last;
  private final int[] crossing;
  private final int[] opens;
  private final int[] closes;

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
    crossing = new int[s.size + 1];
    opens = new int[s.size];
    closes = new int[s.size];
    java.util.Arrays.fill(opens, -1);
    java.util.Arrays.fill(closes, -1);
    for (int i = 0; i < s.size; i++) {
      int head = s.head(i);
      if (head >= 0) {
        crossing[Math.min(i, head) + 1]++;
        crossing[Math.max(i, head) + 1]--;
        opens[first[i]] = wider(opens[first[i]], i);
        closes[last[i]] = wider(closes[last[i]], i);
      }
    }
    for (int i = 1; i <= s.size; i++) {
      crossing[i] += crossing[i - 1];
    }
  }

  private int wider(int one, int other) {
    return one < 0 || last[other] - first[other] > last[one] - first[one] ? other : one;
  }

  /** How many arcs lie over the gap before {@code token}. */
  int crossing(int token) {
    return crossing[token];
  }

  /** The token with the widest subtree that begins at {@code token}; -1 when none does. */
  int opens(int token) {
    return opens[token];
  }

  /** The token with the widest subtree that ends at {@code token}; -1 when none does. */
  int closes(int token) {
    return closes[token];
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
