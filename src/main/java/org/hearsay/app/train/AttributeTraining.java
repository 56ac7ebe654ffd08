package org.hearsay.app.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.attribute.model.AttributionModel;
import org.hearsay.attribute.model.AttributionModel.Calibration;
import org.hearsay.attribute.model.Signals;
import org.hearsay.attribute.model.Weights;
import org.hearsay.read.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the model that finds source, cue and content. */
@Command(
    name = "attribute",
    description = "Trains the attribution model from marked articles.",
    mixinStandardHelpOptions = true)
final class AttributeTraining implements Callable<Integer> {
  @Option(
      names = "--articles",
      paramLabel = "FOLDER",
      description = "Marked articles (default: ${DEFAULT-VALUE}).",
      defaultValue = "src/train/articles")
  private Path articles = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The model (default: ${DEFAULT-VALUE}).",
      defaultValue = "src/main/resources/org/hearsay/attribute/model/attribution.model")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    for (GoldArticle article : MarkedArticles.read(articles)) {
      labelled.add(Labelled.of(article, Signals.of(Reader.read(article.text()), null)));
    }
    Weights cues = CueTrainer.train(labelled);
    SpanTrainer.Learned learned = SpanTrainer.train(labelled);
    AttributionModel model =
        new AttributionModel(
            labelled.size() + " articles",
            cues,
            learned.spans(),
            learned.steps(),
            new Calibration(1, 0));
    try (OutputStream file = Files.newOutputStream(out)) {
      model.write(file);
    }
    return 0;
  }
}
