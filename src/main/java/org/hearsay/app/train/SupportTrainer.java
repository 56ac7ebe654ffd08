package org.hearsay.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.train.LogisticRegression.Example;
import org.hearsay.learned.LinearModel;
import org.hearsay.trace.SupportScorer;

/** Fits {@link SupportScorer} on WiCE and AttributionBench; folds are dealt by page. */
final class SupportTrainer implements Trainer {
  private static final LogisticRegression REGRESSION = new LogisticRegression(200, true);
  private static final int ROUNDS = 3;

  private record Pair(String corpus, String page, String label, Example example) {}

  @Override
  public void train(Path data, Path resources, PrintStream figures) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String corpus : List.of("wice", "attributionbench")) {
      for (JsonNode row : JsonLines.read(data.resolve(corpus + ".jsonl"))) {
        String page = String.join("\n", JsonLines.strings(row.path("page")));
        String label = row.path("label").asText();
        Example example =
            new Example(
                SupportScorer.features(row.path("claim").asText(), page),
                label.equals("supported"));
        pairs.add(new Pair(corpus, page, label, example));
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] scores =
          new Folds(10)
              .scores(
                  pairs,
                  Pair::page,
                  SupportTrainer::fit,
                  (model, pair) -> model.sum(pair.example().features()),
                  round);
      report(figures, pairs, scores);
    }
    Resource.write(
        resources, SupportScorer.class, "support.txt", "WiCE and AttributionBench", fit(pairs));
  }

  private static void report(PrintStream figures, List<Pair> pairs, double[] scores) {
    figures.printf(
        "AUC, 10-fold by page: WiCE %.3f, not supported %.3f, AttributionBench %.3f%n",
        auc(pairs, scores, "wice", List.of("supported")),
        auc(pairs, scores, "wice", List.of("supported", "partially_supported")),
        auc(pairs, scores, "attributionbench", List.of("supported")));
  }

  private static double auc(
      List<Pair> pairs, double[] scores, String corpus, List<String> positive) {
    List<Double> kept = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (pairs.get(i).corpus().equals(corpus)) {
        kept.add(scores[i]);
        labels.add(positive.contains(pairs.get(i).label()));
      }
    }
    return Scores.auc(kept.stream().mapToDouble(d -> d).toArray(), labels);
  }

  private static LinearModel fit(List<Pair> pairs) {
    return REGRESSION.fit(pairs.stream().map(Pair::example).toList());
  }
}
