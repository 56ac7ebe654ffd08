package org.hearsay.attribute.model;

/**
 * A linear-chain conditional random field over {@link Role}s. It scores every sequence of roles by
 * a table of role scores for each token and a table of step scores for each pair of neighbours.
 */
public final class LinearChain {
  private static final int R = Role.COUNT;
  private static final double IMPOSSIBLE = -1000;

  private LinearChain() {}

  /** Before the source, within it, after it; each without and with content so far. */
  private static final int HISTORIES = 6;

  private static final int WITHIN = 1;
  private static final int AFTER = 2;

  /**
   * The best sequence of roles in which all tokens of the source stand together.
   *
   * @param scores for each token, the score of each role
   * @param steps for each token but the first, the scores of the 16 pairs (role before, role here)
   * @param sourceBonus what a sequence with a source gains over one without
   * @param contentBonus what a sequence with content gains over one without
   */
  public static int[] best(
      double[][] scores, double[][] steps, double sourceBonus, double contentBonus) {
    int n = scores.length;
    int states = HISTORIES * R;
    double[][] value = new double[n][states];
    int[][] from = new int[n][states];
    for (double[] row : value) {
      java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    for (int r = 0; r < R; r++) {
      value[0][follow(0, r) * R + r] = scores[0][r];
    }
    for (int t = 1; t < n; t++) {
      for (int state = 0; state < states; state++) {
        double before = value[t - 1][state];
        if (before == Double.NEGATIVE_INFINITY) {
          continue;
        }
        for (int r = 0; r < R; r++) {
          int history = follow(state / R, r);
          double v = before + steps[t][state % R * R + r] + scores[t][r];
          if (history >= 0 && v > value[t][history * R + r]) {
            value[t][history * R + r] = v;
            from[t][history * R + r] = state;
          }
        }
      }
    }
    int best = 0;
    double bestValue = Double.NEGATIVE_INFINITY;
    for (int state = 0; state < states; state++) {
      int history = state / R;
      double v =
          value[n - 1][state]
              + (history / 2 > 0 ? sourceBonus : 0)
              + (history % 2 > 0 ? contentBonus : 0);
      if (v > bestValue) {
        best = state;
        bestValue = v;
      }
    }
    int[] roles = new int[n];
    for (int t = n - 1; t >= 0; t--) {
      roles[t] = best % R;
      best = from[t][best];
    }
    return roles;
  }

  /** What has been seen after {@code role} comes next; -1 when it may not come. */
  private static int follow(int history, int role) {
    int source = history / 2;
    int content = role == Role.CONTENT.ordinal() ? 1 : history % 2;
    if (role == Role.SOURCE.ordinal()) {
      return source == AFTER ? -1 : WITHIN * 2 + content;
    }
    return (source == WITHIN ? AFTER : source) * 2 + content;
  }

  /** Leaves only {@code role} possible for a token with these {@code scores}. */
  public static void force(double[] scores, Role role) {
    for (int r = 0; r < R; r++) {
      scores[r] = r == role.ordinal() ? 0 : IMPOSSIBLE;
    }
  }

  /** Leaves every role but {@code role} possible for a token with these {@code scores}. */
  public static void forbid(double[] scores, Role role) {
    scores[role.ordinal()] = IMPOSSIBLE;
  }

  /** Chances of roles and of pairs of neighbouring roles. */
  public record Marginals(double[][] role, double[][] pair) {}

  /** The marginal chances under the scores, as for {@link #best}. */
  public static Marginals marginals(double[][] scores, double[][] steps) {
    int n = scores.length;
    double[][] unary = new double[n][];
    double[][] step = new double[n][];
    for (int t = 0; t < n; t++) {
      unary[t] = exponentials(scores[t]);
      step[t] = t == 0 ? new double[R * R] : exponentials(steps[t]);
    }
    double[][] forward = forward(unary, step);
    double[][] backward = backward(unary, step);
    double[][] role = new double[n][R];
    double[][] pair = new double[n][R * R];
    for (int t = 0; t < n; t++) {
      double sum = 0;
      for (int r = 0; r < R; r++) {
        role[t][r] = forward[t][r] * backward[t][r];
        sum += role[t][r];
      }
      for (int r = 0; r < R; r++) {
        role[t][r] /= sum;
      }
      if (t > 0) {
        fillPairs(forward[t - 1], step[t], unary[t], backward[t], pair[t]);
      }
    }
    return new Marginals(role, pair);
  }

  private static void fillPairs(
      double[] before, double[] step, double[] unary, double[] after, double[] pair) {
    double sum = 0;
    for (int p = 0; p < R; p++) {
      for (int r = 0; r < R; r++) {
        pair[p * R + r] = before[p] * step[p * R + r] * unary[r] * after[r];
        sum += pair[p * R + r];
      }
    }
    for (int k = 0; k < pair.length; k++) {
      pair[k] /= sum;
    }
  }

  private static double[][] forward(double[][] unary, double[][] step) {
    double[][] forward = new double[unary.length][R];
    System.arraycopy(unary[0], 0, forward[0], 0, R);
    normalise(forward[0]);
    for (int t = 1; t < unary.length; t++) {
      for (int r = 0; r < R; r++) {
        double sum = 0;
        for (int p = 0; p < R; p++) {
          sum += forward[t - 1][p] * step[t][p * R + r];
        }
        forward[t][r] = sum * unary[t][r];
      }
      normalise(forward[t]);
    }
    return forward;
  }

  private static double[][] backward(double[][] unary, double[][] step) {
    double[][] backward = new double[unary.length][R];
    java.util.Arrays.fill(backward[unary.length - 1], 1);
    for (int t = unary.length - 2; t >= 0; t--) {
      for (int p = 0; p < R; p++) {
        double sum = 0;
        for (int r = 0; r < R; r++) {
          sum += step[t + 1][p * R + r] * unary[t + 1][r] * backward[t + 1][r];
        }
        backward[t][p] = sum;
      }
      normalise(backward[t]);
    }
    return backward;
  }

  private static void normalise(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  private static double[] exponentials(double[] scores) {
    double top = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      top = Math.max(top, score);
    }
    double[] result = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      result[i] = Math.max(1e-30, StrictMath.exp(scores[i] - top));
    }
    return result;
  }
}
