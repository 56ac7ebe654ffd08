package org.hearsay.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.train.LogisticRegression.Example;
import org.hearsay.claim.Candidates;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.KeyClaim;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;

/** Fits {@link ClaimModel} to key points that editors wrote. */
final class ClaimTrainer implements Trainer {
  private static final LogisticRegression SENTENCES = new LogisticRegression(10, true);
  private static final LogisticRegression WORDS = new LogisticRegression(20, true);
  private static final int FOLDS = 10;
  private static final int ROUNDS = 3;

  /** An article with its key points; {@code max} of them are looked for. */
  private record Annotated(
      String id, String corpus, int max, Candidates candidates, List<String> points) {
    /** XSum's articles lack their first sentence, which is not how articles come. */
    double weight() {
      return corpus.equals("xsum") ? 0.1 : 1;
    }

    String allPoints() {
      return String.join(" ", points);
    }
  }

  @Override
  public void train(Path data, Path resources, PrintStream figures) throws IOException {
    List<Annotated> articles = new ArrayList<>();
    read(data, "cnndm", 3, articles);
    read(data, "xsum", 1, articles);
    for (int round = 0; round < ROUNDS; round++) {
      crossValidate(articles, round, figures);
    }
    ClaimModel model = fit(articles);
    String from = "key points of CNN/DailyMail and XSum articles";
    Resource.write(resources, ClaimModel.class, "claim-sentences.txt", from, model.sentences());
    Resource.write(resources, ClaimModel.class, "claim-words.txt", from, model.words());
  }

  private static void read(Path data, String corpus, int max, List<Annotated> articles)
      throws IOException {
    for (JsonNode row : JsonLines.read(data.resolve(corpus + ".jsonl"))) {
      articles.add(
          new Annotated(
              row.path("id").asText(),
              corpus,
              max,
              Candidates.of("", row.path("article").asText()),
              JsonLines.strings(row.path("key_points"))));
    }
  }

  private static ClaimModel fit(List<Annotated> articles) {
    List<Example> sentences = new ArrayList<>();
    articles.forEach(article -> sentences(article, sentences));
    ClaimModel half = new ClaimModel(SENTENCES.fit(sentences), new LinearModel(Map.of(), 0));
    List<Example> words = new ArrayList<>();
    articles.forEach(article -> words(article, half.worth(article.candidates()), words));
    return new ClaimModel(half.sentences(), WORDS.fit(words));
  }

  /** The target of a sentence: its overlap with the key points against the best in the article. */
  private static void sentences(Annotated article, List<Example> examples) {
    List<String> claims = article.candidates().claims();
    String points = article.allPoints();
    double[] overlap =
        claims.stream().mapToDouble(c -> Rouge.f1(c, points, 1) + Rouge.f1(c, points, 2)).toArray();
    double most = 0.01;
    for (double value : overlap) {
      most = Math.max(most, value);
    }
    for (int i = 0; i < overlap.length; i++) {
      Features features = article.candidates().sentenceFeatures().get(i);
      examples.add(new Example(features, overlap[i] / most, article.weight()));
    }
  }

  private static void words(Annotated article, double[] worth, List<Example> examples) {
    Set<String> used = Rouge.grams(article.allPoints(), 1).keySet();
    article
        .candidates()
        .wordFeatures(worth)
        .forEach(
            (form, features) ->
                examples.add(new Example(features, used.contains(form) ? 1 : 0, article.weight())));
  }

  private static void crossValidate(List<Annotated> articles, int round, PrintStream figures) {
    Folds folds = new Folds(FOLDS);
    Overlap cnn = new Overlap();
    Overlap xsum = new Overlap();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      ClaimPicker picker =
          new ClaimPicker(
              fit(articles.stream().filter(a -> folds.fold(a.id(), round) != held).toList()));
      for (Annotated article : articles) {
        if (folds.fold(article.id(), round) == held) {
          List<String> claims =
              picker.pick(article.candidates(), article.max()).stream()
                  .map(KeyClaim::text)
                  .toList();
          (article.corpus().equals("xsum") ? xsum : cnn).add(claims, article.points());
        }
      }
    }
    figures.println(FOLDS + "-fold by article: CNN/DM " + cnn);
    figures.println(FOLDS + "-fold by article: XSum " + xsum);
  }
}
