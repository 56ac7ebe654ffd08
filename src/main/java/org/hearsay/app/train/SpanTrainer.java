package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.attribute.model.LinearChain;
import org.hearsay.attribute.model.Role;
import org.hearsay.attribute.model.Signals;
import org.hearsay.attribute.model.SpanFeatures;
import org.hearsay.attribute.model.Weights;
import org.hearsay.attribute.model.Window;

/** Fits the conditional random field that gives the words around a cue their roles. */
final class SpanTrainer {
  private static final int R = Role.COUNT;
  private static final int PASSES = 16;
  private static final double RATE = 0.05;

  /** Shares of the features hidden from each example, so that no few of them decide alone. */
  private static final double DROP = 0.6;

  private static final double STEP_DROP = 0.4;
  private static final double DECAY = 0.02;
  private static final double STEP = 0.02;

  /** How it is trained, for the model's recipe. */
  static final String RECIPE =
      "spans " + PASSES + " passes at " + RATE + " decay " + DECAY + " drop " + DROP;

  /** What was learned: weights of roles, and of pairs of roles for each kind of step. */
  record Learned(Weights spans, Weights steps) {}

  private record Example(int[][] rows, int[][] steps, int[] roles, int cue) {}

  private final Random hiding = new Random(7);
  private final Sgd spans = new Sgd(SpanFeatures.TABLE_SIZE * R, RATE);
  private final Sgd steps = new Sgd(SpanFeatures.STEP_TABLE_SIZE * R * R, RATE);

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
      trainer.steps.decay(DECAY);
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
      examples.add(
          new Example(
              features.of(window, a.nested()),
              features.stepsOf(window),
              Labelled.slice(a.roles(), window.start(), window.end()),
              a.cue() - window.start()));
    }
  }

  /** {@code all} without the share {@code hidden} of each token's rows. */
  private int[][] kept(int[][] all, double hidden) {
    int[][] kept = new int[all.length][];
    for (int t = 0; t < all.length; t++) {
      int[] some = new int[all[t].length];
      int count = 0;
      for (int row : all[t]) {
        if (hiding.nextDouble() >= hidden) {
          some[count++] = row;
        }
      }
      kept[t] = java.util.Arrays.copyOf(some, count);
    }
    return kept;
  }

  private void learn(Example all) {
    Example example =
        new Example(kept(all.rows, DROP), kept(all.steps, STEP_DROP), all.roles, all.cue);
    int n = example.rows.length;
    double[][] scores = new double[n][R];
    double[][] stepScores = new double[n][R * R];
    for (int t = 0; t < n; t++) {
      for (int row : example.rows[t]) {
        for (int r = 0; r < R; r++) {
          scores[t][r] += spans.weight(row * R + r);
        }
      }
      for (int row : example.steps[t]) {
        for (int k = 0; k < R * R; k++) {
          stepScores[t][k] += steps.weight(row * R * R + k);
        }
      }
    }
    LinearChain.force(scores[example.cue], Role.CUE);
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
            for (int row : example.steps[t]) {
              steps.step(row * R * R + k, gradient);
            }
          }
        }
      }
    }
  }
}
