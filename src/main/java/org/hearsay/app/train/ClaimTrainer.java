package org.hearsay.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.app.train.LogisticRegression.Example;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.KeyClaim;
import org.hearsay.learned.LinearModel;

/** Fits {@link ClaimPicker} to how close each sentence comes to the key points an editor wrote. */
final class ClaimTrainer implements Trainer {
  private static final LogisticRegression REGRESSION = new LogisticRegression(3, true);
  private static final int ROUNDS = 5;
  private static final Set<String> STOP = Set.of("a an the of to in on for and or but is are was were be been by with at from as that this it its he his she her they their them him who which has have had will would not s t said says say after before when while into out up over about than more most also can could may might one two all no if so we i you do did does there where what how".split(" "));

  private record Article(String id, String corpus, int max, ClaimPicker.Sample sample, List<String> points, List<Example> examples) {}

  /** Means over articles. */
  private record Quality(double rouge1, double rouge2, double covered) {}

  @Override
  public void train(Path data, Path resources, PrintStream figures) throws IOException {
    List<Article> articles = new ArrayList<>();
    read(data, "cnndm", 3, articles);
    read(data, "xsum", 1, articles);
    for (String corpus : List.of("cnndm", "xsum")) {
      double one = 0, two = 0, cov = 0;
      for (int round = 0; round < ROUNDS; round++) {
        Quality q = crossValidate(articles, corpus, round);
        one += q.rouge1 / ROUNDS; two += q.rouge2 / ROUNDS; cov += q.covered / ROUNDS;
      }
      figures.printf("%s, %d x 10-fold: ROUGE-1 %.2f ROUGE-2 %.2f covered %.3f%n", corpus, ROUNDS, 100 * one, 100 * two, cov);
    }
    Resource.write(resources, ClaimPicker.class, "claims.txt", "CNN/DailyMail and XSum key points", fit(articles));
  }

  private static void read(Path data, String corpus, int max, List<Article> articles) throws IOException {
    for (JsonNode row : JsonLines.read(data.resolve(corpus + ".jsonl"))) {
      List<String> points = JsonLines.strings(row.path("key_points"));
      ClaimPicker.Sample sample = ClaimPicker.Sample.of("", row.path("article").asText());
      String all = String.join(" ", points);
      List<Double> worth = new ArrayList<>();
      double most = 0.01;
      for (int i = 0; i < sample.features().size(); i++) {
        double value = Rouge.f1(sample.claim(i), all, 1) + Rouge.f1(sample.claim(i), all, 2);
        worth.add(value);
        most = Math.max(most, value);
      }
      List<Example> examples = new ArrayList<>();
      for (int i = 0; i < worth.size(); i++) {
        examples.add(new Example(sample.features().get(i), worth.get(i) / most, 1.0));
      }
      articles.add(new Article(row.path("id").asText(), corpus, max, sample, points, examples));
    }
  }

  private static LinearModel fit(List<Article> articles) {
    return REGRESSION.fit(articles.stream().flatMap(a -> a.examples().stream()).toList());
  }

  private static Quality crossValidate(List<Article> articles, String corpus, int round) {
    double one = 0, two = 0, covered = 0;
    int n = 0;
    Folds folds = new Folds(10);
    for (int held = 0; held < 10; held++) {
      int out = held;
      ClaimPicker picker = ClaimPicker.of(fit(articles.stream().filter(a -> folds.fold(a.id(), round) != out).toList()));
      for (Article article : articles) {
        if (folds.fold(article.id(), round) == out && article.corpus().equals(corpus)) {
          List<String> claims = picker.pick(article.sample(), article.max()).stream().map(KeyClaim::text).toList();
          String all = String.join(" ", article.points());
          one += Rouge.f1(String.join(" ", claims), all, 1);
          two += Rouge.f1(String.join(" ", claims), all, 2);
          covered += Rouge.covered(claims, article.points(), STOP);
          n++;
        }
      }
    }
    return new Quality(one / n, two / n, covered / n);
  }
}
