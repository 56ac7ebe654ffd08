package org.hearsay.app;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.hearsay.app.batch.BatchRun;
import org.hearsay.app.batch.Stage;
import org.hearsay.app.batch.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one stage over JSON lines from standard input. */
@Command(
    name = "batch",
    description = "Runs one stage over JSON lines: standard input to standard output.",
    mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STAGE",
      description = "One of clean, attribute, claims, checkworthy, support, headline.")
  private String stage = "";

  @Override
  public Integer call() throws Exception {
    Stage loaded;
    try {
      loaded = Stages.load(stage);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
    try (ProgressBar progress = Progress.bar("lines")) {
      new BatchRun(loaded, Runtime.getRuntime().availableProcessors(), progress::step).run(in, out);
    }
    return 0;
  }
}
