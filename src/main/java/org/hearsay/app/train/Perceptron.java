package org.hearsay.app.train;

import org.hearsay.attribute.model.Weights;

/** An averaged perceptron with several outcomes. */
final class Perceptron {
  private final int outcomes;
  private final float[] weights;
  private final double[] weighted;
  private long time = 1;

  Perceptron(int rows, int outcomes) {
    this.outcomes = outcomes;
    weights = new float[rows * outcomes];
    weighted = new double[rows * outcomes];
  }

  double[] scores(int[] rows) {
    double[] scores = new double[outcomes];
    for (int row : rows) {
      int at = row * outcomes;
      for (int o = 0; o < outcomes; o++) {
        scores[o] += weights[at + o];
      }
    }
    return scores;
  }

  /** Learns that {@code right} should have won over {@code wrong}. */
  void update(int[] rows, int right, int wrong) {
    for (int row : rows) {
      weights[row * outcomes + right] += 1;
      weighted[row * outcomes + right] += time;
      weights[row * outcomes + wrong] -= 1;
      weighted[row * outcomes + wrong] -= time;
    }
    time++;
  }

  /** An example that teaches nothing still counts in the average. */
  void pass() {
    time++;
  }

  /** The averaged weights in steps of {@code step}. */
  Weights result(double step) {
    float[] average = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      average[i] = (float) (weights[i] - weighted[i] / time);
    }
    return Weights.rounded(average, outcomes, step);
  }
}
