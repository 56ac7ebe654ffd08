package org.hearsay.attribute.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A table of small whole numbers times a common step: for each row, one weight for each outcome.
 *
 * @param outcomes weights in a row
 * @param step what 1 stands for
 * @param table the rows, one after the other
 */
public record Weights(int outcomes, double step, byte[] table) {

  /**
   * Rounds {@code weights} to a table in steps of {@code step}; larger ones are cut at 127 steps.
   */
  public static Weights rounded(float[] weights, int outcomes, double step) {
    byte[] table = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      table[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / step)));
    }
    return new Weights(outcomes, step, table);
  }

  /** Adds up the weights of {@code rows} for each outcome. */
  public double[] scores(int[] rows) {
    int[] sums = new int[outcomes];
    for (int row : rows) {
      int at = row * outcomes;
      for (int o = 0; o < outcomes; o++) {
        sums[o] += table[at + o];
      }
    }
    double[] scores = new double[outcomes];
    for (int o = 0; o < outcomes; o++) {
      scores[o] = sums[o] * step;
    }
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(outcomes);
    out.writeDouble(step);
    out.writeInt(table.length);
    out.write(table);
  }

  static Weights read(DataInputStream in) throws IOException {
    int outcomes = in.readInt();
    double step = in.readDouble();
    byte[] table = new byte[in.readInt()];
    in.readFully(table);
    return new Weights(outcomes, step, table);
  }
}
