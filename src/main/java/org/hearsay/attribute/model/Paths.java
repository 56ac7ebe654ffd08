package org.hearsay.attribute.model;

/**
 * The way through the dependency tree from a cue to each token of its sentence, hashed: its first
 * step, its first two, three, and all. "said → subject → name" begins with the step down to the
 * subject.
 */
final class Paths {
  private static final int UP = 101;
  private static final int SELF = 17;

  private final int base;
  private final int[] one;
  private final int[] two;
  private final int[] three;
  private final int[] whole;
  private final int[] depth;
  private final int[] top;

  Paths(Signals s, int cue) {
    base = s.firstToken(s.sentence[cue]);
    int size = s.endToken(s.sentence[cue]) - base;
    one = new int[size];
    two = new int[size];
    three = new int[size];
    whole = new int[size];
    depth = new int[size];
    top = new int[size];
    java.util.Arrays.fill(depth, -1);
    whole[cue - base] = SELF;
    one[cue - base] = SELF;
    two[cue - base] = SELF;
    three[cue - base] = SELF;
    depth[cue - base] = 0;
    top[cue - base] = -1;
    int from = cue;
    for (int up = s.head(cue); up >= 0; up = s.head(up)) {
      extend(from, up, UP + s.relation(from));
      top[up - base] = -1;
      from = up;
    }
    for (int i = base; i < base + size; i++) {
      fill(s, i);
    }
  }

  private void fill(Signals s, int i) {
    if (depth[i - base] >= 0) {
      return;
    }
    int head = s.head(i);
    if (head < 0) {
      depth[i - base] = 15;
      top[i - base] = -1;
      return;
    }
    fill(s, head);
    extend(head, i, s.relation(i) * 2 + (i < head ? 1 : 0) + 1000);
    top[i - base] = top[head - base] >= 0 ? top[head - base] : i;
  }

  private void extend(int from, int to, int step) {
    int f = from - base;
    int t = to - base;
    int d = depth[f] + 1;
    depth[t] = Math.min(d, 15);
    whole[t] = whole[f] * 31 + step;
    one[t] = d <= 1 ? whole[t] : one[f];
    two[t] = d <= 2 ? whole[t] : two[f];
    three[t] = d <= 3 ? whole[t] : three[f];
  }

  int one(int token) {
    return one[token - base];
  }

  int two(int token) {
    return two[token - base];
  }

  int three(int token) {
    return three[token - base];
  }

  int whole(int token) {
    return whole[token - base];
  }

  int depth(int token) {
    return depth[token - base];
  }

  /** The token at which the way first goes down; -1 for the cue and what it hangs from. */
  int top(int token) {
    return top[token - base];
  }
}
