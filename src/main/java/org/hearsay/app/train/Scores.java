package org.hearsay.app.train;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures of how well scores rank. */
final class Scores {
  private Scores() {}

  /** The share of pairs in which a positive outranks a negative; ties count half. */
  static double auc(double[] scores, List<Boolean> positive) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(i -> i)
            .toArray();
    double rankSum = 0;
    long positives = 0;
    for (int i = 0; i < order.length; ) {
      int j = i;
      while (j + 1 < order.length && scores[order[j + 1]] == scores[order[i]]) {
        j++;
      }
      for (int k = i; k <= j; k++) {
        if (positive.get(order[k])) {
          rankSum += (i + j) / 2.0 + 1;
          positives++;
        }
      }
      i = j + 1;
    }
    long negatives = order.length - positives;
    return (rankSum - positives * (positives + 1) / 2.0) / (positives * (double) negatives);
  }
}
