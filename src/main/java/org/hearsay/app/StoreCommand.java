package org.hearsay.app;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.hearsay.store.Store;
import org.hearsay.store.StoreCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves everything kept from one database to another. */
@Command(
    name = "store",
    description = "Looks after the database.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(copy | retry)",
    subcommands = {StoreCommand.Copy.class, StoreCommand.Retry.class})
final class StoreCommand {

  /** Takes up again what was given up. */
  @Command(
      name = "retry",
      description = "Tries again what was given up after too many failures.",
      mixinStandardHelpOptions = true)
  static final class Retry implements Callable<Integer> {
    @Parameters(
        paramLabel = "ID",
        arity = "0..1",
        description = "One of the ids that /hearsay status shows; all of them without it.")
    private @Nullable String id;

    @Override
    public Integer call() {
      try (Store store = Store.open(Setup.settings().store().jdbcUrl(), Clock.systemUTC())) {
        int events = store.inbox().retryDead(id);
        int answers = store.outbox().retryDead(id);
        System.out.println("Trying again: " + events + " events, " + answers + " answers.");
        return 0;
      }
    }
  }

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
      Map<String, Long> counts;
      try (ProgressBar bar = Progress.bar("rows")) {
        counts =
            StoreCopy.copy(
                from,
                to,
                (table, done, total) ->
                    bar.maxHint(Math.max(1, total)).setExtraMessage(table).stepTo(done));
      } catch (IllegalStateException e) {
        System.err.println(e.getMessage());
        return Setup.CONFIG;
      }
      counts.forEach((table, rows) -> System.out.println(table + " " + rows));
      System.out.println("Copied; both sides have as many rows.");
      return 0;
    }
  }
}
