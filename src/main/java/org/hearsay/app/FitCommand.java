package org.hearsay.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.app.train.Trainers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits one of the models anew; for those who change a feature. */
@Command(
    name = "fit",
    hidden = true,
    description = "Fits a model on annotated text and writes its weights.",
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODEL",
      description = "One of words, claims, checkworthy, support, headline.")
  private String model = "";

  @Option(names = "--data", required = true, description = "Folder with the annotated JSON lines.")
  private Path data = Path.of(".");

  @Option(names = "--out", description = "Where the weights go; default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("src/main/resources");

  @Override
  public Integer call() throws Exception {
    try {
      Trainers.named(model).train(data, out, System.out);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    return 0;
  }
}
