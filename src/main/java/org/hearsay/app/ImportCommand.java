package org.hearsay.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.hearsay.config.Settings;
import org.hearsay.store.Store;
import org.hearsay.store.SubscriptionBatch;
import org.hearsay.store.SubscriptionFile;
import org.hearsay.store.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what was exported. */
@Command(
    name = "import",
    description = "Takes in what was exported.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "alerts",
    subcommands = {ImportCommand.OfAlerts.class})
final class ImportCommand {
  /** Exit status for input that cannot be used, as in sysexits.h. */
  private static final int DATA = 65;

  /** Exit status for a file that cannot be read, as in sysexits.h. */
  private static final int NO_INPUT = 66;

  /** Subscriptions of any channels. */
  @Command(
      name = "alerts",
      description =
          "Adds all alerts of a YAML file, or none where anything is wrong. Doing it again changes"
              + " nothing.",
      mixinStandardHelpOptions = true)
  static final class OfAlerts implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What hearsay export alerts wrote.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only says what would be done.")
    private boolean dryRun;

    @Override
    public Integer call() {
      String yaml;
      try {
        yaml = Files.readString(file);
      } catch (IOException e) {
        System.err.println(file + " cannot be read as text in UTF-8: " + e.getMessage());
        return NO_INPUT;
      }
      SubscriptionFile.Reading reading = SubscriptionFile.read(yaml);
      List<String> problems = new ArrayList<>(reading.problems());
      List<Subscription> wanted = new ArrayList<>();
      Instant now = Clock.systemUTC().instant();
      for (SubscriptionFile.Entry entry : reading.entries()) {
        ChannelRef channel = entry.channel();
        if (channel == null) {
          problems.add(entry.place() + ": channel is missing: [platform, workspace, channel]");
        } else {
          wanted.add(entry.subscription(channel, "", now));
        }
      }
      return problems.isEmpty() ? add(wanted) : refuse(problems);
    }

    private int add(List<Subscription> wanted) {
      Settings settings = Setup.settings();
      try (Store store = Setup.store(settings)) {
        SubscriptionBatch batch =
            store
                .subscriptions()
                .addAll(
                    wanted,
                    settings.alerts().mostInChannel(),
                    settings.alerts().mostInWorkspace(),
                    dryRun);
        if (!batch.refused().isEmpty()) {
          return refuse(
              batch.refused().entrySet().stream()
                  .map(refused -> refused.getKey() + ": " + why(refused.getValue(), settings))
                  .toList());
        }
        System.out.println(
            (dryRun ? "Would add " : "Added ")
                + batch.added().size()
                + " alerts; "
                + batch.known().size()
                + " were there already.");
        return 0;
      }
    }

    private int refuse(List<String> problems) {
      System.err.println("Nothing of " + file + " was imported:");
      problems.forEach(problem -> System.err.println("  " + problem));
      return DATA;
    }

    private static String why(Subscriptions.Added refused, Settings settings) {
      return switch (refused) {
        case CHANNEL_FULL ->
            "its channel would have more than "
                + settings.alerts().mostInChannel()
                + " alerts (alerts.mostInChannel)";
        case WORKSPACE_FULL ->
            "its workspace would have more than "
                + settings.alerts().mostInWorkspace()
                + " alerts (alerts.mostInWorkspace)";
        default -> "another alert has this id";
      };
    }
  }
}
