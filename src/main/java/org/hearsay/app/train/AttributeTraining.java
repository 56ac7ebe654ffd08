package org.hearsay.app.train;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.attribute.model.AttributionModel;
import org.hearsay.attribute.model.SpanFinder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the model that finds source, cue and content, and measures it. */
@Command(
    name = "attribute",
    description = "Trains the attribution model from marked articles.",
    mixinStandardHelpOptions = true)
final class AttributeTraining implements Callable<Integer> {
  @Option(
      names = "--text",
      paramLabel = "FOLDER",
      description = "Marked articles, prose and trees (default: ${DEFAULT-VALUE}).",
      defaultValue = "src/train")
  private Path text = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The model (default: ${DEFAULT-VALUE}).",
      defaultValue = "src/main/resources/org/hearsay/attribute/model/attribution.model")
  private Path out = Path.of("");

  @Option(
      names = "--measure",
      paramLabel = "FILE",
      description = "Annotated articles as JSON lines, to measure the new model on.")
  private @Nullable Path measure;

  @Option(
      names = "--curve",
      description = "Also measures models of a quarter and a half of the articles.")
  private boolean curve;

  private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() throws IOException {
    AttributionTrainer trainer = AttributionTrainer.of(TrainingText.in(text));
    AttributionTrainer.Trained trained = trainer.train();
    console.println(trained.model().recipe());
    console.print(trained.reliability());
    try (OutputStream file = Files.newOutputStream(out)) {
      trained.model().write(file);
    }
    if (measure != null) {
      List<GoldArticle> gold = GoldLines.read(measure);
      for (int share = curve ? 4 : 1; share > 1; share /= 2) {
        AttributionTrainer.Trained part = trainer.everyNth(share).train();
        console.println(part.model().recipe());
        measure(part.model(), gold);
      }
      measure(trained.model(), gold);
    }
    return 0;
  }

  private void measure(AttributionModel model, List<GoldArticle> gold) {
    SpanFinder finder = new SpanFinder(model, SpanFinder.LEAST_PROBABILITY);
    TreeMap<String, List<GoldArticle>> groups = new TreeMap<>();
    groups.put("all", gold);
    for (GoldArticle article : gold) {
      groups
          .computeIfAbsent("publisher " + article.publisher(), p -> new ArrayList<>())
          .add(article);
    }
    groups.forEach(
        (name, part) -> console.println(name + ": " + Measured.of(part, finder::findIn)));
  }
}
