package org.hearsay.app.train;

import org.hearsay.attribute.model.Weights;
import org.jspecify.annotations.Nullable;

/** Multinomial logistic regression over hashed rows, where several outcomes may be right. */
final class Softmax {
  private static final double SMALL = 1e-3;

  private final int outcomes;
  private final Sgd sgd;

  Softmax(int rows, int outcomes, double rate) {
    this.outcomes = outcomes;
    sgd = new Sgd(rows * outcomes, rate);
  }

  double[] scores(int[] rows) {
    double[] scores = new double[outcomes];
    for (int row : rows) {
      int at = row * outcomes;
      for (int o = 0; o < outcomes; o++) {
        scores[o] += sgd.weight(at + o);
      }
    }
    return scores;
  }

  /** Moves the chance towards the outcomes that are {@code right}, among those {@code allowed}. */
  void learn(int[] rows, double[] scores, boolean[] right, boolean @Nullable [] allowed) {
    double top = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < outcomes; o++) {
      if (allowed == null || allowed[o]) {
        top = Math.max(top, scores[o]);
      }
    }
    double all = 0;
    double good = 0;
    double[] chances = new double[outcomes];
    for (int o = 0; o < outcomes; o++) {
      if (allowed == null || allowed[o]) {
        chances[o] = StrictMath.exp(scores[o] - top);
        all += chances[o];
        good += right[o] ? chances[o] : 0;
      }
    }
    for (int o = 0; o < outcomes; o++) {
      double gradient = chances[o] / all - (right[o] ? chances[o] / Math.max(1e-12, good) : 0);
      if (Math.abs(gradient) > SMALL) {
        for (int row : rows) {
          sgd.step(row * outcomes + o, gradient);
        }
      }
    }
  }

  void average() {
    sgd.average();
  }

  /** The averaged weights in steps of {@code step}. */
  Weights result(double step) {
    return Weights.rounded(sgd.result(), outcomes, step);
  }
}
