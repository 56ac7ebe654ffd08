package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.attribute.model.AttributionModel;
import org.hearsay.attribute.model.CueFeatures;
import org.hearsay.attribute.model.Weights;

/** Fits the logistic regression that tells cues and nested cues from all other words. */
final class CueTrainer {
  private static final int KINDS = AttributionModel.CUE_KINDS;
  private static final int PASSES = 20;
  private static final double RATE = 0.05;

  /** Share of the features hidden from each example, so that no few of them decide alone. */
  private static final double DROP = 0.4;

  private static final double DECAY = 0.02;
  private static final double STEP = 0.02;

  /** How it is trained, for the model's recipe. */
  static final String RECIPE =
      "cues " + PASSES + " passes at " + RATE + " decay " + DECAY + " drop " + DROP;

  private CueTrainer() {}

  private record Example(int[] rows, int kind) {}

  /** The weights learned from {@code articles}. */
  static Weights train(List<Labelled> articles) {
    List<Example> examples = new ArrayList<>();
    for (Labelled article : articles) {
      addExamples(article, examples);
    }
    Sgd sgd = new Sgd(CueFeatures.TABLE_SIZE * KINDS, RATE);
    Random random = new Random(1);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int e : Sgd.shuffled(examples.size(), random)) {
        Example all = examples.get(e);
        learn(new Example(kept(all.rows, random), all.kind), sgd);
      }
      sgd.decay(DECAY);
      if (pass >= PASSES / 2) {
        sgd.average();
      }
    }
    return Weights.rounded(sgd.result(), KINDS, STEP);
  }

  private static void addExamples(Labelled article, List<Example> examples) {
    int[] kinds = kinds(article);
    CueFeatures features = new CueFeatures(article.signals());
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] >= 0 && features.isCandidate(i)) {
        examples.add(new Example(features.of(i), kinds[i]));
      }
    }
  }

  /** For each token 0, 1 for a cue, 2 for a nested cue; -1 where it is another word of a cue. */
  static int[] kinds(Labelled article) {
    int[] kinds = new int[article.signals().reading().tokens().size()];
    for (Labelled.LabelledAttribution a : article.attributions()) {
      if (a.core()) {
        kinds[a.cue()] = a.nested() ? 2 : 1;
      } else if (kinds[a.cue()] == 0) {
        kinds[a.cue()] = -1;
      }
    }
    return kinds;
  }

  private static int[] kept(int[] rows, Random random) {
    int[] kept = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (random.nextDouble() >= DROP) {
        kept[count++] = row;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static void learn(Example example, Sgd sgd) {
    double[] chances = chances(example.rows, sgd);
    for (int k = 0; k < KINDS; k++) {
      double gradient = chances[k] - (k == example.kind ? 1 : 0);
      if (Math.abs(gradient) > 1e-3) {
        for (int row : example.rows) {
          sgd.step(row * KINDS + k, gradient);
        }
      }
    }
  }

  private static double[] chances(int[] rows, Sgd sgd) {
    double[] scores = new double[KINDS];
    for (int row : rows) {
      for (int k = 0; k < KINDS; k++) {
        scores[k] += sgd.weight(row * KINDS + k);
      }
    }
    double top = Math.max(scores[0], Math.max(scores[1], scores[2]));
    double sum = 0;
    for (int k = 0; k < KINDS; k++) {
      scores[k] = StrictMath.exp(scores[k] - top);
      sum += scores[k];
    }
    for (int k = 0; k < KINDS; k++) {
      scores[k] /= sum;
    }
    return scores;
  }
}
