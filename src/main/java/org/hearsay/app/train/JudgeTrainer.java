package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.attribute.model.Decoded;
import org.hearsay.attribute.model.Decoder;
import org.hearsay.attribute.model.JudgeFeatures;
import org.hearsay.attribute.model.Weights;

/**
 * Fits the logistic regression that judges attributions as a whole, on what models of other
 * articles found.
 */
final class JudgeTrainer {
  private static final int PASSES = 12;
  private static final double RATE = 0.05;
  private static final double DECAY = 0.05;
  private static final double STEP = 0.02;

  /** How it is trained, for the model's recipe. */
  static final String RECIPE = "judge " + PASSES + " passes at " + RATE + " decay " + DECAY;

  private JudgeTrainer() {}

  /** A candidate of the article with number {@code article}, and whether it is an attribution. */
  record Example(int article, int[] rows, boolean right) {}

  /** What models of the other folds find in each article; the folds run side by side. */
  static List<Example> examples(List<Labelled> labelled, int folds) {
    return IntStream.range(0, folds)
        .parallel()
        .mapToObj(fold -> heldOut(labelled, folds, fold))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Example> heldOut(List<Labelled> labelled, int folds, int fold) {
    List<Labelled> others = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      if (i % folds != fold) {
        others.add(labelled.get(i));
      }
    }
    SpanTrainer.Learned learned = SpanTrainer.train(others);
    Decoder decoder = new Decoder(CueTrainer.train(others), learned.spans(), learned.steps());
    List<Example> examples = new ArrayList<>();
    for (int i = fold; i < labelled.size(); i += folds) {
      addExamples(i, labelled.get(i), decoder, examples);
    }
    return examples;
  }

  private static void addExamples(
      int number, Labelled article, Decoder decoder, List<Example> examples) {
    int[] kinds = CueTrainer.kinds(article);
    List<Decoded> decoded = decoder.decode(article.signals());
    JudgeFeatures features = new JudgeFeatures(article.signals(), decoded);
    for (Decoded one : decoded) {
      examples.add(new Example(number, features.of(one), kinds[one.cue()] > 0));
    }
  }

  /** The weights learned from {@code examples}. */
  static Weights train(List<Example> examples) {
    Sgd sgd = new Sgd(JudgeFeatures.TABLE_SIZE, RATE);
    Random random = new Random(1);
    for (int pass = 0; pass < PASSES; pass++) {
      for (int e : Sgd.shuffled(examples.size(), random)) {
        Example example = examples.get(e);
        double score = 0;
        for (int row : example.rows) {
          score += sgd.weight(row);
        }
        double gradient = 1 / (1 + StrictMath.exp(-score)) - (example.right ? 1 : 0);
        for (int row : example.rows) {
          sgd.step(row, gradient);
        }
      }
      sgd.decay(DECAY);
      if (pass >= PASSES / 2) {
        sgd.average();
      }
    }
    return Weights.rounded(sgd.result(), 1, STEP);
  }

  /** The log odds of each example by weights learned from the other folds. */
  static List<Reliability.Judged> judged(List<Example> examples, int folds) {
    List<Reliability.Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      Weights weights = train(examples.stream().filter(e -> e.article % folds != held).toList());
      for (Example e : examples) {
        if (e.article % folds == fold) {
          judged.add(new Reliability.Judged(e.article, weights.scores(e.rows)[0], e.right));
        }
      }
    }
    return judged;
  }
}
