package org.hearsay.app.train;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;

/**
 * Fits a logistic regression with an L2 penalty by L-BFGS. Features are scaled to unit deviation
 * while fitting where {@code standardise} is set, so that the penalty treats them alike; the model
 * that comes out takes them unscaled. The same examples in the same order give the same bits on
 * every machine.
 *
 * @param penalty of the squared weights, against the sum of the examples' losses
 * @param standardise for a few dense measures; not for words, where it would favour rare ones
 */
record LogisticRegression(double penalty, boolean standardise) {
  private static final int ROUNDS = 200;
  private static final int MEMORY = 8;

  /**
   * One example.
   *
   * @param target 1 for yes, 0 for no; in between is allowed
   * @param weight how much its loss counts
   */
  record Example(Features features, double target, double weight) {
    Example(Features features, boolean yes) {
      this(features, yes ? 1 : 0, 1);
    }
  }

  LinearModel fit(List<Example> examples) {
    Map<String, Integer> index = new TreeMap<>();
    for (Example example : examples) {
      example.features().values().keySet().forEach(name -> index.putIfAbsent(name, 0));
    }
    List<String> names = new ArrayList<>(index.keySet());
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    Problem problem = new Problem(examples, index, standardise, penalty);
    double[] weights = minimise(problem, names.size() + 1);
    Map<String, Double> named = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (weights[i] != 0) {
        named.put(names.get(i), weights[i] * problem.scale[i]);
      }
    }
    return new LinearModel(named, weights[names.size()]);
  }

  /** Limited-memory BFGS with backtracking (Nocedal and Wright, algorithm 7.5). */
  private static double[] minimise(Problem problem, int size) {
    double[] at = new double[size];
    double[] slope = new double[size];
    double loss = problem.loss(at, slope);
    Deque<double[][]> memory = new ArrayDeque<>();
    for (int round = 0; round < ROUNDS; round++) {
      double[] direction = direction(slope, memory);
      double descent = dot(direction, slope);
      double step = memory.isEmpty() ? 1 / Math.max(1, StrictMath.sqrt(dot(slope, slope))) : 1;
      double[] next = new double[size];
      double[] nextSlope = new double[size];
      double nextLoss = loss;
      for (int halving = 0; halving < 30; halving++, step /= 2) {
        for (int i = 0; i < size; i++) {
          next[i] = at[i] + step * direction[i];
        }
        nextLoss = problem.loss(next, nextSlope);
        if (nextLoss <= loss + 1e-4 * step * descent) {
          break;
        }
      }
      double gain = loss - nextLoss;
      if (gain <= 0) {
        break;
      }
      double[] moved = minus(next, at);
      double[] bent = minus(nextSlope, slope);
      if (dot(moved, bent) > 1e-12) {
        memory.addFirst(new double[][] {moved, bent});
        if (memory.size() > MEMORY) {
          memory.removeLast();
        }
      }
      at = next;
      slope = nextSlope;
      loss = nextLoss;
      if (gain < 1e-9 * Math.max(1, loss)) {
        break;
      }
    }
    return at;
  }

  private static double[] direction(double[] slope, Deque<double[][]> memory) {
    double[] q = slope.clone();
    double[] alphas = new double[memory.size()];
    int k = 0;
    for (double[][] pair : memory) {
      alphas[k] = dot(pair[0], q) / dot(pair[0], pair[1]);
      add(q, -alphas[k++], pair[1]);
    }
    if (!memory.isEmpty()) {
      double[][] last = memory.getFirst();
      double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
      for (int i = 0; i < q.length; i++) {
        q[i] *= scale;
      }
    }
    Iterator<double[][]> oldestFirst = memory.descendingIterator();
    while (oldestFirst.hasNext()) {
      double[][] pair = oldestFirst.next();
      double beta = dot(pair[1], q) / dot(pair[0], pair[1]);
      add(q, alphas[--k] - beta, pair[0]);
    }
    for (int i = 0; i < q.length; i++) {
      q[i] = -q[i];
    }
    return q;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double times, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }

  /** The examples as sparse rows; the last weight is the constant. */
  private static final class Problem {
    final double[] scale;
    private final int[][] columns;
    private final double[][] values;
    private final double[] targets;
    private final double[] counts;
    private final double penalty;

    Problem(
        List<Example> examples, Map<String, Integer> index, boolean standardise, double penalty) {
      int n = examples.size();
      this.penalty = penalty;
      columns = new int[n][];
      values = new double[n][];
      targets = new double[n];
      counts = new double[n];
      scale = new double[index.size()];
      for (int row = 0; row < n; row++) {
        Map<String, Double> named = examples.get(row).features().values();
        columns[row] = named.keySet().stream().mapToInt(index::get).toArray();
        values[row] = named.values().stream().mapToDouble(Double::doubleValue).toArray();
        targets[row] = examples.get(row).target();
        counts[row] = examples.get(row).weight();
      }
      java.util.Arrays.fill(scale, 1);
      if (standardise) {
        scaleToUnitDeviation(n);
      }
    }

    private void scaleToUnitDeviation(int n) {
      double[] sums = new double[scale.length];
      double[] squares = new double[scale.length];
      for (int row = 0; row < n; row++) {
        for (int i = 0; i < columns[row].length; i++) {
          sums[columns[row][i]] += values[row][i];
          squares[columns[row][i]] += values[row][i] * values[row][i];
        }
      }
      for (int column = 0; column < scale.length; column++) {
        double mean = sums[column] / n;
        double variance = squares[column] / n - mean * mean;
        scale[column] = variance > 1e-12 ? 1 / StrictMath.sqrt(variance) : 0;
      }
      for (int row = 0; row < n; row++) {
        for (int i = 0; i < columns[row].length; i++) {
          values[row][i] *= scale[columns[row][i]];
        }
      }
    }

    /** The loss at {@code weights}; writes its gradient into {@code slope}. */
    double loss(double[] weights, double[] slope) {
      int bias = weights.length - 1;
      double loss = 0;
      for (int i = 0; i < bias; i++) {
        slope[i] = penalty * weights[i];
        loss += penalty / 2 * weights[i] * weights[i];
      }
      slope[bias] = 0;
      for (int row = 0; row < targets.length; row++) {
        double sum = weights[bias];
        for (int i = 0; i < columns[row].length; i++) {
          sum += weights[columns[row][i]] * values[row][i];
        }
        double soft =
            sum > 0
                ? sum + StrictMath.log1p(StrictMath.exp(-sum))
                : StrictMath.log1p(StrictMath.exp(sum));
        loss += counts[row] * (soft - targets[row] * sum);
        double error = counts[row] * (1 / (1 + StrictMath.exp(-sum)) - targets[row]);
        slope[bias] += error;
        for (int i = 0; i < columns[row].length; i++) {
          slope[columns[row][i]] += error * values[row][i];
        }
      }
      return loss;
    }
  }
}
