package org.hearsay.app.train;

import java.util.Random;

/**
 * Stochastic gradient steps with a learning rate of their own for each weight (AdaGrad), and the
 * average of the weights over the last passes. All sums run in a fixed order, so the same examples
 * give the same weights to the bit.
 */
final class Sgd {
  private final float[] weights;
  private final float[] squares;
  private final double rate;
  private final double[] sum;
  private int averaged;

  Sgd(int size, double rate) {
    weights = new float[size];
    squares = new float[size];
    sum = new double[size];
    this.rate = rate;
  }

  float weight(int i) {
    return weights[i];
  }

  /** Moves weight {@code i} against {@code gradient}. */
  void step(int i, double gradient) {
    squares[i] += (float) (gradient * gradient);
    weights[i] -= (float) (rate * gradient / (0.1 + Math.sqrt(squares[i])));
  }

  /** Draws all weights towards zero by the share {@code decay}. */
  void decay(double decay) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) (1 - decay);
    }
  }

  /** Takes the present weights into the average. */
  void average() {
    for (int i = 0; i < weights.length; i++) {
      sum[i] += weights[i];
    }
    averaged++;
  }

  /** The averaged weights. */
  float[] result() {
    float[] result = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      result[i] = (float) (sum[i] / Math.max(1, averaged));
    }
    return result;
  }

  /** 0 to {@code n - 1} in an order drawn with {@code random}. */
  static int[] shuffled(int n, Random random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }
}
