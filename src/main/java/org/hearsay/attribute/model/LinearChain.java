package org.hearsay.attribute.model;

/**
 * A linear-chain conditional random field over {@link Role}s. It scores every sequence of roles by
 * a table of role scores for each token and a table of step scores for each pair of neighbours.
 */
public final class LinearChain {
  private static final int R = Role.COUNT;
  private static final double IMPOSSIBLE = -1000;

  private LinearChain() {}

  /** Roles with the source behind or still to come: before it, the source itself, after it. */
  private static final int[] ROLE_OF_STATE = {0, 2, 3, 1, 0, 2, 3};

  private static final int SOURCE_STATE = 3;

  /**
   * The best sequence of roles in which all tokens of the source stand together.
   *
   * @param scores for each token, the score of each role
   * @param steps for each token but the first, the scores of the 16 pairs (role before, role here)
   * @param sourceBonus what a sequence with a source gains over one without
   */
  public static int[] best(double[][] scores, double[][] steps, double sourceBonus) {
    int n = scores.length;
    int states = ROLE_OF_STATE.length;
    double[][] value = new double[n][states];
    int[][] from = new int[n][states];
    for (int q = 0; q < states; q++) {
      value[0][q] = q <= SOURCE_STATE ? scores[0][ROLE_OF_STATE[q]] : Double.NEGATIVE_INFINITY;
    }
    for (int t = 1; t < n; t++) {
      for (int q = 0; q < states; q++) {
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < states; p++) {
          double v = value[t - 1][p] + steps[t][ROLE_OF_STATE[p] * R + ROLE_OF_STATE[q]];
          if (follows(p, q) && v > bestValue) {
            bestValue = v;
            from[t][q] = p;
          }
        }
        value[t][q] = bestValue + scores[t][ROLE_OF_STATE[q]];
      }
    }
    int state = 0;
    for (int q = 1; q < states; q++) {
      double bonus = q >= SOURCE_STATE ? sourceBonus : 0;
      double rival = state >= SOURCE_STATE ? sourceBonus : 0;
      if (value[n - 1][q] + bonus > value[n - 1][state] + rival) {
        state = q;
      }
    }
    int[] roles = new int[n];
    for (int t = n - 1; t >= 0; t--) {
      roles[t] = ROLE_OF_STATE[state];
      state = from[t][state];
    }
    return roles;
  }

  private static boolean follows(int before, int here) {
    if (before < SOURCE_STATE) {
      return here <= SOURCE_STATE;
    }
    return before == SOURCE_STATE ? here >= SOURCE_STATE : here > SOURCE_STATE;
  }

  /** Leaves only {@code role} possible for a token with these {@code scores}. */
  public static void force(double[] scores, Role role) {
    for (int r = 0; r < R; r++) {
      scores[r] = r == role.ordinal() ? 0 : IMPOSSIBLE;
    }
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
