package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.attribute.model.AttributionModel.Calibration;

/**
 * Whether probabilities come true: of the cues given .8, eight in ten should be cues.
 *
 * @param bins from 0 to 1 in equal steps
 * @param expectedError the mean distance between probability and share, over what is likelier than
 *     the first bin's end
 */
record Reliability(List<Bin> bins, double expectedError) {
  private static final int BINS = 10;

  /** A candidate's log odds by a model that has not seen its article, and whether it is a cue. */
  record Judged(int article, double logOdds, boolean right) {}

  /** What fell between two probabilities. */
  record Bin(int count, double meanProbability, double share) {}

  /** Calibrates on all articles but every {@code folds}th, tests on those, and turns round. */
  static Reliability crossFitted(List<Judged> judged, int folds) {
    double[] sum = new double[BINS];
    double[] right = new double[BINS];
    int[] count = new int[BINS];
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      Calibration calibration =
          Platt.fit(judged.stream().filter(j -> j.article() % folds != held).toList());
      for (Judged j : judged) {
        if (j.article() % folds == fold) {
          double p = calibration.probability(j.logOdds());
          int bin = Math.min(BINS - 1, (int) (p * BINS));
          sum[bin] += p;
          right[bin] += j.right() ? 1 : 0;
          count[bin]++;
        }
      }
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    int total = 0;
    for (int b = 0; b < BINS; b++) {
      int n = Math.max(1, count[b]);
      bins.add(new Bin(count[b], sum[b] / n, right[b] / n));
      if (b > 0) {
        error += Math.abs(sum[b] - right[b]);
        total += count[b];
      }
    }
    return new Reliability(bins, error / Math.max(1, total));
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("probability  share  candidates\n");
    for (Bin bin : bins) {
      table.append(
          String.format(
              Locale.ROOT, "%11.3f %6.3f %11d%n", bin.meanProbability(), bin.share(), bin.count()));
    }
    return table
        .append(String.format(Locale.ROOT, "expected calibration error %.3f%n", expectedError))
        .toString();
  }
}
