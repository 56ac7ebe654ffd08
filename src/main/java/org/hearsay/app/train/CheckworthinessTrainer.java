package org.hearsay.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.train.LogisticRegression.Example;
import org.hearsay.claim.Checkworthiness;
import org.hearsay.learned.LinearModel;

/** Fits {@link Checkworthiness} on the rows whose part is "train"; the others only measure it. */
final class CheckworthinessTrainer implements Trainer {
  private static final int FEWEST_SENTENCES = 3;
  private static final LogisticRegression REGRESSION = new LogisticRegression(8, false);

  private record Sentence(String text, Example example) {
    boolean isPositive() {
      return example.target() == 1;
    }
  }

  @Override
  public void train(Path data, Path resources, PrintStream figures) throws IOException {
    List<Sentence> fit = new ArrayList<>();
    List<Sentence> held = new ArrayList<>();
    for (JsonNode row : JsonLines.read(data.resolve("checkthat.jsonl"))) {
      String text = row.path("text").asText();
      boolean worthy = row.path("label").asInt() == 1;
      Sentence sentence = new Sentence(text, new Example(Checkworthiness.features(text), worthy));
      (row.path("part").asText().equals("train") ? fit : held).add(sentence);
    }
    double[] folds =
        new Folds(5)
            .scores(
                fit, Sentence::text, CheckworthinessTrainer::fit, CheckworthinessTrainer::score, 0);
    figures.printf("AUC, 5-fold on train: %.3f%n", auc(folds, fit));
    LinearModel model = fit(fit);
    double[] scores = held.stream().mapToDouble(s -> score(model, s)).toArray();
    figures.printf(
        "AUC on the rest: %.3f; %d weights%n", auc(scores, held), model.weights().size());
    Resource.write(
        resources,
        Checkworthiness.class,
        "checkworthiness.txt",
        "CheckThat! 2024 task 1, English, training part",
        model);
  }

  private static LinearModel fit(List<Sentence> sentences) {
    List<Example> examples = sentences.stream().map(Sentence::example).toList();
    return REGRESSION.fit(Vocabulary.of(examples, FEWEST_SENTENCES).keep(examples));
  }

  private static double score(LinearModel model, Sentence sentence) {
    return model.sum(sentence.example().features());
  }

  private static double auc(double[] scores, List<Sentence> sentences) {
    return Scores.auc(scores, sentences.stream().map(Sentence::isPositive).toList());
  }
}
