package org.hearsay.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.hearsay.report.Report;
import org.hearsay.report.ReportJson;
import org.hearsay.store.Store;
import org.hearsay.store.SubscriptionFile;
import org.hearsay.store.Subscriptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands over what is kept. */
@Command(
    name = "export",
    description = "Hands over what is kept.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(report | alerts)",
    subcommands = {ExportCommand.OfReport.class, ExportCommand.OfAlerts.class})
final class ExportCommand {
  private static final int NOT_FOUND = 2;

  /** One report. */
  @Command(
      name = "report",
      description = "Prints a report as JSON.",
      mixinStandardHelpOptions = true)
  static final class OfReport implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The report's id.")
    private String id = "";

    @Override
    public Integer call() {
      try (Store store = Setup.store(Setup.settings())) {
        Optional<Report> report = store.reports().find(id);
        if (report.isEmpty()) {
          System.err.println("There is no report " + id + " in the database of this folder.");
          return NOT_FOUND;
        }
        print(ReportJson.write(report.orElseThrow()) + "\n");
        return 0;
      }
    }
  }

  /** All subscriptions, or those of one channel. */
  @Command(
      name = "alerts",
      description = "Prints alerts as YAML, which hearsay import alerts reads in again.",
      mixinStandardHelpOptions = true)
  static final class OfAlerts implements Callable<Integer> {
    @Option(
        names = "--channel",
        arity = "3",
        paramLabel = "PLATFORM WORKSPACE CHANNEL",
        hideParamSyntax = true,
        description = "Those of this channel only: slack T024BE7LD C0123")
    private List<String> channel = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes to this file instead.")
    private @Nullable Path out;

    @Override
    public Integer call() {
      try (Store store = Setup.store(Setup.settings())) {
        List<Subscription> wanted = wanted(store.subscriptions());
        String yaml = SubscriptionFile.write(wanted);
        if (out == null) {
          print(yaml);
        } else {
          Files.writeString(out, yaml);
          System.err.println(wanted.size() + " alerts written to " + out + ".");
        }
        return 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<Subscription> wanted(Subscriptions subscriptions) {
      if (!channel.isEmpty()) {
        return subscriptions.ofChannel(
            new ChannelRef(channel.get(0), channel.get(1), channel.get(2)));
      }
      List<Subscription> all = new ArrayList<>();
      subscriptions.forEach(all::add);
      return all;
    }
  }

  private static void print(String text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }
}
