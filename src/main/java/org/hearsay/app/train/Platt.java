package org.hearsay.app.train;

import java.util.List;
import org.hearsay.attribute.model.AttributionModel.Calibration;

/** Fits a sigmoid that turns log odds into probabilities (Platt, 1999), by Newton's method. */
final class Platt {
  private static final int STEPS = 50;

  private Platt() {}

  /** The sigmoid under which what happened is likeliest. */
  static Calibration fit(List<Reliability.Judged> judged) {
    Calibration best = new Calibration(0.5, 0);
    double loss = loss(judged, best);
    for (int step = 0; step < STEPS; step++) {
      double[] direction = direction(judged, best);
      for (double share = 1; share > 1e-6; share /= 2) {
        Calibration next =
            new Calibration(
                best.slope() - share * direction[0], best.offset() - share * direction[1]);
        double nextLoss = loss(judged, next);
        if (nextLoss < loss) {
          best = next;
          loss = nextLoss;
          break;
        }
      }
    }
    return best;
  }

  /** Newton's step in slope and offset. */
  private static double[] direction(List<Reliability.Judged> judged, Calibration at) {
    double gs = 0;
    double go = 0;
    double hss = 1e-6;
    double hso = 0;
    double hoo = 1e-6;
    for (Reliability.Judged j : judged) {
      double p = at.probability(j.logOdds());
      double error = p - (j.right() ? 1 : 0);
      double weight = p * (1 - p);
      gs += error * j.logOdds();
      go += error;
      hss += weight * j.logOdds() * j.logOdds();
      hso += weight * j.logOdds();
      hoo += weight;
    }
    double determinant = hss * hoo - hso * hso;
    return new double[] {
      (hoo * gs - hso * go) / determinant, (hss * go - hso * gs) / determinant
    };
  }

  private static double loss(List<Reliability.Judged> judged, Calibration at) {
    double loss = 0;
    for (Reliability.Judged j : judged) {
      double p = at.probability(j.logOdds());
      loss -= StrictMath.log(Math.max(1e-12, j.right() ? p : 1 - p));
    }
    return loss;
  }
}
