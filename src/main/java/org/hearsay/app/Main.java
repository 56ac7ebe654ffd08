package org.hearsay.app;

import org.hearsay.app.train.TrainCommand;
import org.hearsay.config.ConfigProblems;
import org.hearsay.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line. */
@Command(
    name = "hearsay",
    description = "Tells who actually says so: claims, sources and relays of a news article.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      AnalyzeCommand.class,
      BatchCommand.class,
      DoctorCommand.class,
      ManifestCommand.class,
      InviteCommand.class,
      ForgetCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      StoreCommand.class,
      FitCommand.class,
      TrainCommand.class
    })
public final class Main {
  /** Exit status for wrong usage, as in sysexits.h. */
  private static final int USAGE = 64;

  /** Exit status for a mistake of ours, as in sysexits.h. */
  private static final int SOFTWARE = 70;

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Reads the version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "hearsay " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
      };
    }
  }

  public static void main(String[] args) {
    System.exit(run(TypedArguments.of(args)));
  }

  static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    setUsageStatus(line);
    line.setExecutionExceptionHandler((problem, command, parsed) -> explain(problem));
    if (args.length == 0) {
      line.usage(System.out);
      return ExitCode.OK;
    }
    return line.execute(args);
  }

  private static void setUsageStatus(CommandLine line) {
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    line.getSubcommands().values().forEach(Main::setUsageStatus);
  }

  /** One line for what a person can mend; a log entry for what only a programmer can. */
  private static int explain(Exception problem) {
    if (problem instanceof Setup.Unusable || problem instanceof ConfigProblems) {
      System.err.println(problem.getMessage());
      return Setup.CONFIG;
    }
    if (problem instanceof StoreUnavailable) {
      System.err.println("The database cannot be used. " + problem.getMessage());
      System.err.println("hearsay doctor looks at the settings and the database.");
      return Setup.UNAVAILABLE;
    }
    LOG.error("This should not have happened", problem);
    System.err.println("hearsay failed: " + problem.getMessage());
    return SOFTWARE;
  }
}
