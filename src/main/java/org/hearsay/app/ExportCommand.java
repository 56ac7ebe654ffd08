package org.hearsay.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.report.Report;
import org.hearsay.report.ReportJson;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a report as JSON. */
@Command(name = "export", description = "Prints a report as JSON.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final int NOT_FOUND = 2;

  @Parameters(index = "0", paramLabel = "report", description = "What to export: report.")
  private Kind kind = Kind.report;

  @Parameters(index = "1", paramLabel = "ID", description = "The report's id.")
  private String id = "";

  /** What can be exported; written in lower case, as people type it. */
  enum Kind {
    report
  }

  @Override
  public Integer call() {
    try (Store store = Store.open(Setup.settings().store().jdbcUrl(), Clock.systemUTC())) {
      Optional<Report> report = store.reports().find(id);
      if (report.isEmpty()) {
        System.err.println("There is no report " + id + " in the database of this folder.");
        return NOT_FOUND;
      }
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(ReportJson.write(report.orElseThrow()));
      return 0;
    }
  }
}
