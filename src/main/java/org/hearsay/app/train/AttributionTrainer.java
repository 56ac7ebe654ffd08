package org.hearsay.app.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.app.train.ParserTrainer.Treebank;
import org.hearsay.attribute.model.AttributionModel;
import org.hearsay.attribute.model.DependencyParser;
import org.hearsay.attribute.model.Signals;
import org.hearsay.attribute.model.Weights;
import org.hearsay.read.Reader;

/**
 * Trains the whole attribution model: the small parser, the cues, the roles and the calibration.
 * What is trained on trees sees articles that a parser of the other articles has read, so that it
 * learns from trees as wrong as those it will meet.
 */
final class AttributionTrainer {
  private static final int FOLDS = 5;

  private final List<GoldArticle> articles;
  private final List<Treebank> banks;
  private final String inputHash;

  private AttributionTrainer(List<GoldArticle> articles, List<Treebank> banks, String inputHash) {
    this.articles = articles;
    this.banks = banks;
    this.inputHash = inputHash;
  }

  /** A trained model, and how well its probabilities hold on articles it has not seen. */
  record Trained(AttributionModel model, Reliability reliability) {}

  /**
   * Reads the marked articles in {@code folder} and the teacher's {@code trees} of them.
   *
   * @throws IllegalArgumentException when the trees are of other tokens
   */
  static AttributionTrainer read(Path folder, Path trees) throws IOException {
    Map<String, List<TeacherTrees.Arc>> arcs = TeacherTrees.read(trees);
    List<GoldArticle> articles = MarkedArticles.read(folder);
    List<Treebank> banks = new ArrayList<>();
    for (GoldArticle article : articles) {
      Signals signals = Signals.of(Reader.read(article.text()), null);
      List<TeacherTrees.Arc> tree = arcs.getOrDefault(article.id(), List.of());
      if (tree.size() != signals.reading().tokens().size()) {
        throw new IllegalArgumentException(
            "Expected trees of "
                + signals.reading().tokens().size()
                + " tokens for "
                + article.id()
                + " but "
                + trees
                + " has "
                + tree.size()
                + "; make them again as src/train/README.md says");
      }
      banks.add(new Treebank(signals, tree));
    }
    return new AttributionTrainer(articles, banks, hash(articles, trees));
  }

  /** What the model was trained on, as 16 hexadecimal digits that its recipe carries. */
  static String hash(List<GoldArticle> articles, Path trees) throws IOException {
    MessageDigest digest = sha256();
    for (GoldArticle article : articles) {
      digest.update(
          (article.id() + article.text() + article.attributions())
              .getBytes(StandardCharsets.UTF_8));
    }
    digest.update(Files.readAllBytes(trees));
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  /** The same with every {@code n}th article only. */
  AttributionTrainer everyNth(int n) {
    List<GoldArticle> fewer = new ArrayList<>();
    List<Treebank> fewerBanks = new ArrayList<>();
    for (int i = 0; i < articles.size(); i += n) {
      fewer.add(articles.get(i));
      fewerBanks.add(banks.get(i));
    }
    return new AttributionTrainer(fewer, fewerBanks, inputHash + "/" + n);
  }

  /** Trains. The same articles and trees give the same model to the bit. */
  Trained train() {
    DependencyParser parser = ParserTrainer.train(banks);
    List<Labelled> labelled = labelled(parser);
    return train(labelled, parser);
  }

  private Trained train(List<Labelled> labelled, DependencyParser parser) {
    Weights cues = CueTrainer.train(labelled);
    SpanTrainer.Learned spans = SpanTrainer.train(labelled);
    List<JudgeTrainer.Example> examples = JudgeTrainer.examples(labelled, FOLDS);
    List<Reliability.Judged> judged = JudgeTrainer.judged(examples, FOLDS);
    AttributionModel model =
        new AttributionModel(
            recipe(),
            cues,
            spans.spans(),
            spans.steps(),
            JudgeTrainer.train(examples),
            Platt.fit(judged),
            parser);
    return new Trained(model, Reliability.crossFitted(judged, FOLDS));
  }

  private String recipe() {
    return String.join(
        ", ",
        "attribution model: " + articles.size() + " articles",
        "inputs " + inputHash,
        CueTrainer.RECIPE,
        SpanTrainer.RECIPE,
        JudgeTrainer.RECIPE,
        ParserTrainer.RECIPE);
  }

  private List<Labelled> labelled(DependencyParser whole) {
    Labelled[] labelled = new Labelled[articles.size()];
    IntStream.range(0, FOLDS).parallel().forEach(fold -> label(fold, whole, labelled));
    return List.of(labelled);
  }

  /** Reads the articles of {@code fold} with a parser that learned from the others alone. */
  private void label(int fold, DependencyParser whole, Labelled[] labelled) {
    List<Treebank> others = new ArrayList<>();
    for (int i = 0; i < banks.size(); i++) {
      if (i % FOLDS != fold) {
        others.add(banks.get(i));
      }
    }
    DependencyParser parser = ParserTrainer.train(others, whole.relations());
    for (int i = fold; i < banks.size(); i += FOLDS) {
      Signals signals = banks.get(i).signals();
      labelled[i] = Labelled.of(articles.get(i), signals.with(parser.parse(signals)));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
