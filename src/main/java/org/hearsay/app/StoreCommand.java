package org.hearsay.app;

import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.hearsay.store.StoreCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves everything kept from one database to another. */
@Command(
    name = "store",
    description = "Looks after the database.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "copy",
    subcommands = StoreCommand.Copy.class)
final class StoreCommand {

  /** Copies and counts. */
  @Command(
      name = "copy",
      description = "Copies everything into an empty database, and checks the counts.",
      mixinStandardHelpOptions = true)
  static final class Copy implements Callable<Integer> {
    @Option(names = "--from", required = true, paramLabel = "URL", description = "JDBC URL.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "URL", description = "JDBC URL.")
    private String to = "";

    @Override
    public Integer call() {
      try (ProgressBar bar = Progress.bar("rows")) {
        Map<String, Long> counts =
            StoreCopy.copy(
                from, to, (table, done, total) -> bar.setExtraMessage(table).stepTo(done));
        counts.forEach((table, rows) -> System.out.println(table + " " + rows));
        return 0;
      } catch (IllegalStateException | IllegalArgumentException e) {
        System.err.println(e.getMessage());
        return Setup.CONFIG;
      }
    }
  }
}
