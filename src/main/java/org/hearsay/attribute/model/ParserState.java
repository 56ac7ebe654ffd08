package org.hearsay.attribute.model;

/**
 * A sentence half parsed by the arc-hybrid system: a stack, and the tokens not yet read, at whose
 * end the root waits. Tokens count from 0 in the sentence; the root is {@code size}.
 */
public final class ParserState {
  /** Puts the next token on the stack. */
  public static final int SHIFT = 0;

  /** Hangs the top of the stack from the next token. */
  public static final int LEFT = 1;

  /** Hangs the top of the stack from the one below it. */
  public static final int RIGHT = 2;

  /** How many transitions there are. */
  public static final int TRANSITIONS = 3;

  final int size;
  final int[] head;
  final int[] leftmost;
  final int[] rightmost;
  final int[] leftChildren;
  final int[] rightChildren;
  private final int[] stack;
  private int height;
  private int next;

  /** The beginning for a sentence of {@code size} tokens. */
  public ParserState(int size) {
    this.size = size;
    head = new int[size];
    java.util.Arrays.fill(head, -1);
    leftmost = new int[size + 1];
    rightmost = new int[size + 1];
    java.util.Arrays.fill(leftmost, -1);
    java.util.Arrays.fill(rightmost, -1);
    leftChildren = new int[size + 1];
    rightChildren = new int[size + 1];
    stack = new int[size + 1];
  }

  /** The token {@code depth} places below the top of the stack; -1 when there is none. */
  int stacked(int depth) {
    return depth < height ? stack[height - 1 - depth] : -1;
  }

  /** The token {@code ahead} places behind the next one; -1 past the root. */
  int ahead(int ahead) {
    return next + ahead <= size ? next + ahead : -1;
  }

  /** Whether only the root is left. */
  public boolean isDone() {
    return next == size && height == 0;
  }

  /** Whether {@code transition} can be taken. */
  public boolean allows(int transition) {
    return switch (transition) {
      case SHIFT -> next < size;
      case LEFT -> height > 0;
      default -> height > 1;
    };
  }

  /** Takes {@code transition}. */
  public void take(int transition) {
    if (transition == SHIFT) {
      stack[height++] = next++;
      return;
    }
    int dependent = stack[--height];
    int above = transition == LEFT ? next : stack[height - 1];
    head[dependent] = above;
    if (dependent < above) {
      leftmost[above] = leftmost[above] < 0 ? dependent : Math.min(leftmost[above], dependent);
      leftChildren[above]++;
    } else {
      rightmost[above] = Math.max(rightmost[above], dependent);
      rightChildren[above]++;
    }
  }

  /**
   * How many arcs of the tree {@code gold} can no longer be made once {@code transition} is taken.
   */
  public int cost(int transition, int[] gold) {
    int cost = 0;
    if (transition == SHIFT) {
      for (int d = 0; d < height; d++) {
        int s = stack[d];
        if (gold[s] == next || (gold[next] == s && d < height - 1)) {
          cost++;
        }
      }
      return cost;
    }
    int top = stack[height - 1];
    int below = height > 1 ? stack[height - 2] : -1;
    int goldHead = gold[top];
    if (transition == LEFT ? goldHead == below || goldHead > next : goldHead >= next) {
      cost++;
    }
    for (int b = next; b < size; b++) {
      if (gold[b] == top) {
        cost++;
      }
    }
    return cost;
  }

  /** The heads found; the root is {@code size}. */
  public int[] heads() {
    return head;
  }
}
