package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.attribute.model.LinearChain;
import org.hearsay.attribute.model.Role;
import org.hearsay.attribute.model.Signals;
import org.hearsay.attribute.model.SpanFeatures;
import org.hearsay.attribute.model.SpanFinder;
import org.hearsay.attribute.model.Weights;
import org.hearsay.attribute.model.Window;

/** Fits the conditional random field that gives the words around a cue their roles. */
final class SpanTrainer {
  private static final int R = Role.COUNT;
  static int PASSES = 16;
  static double RATE = 0.05; static double DROP = 0.6; 
  static double DECAY = 0.02;
  private static final double STEP = 0.02;

  /** How it is trained, for the model's recipe. */
  static final String RECIPE =
      "spans " + PASSES + " passes at " + RATE + " decay " + DECAY + " drop " + DROP;

  /** What was learned: weights of roles, and of pairs of roles for each kind of step. */
  record Learned(Weights spans, Weights steps) {}

  private record Example(int[][] rows, int[] steps, int[] roles, int cue) {}

  private final Random rnd = new Random(7); private final Sgd spans = new Sgd(SpanFeatures.TABLE_SIZE * R, RATE);
  private final Sgd steps = new Sgd(SpanFeatures.STEPS * R * R, RATE);

  private SpanTrainer() {}

  /** The weights learned from {@code articles}. */
  static Learned train(List<Labelled> articles) {
    List<Example> examples = new ArrayList<>();
    for (Labelled article : articles) {
      addExamples(article, examples);
    }
    SpanTrainer trainer = new SpanTrainer();
    Random random = new Random(1);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int e : Sgd.shuffled(examples.size(), random)) {
        trainer.learn(examples.get(e));
      }
      trainer.spans.decay(DECAY);
      if (pass >= PASSES / 2) {
        trainer.spans.average();
        trainer.steps.average();
      }
    }
    return new Learned(
        Weights.rounded(trainer.spans.result(), R, STEP),
        Weights.rounded(trainer.steps.result(), R * R, STEP));
  }

  private static void addExamples(Labelled article, List<Example> examples) {
    Signals signals = article.signals();
    boolean[] cues = new boolean[signals.reading().tokens().size()];
    article.attributions().forEach(a -> cues[a.cue()] |= a.core());
    SpanFeatures features = new SpanFeatures(signals, cues);
    for (Labelled.LabelledAttribution a : article.attributions()) {
      if (!a.core()) {
        continue;
      }
      Window window = Window.around(signals, a.cue());
      int[] stepKinds = new int[window.end() - window.start()];
      for (int t = 1; t < stepKinds.length; t++) {
        stepKinds[t] = features.step(window.start() + t);
      }
      examples.add(
          new Example(
              features.of(window, a.nested()),
              stepKinds,
              Labelled.slice(a.roles(), window.start(), window.end()),
              a.cue() - window.start()));
    }
  }

  private void learn(Example ex) {
    Example example = ex;
    if (DROP > 0) { int[][] rows = new int[ex.rows.length][]; for (int t = 0; t < rows.length; t++) { int[] k = new int[ex.rows[t].length]; int m = 0; for (int r : ex.rows[t]) if (rnd.nextDouble() >= DROP) k[m++] = r; rows[t] = java.util.Arrays.copyOf(k, m); } example = new Example(rows, ex.steps, ex.roles, ex.cue); }
    int n = example.rows.length;
    double[][] scores = new double[n][R];
    double[][] stepScores = new double[n][R * R];
    for (int t = 0; t < n; t++) {
      for (int row : example.rows[t]) {
        for (int r = 0; r < R; r++) {
          scores[t][r] += spans.weight(row * R + r);
        }
      }
      for (int k = 0; t > 0 && k < R * R; k++) {
        stepScores[t][k] = steps.weight(example.steps[t] * R * R + k);
      }
    }
    SpanFinder.force(scores[example.cue]);
    LinearChain.Marginals marginals = LinearChain.marginals(scores, stepScores);
    for (int t = 0; t < n; t++) {
      for (int r = 0; r < R; r++) {
        double gradient = marginals.role()[t][r] - (r == example.roles[t] ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) {
          for (int row : example.rows[t]) {
            spans.step(row * R + r, gradient);
          }
        }
      }
      if (t > 0) {
        int pair = example.roles[t - 1] * R + example.roles[t];
        for (int k = 0; k < R * R; k++) {
          double gradient = marginals.pair()[t][k] - (k == pair ? 1 : 0);
          if (Math.abs(gradient) > 1e-3) {
            steps.step(example.steps[t] * R * R + k, gradient);
          }
        }
      }
    }
  }
}
