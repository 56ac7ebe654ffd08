package org.hearsay.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.train.LogisticRegression.Example;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.learned.LinearModel;

/** Fits {@link HeadlineMatch}; folds are dealt by body, so that no body is on both sides. */
final class HeadlineTrainer implements Trainer {
  private static final LogisticRegression REGRESSION = new LogisticRegression(1, true);
  private static final int ROUNDS = 3;

  private record Pair(String body, Example example) {}

  @Override
  public void train(Path data, Path resources, PrintStream figures) throws IOException {
    Map<String, String> bodies = new HashMap<>();
    for (JsonNode row : JsonLines.read(data.resolve("fnc-bodies.jsonl"))) {
      bodies.put(row.path("body_id").asText(), row.path("body").asText());
    }
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode row : JsonLines.read(data.resolve("fnc.jsonl"))) {
      String body = row.path("body_id").asText();
      boolean related = !row.path("stance").asText().equals("unrelated");
      pairs.add(
          new Pair(
              body,
              new Example(
                  HeadlineMatch.features(
                      row.path("headline").asText(), bodies.getOrDefault(body, "")),
                  related)));
    }
    List<Boolean> related = pairs.stream().map(pair -> pair.example().target() == 1).toList();
    for (int round = 0; round < ROUNDS; round++) {
      double[] scores =
          new Folds(5)
              .scores(
                  pairs,
                  Pair::body,
                  HeadlineTrainer::fit,
                  (model, pair) -> model.sum(pair.example().features()),
                  round);
      figures.printf("AUC related, 5-fold by body: %.4f%n", Scores.auc(scores, related));
    }
    Resource.write(
        resources,
        HeadlineMatch.class,
        "headline.txt",
        "the FNC-1 headlines and bodies",
        fit(pairs));
  }

  private static LinearModel fit(List<Pair> pairs) {
    return REGRESSION.fit(pairs.stream().map(Pair::example).toList());
  }
}
