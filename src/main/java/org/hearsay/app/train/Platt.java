package org.hearsay.app.train;

import java.util.List;
import org.hearsay.attribute.model.AttributionModel.Calibration;

/** Fits a sigmoid that turns log odds into probabilities (Platt, 1999), by Newton's method. */
final class Platt {
  private static final int STEPS = 50;

  private Platt() {}

  /** The sigmoid under which what happened is likeliest. */
  static Calibration fit(List<Reliability.Judged> judged) {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      double gs = 0;
      double go = 0;
      double hss = 1e-6;
      double hso = 0;
      double hoo = 1e-6;
      for (Reliability.Judged j : judged) {
        double p = new Calibration(slope, offset).probability(j.logOdds());
        double error = p - (j.right() ? 1 : 0);
        double weight = p * (1 - p);
        gs += error * j.logOdds();
        go += error;
        hss += weight * j.logOdds() * j.logOdds();
        hso += weight * j.logOdds();
        hoo += weight;
      }
      double determinant = hss * hoo - hso * hso;
      slope -= (hoo * gs - hso * go) / determinant;
      offset -= (hss * go - hso * gs) / determinant;
    }
    return new Calibration(slope, offset);
  }
}
