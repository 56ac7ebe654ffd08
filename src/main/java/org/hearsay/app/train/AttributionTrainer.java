package org.hearsay.app.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.app.train.ParserTrainer.Treebank;
import org.hearsay.attribute.model.AttributionModel;
import org.hearsay.attribute.model.DependencyParser;
import org.hearsay.attribute.model.Signals;
import org.hearsay.attribute.model.Weights;

/**
 * Trains the whole attribution model: the small parser, the cues, the roles and the calibration.
 * What is trained on trees sees the articles as a parser of the prose alone has read them, so that
 * it learns from trees as wrong as those it will meet.
 */
final class AttributionTrainer {
  private static final int FOLDS = 5;

  private final List<GoldArticle> articles;
  private final List<Treebank> banks;
  private final List<Treebank> prose;
  private final String inputHash;

  private AttributionTrainer(
      List<GoldArticle> articles, List<Treebank> banks, List<Treebank> prose, String inputHash) {
    this.articles = articles;
    this.banks = banks;
    this.prose = prose;
    this.inputHash = inputHash;
  }

  /** A trained model, and how well its probabilities hold on articles it has not seen. */
  record Trained(AttributionModel model, Reliability reliability) {}

  /**
   * Reads the tokens and trees of {@code text}.
   *
   * @throws IllegalArgumentException when the trees are of other tokens
   */
  static AttributionTrainer of(TrainingText text) throws IOException {
    TeacherTrees trees = TeacherTrees.read(text.trees());
    return new AttributionTrainer(
        text.articles(),
        text.articles().stream().map(a -> trees.bank(a.id(), a.text())).toList(),
        text.prose().stream().map(p -> trees.bank(p.id(), p.text())).toList(),
        text.hash());
  }

  /** The same with every {@code n}th article only. */
  AttributionTrainer everyNth(int n) {
    List<GoldArticle> fewer = new ArrayList<>();
    List<Treebank> fewerBanks = new ArrayList<>();
    for (int i = 0; i < articles.size(); i += n) {
      fewer.add(articles.get(i));
      fewerBanks.add(banks.get(i));
    }
    return new AttributionTrainer(fewer, fewerBanks, prose, inputHash + "/" + n);
  }

  /** Trains. The same articles and trees give the same model to the bit. */
  Trained train() {
    List<Treebank> all = new ArrayList<>(prose);
    all.addAll(banks);
    DependencyParser parser = ParserTrainer.train(all);
    return train(labelled(ParserTrainer.train(prose, parser.relations())), parser);
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
        prose.size() + " for the parser alone",
        "inputs " + inputHash,
        CueTrainer.RECIPE,
        SpanTrainer.RECIPE,
        JudgeTrainer.RECIPE,
        ParserTrainer.RECIPE);
  }

  private List<Labelled> labelled(DependencyParser stranger) {
    return IntStream.range(0, articles.size())
        .mapToObj(
            i -> {
              Signals signals = banks.get(i).signals();
              return Labelled.of(articles.get(i), signals.with(stranger.parse(signals)));
            })
        .toList();
  }
}
