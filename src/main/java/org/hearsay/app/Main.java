package org.hearsay.app;

import org.hearsay.app.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line. */
@Command(
    name = "hearsay",
    description = "Tells who actually says so: claims, sources and relays of a news article.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BatchCommand.class, TrainCommand.class})
public final class Main {
  /** Exit status for wrong usage, as in sysexits.h. */
  private static final int USAGE = 64;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    line.getSubcommands()
        .values()
        .forEach(sub -> sub.getCommandSpec().exitCodeOnInvalidInput(USAGE));
    if (args.length == 0) {
      line.usage(System.out);
      return ExitCode.OK;
    }
    return line.execute(args);
  }
}
