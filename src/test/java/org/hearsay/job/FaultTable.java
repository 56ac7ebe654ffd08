package org.hearsay.job;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.job.Faults.Outcome;

/**
 * Prints the table of docs/RELIABILITY.md: {@code mvn -Pfaults verify}. Ends with 1 when something
 * was lost or came twice, and also when it did not without looking first: then the test is no good.
 */
final class FaultTable {

  private static final long SEED = 20260301;

  private int failures;

  private FaultTable() {}

  /** {@code args}: how many kills, 100 where nothing is said; SQLite or PostgreSQL, both then. */
  public static void main(String[] args) throws Exception {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    Path folder = Files.createTempDirectory("hearsay-faults");
    FaultTable table = new FaultTable();
    System.out.println("| fault | database | measured | held |");
    System.out.println("| --- | --- | --- | --- |");
    for (boolean postgres : List.of(false, true)) {
      if (args.length < 2 || args[1].equals(postgres ? "PostgreSQL" : "SQLite")) {
        table.print(new Faults(folder, postgres, SEED), postgres, kills);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    System.exit(table.failures == 0 ? 0 : 1);
  }

  private void print(Faults faults, boolean postgres, int kills) throws Exception {
    print(() -> faults.killed(kills, true));
    print(() -> mustFail(faults.killed(kills, false)));
    print(faults::resumed);
    print(() -> faults.moody(200));
    print(() -> faults.serviceGone(Duration.ofSeconds(60)));
    print(() -> faults.repeated(4));
    print(() -> faults.repeated(16));
    print(faults::burst);
    print(faults::terminated);
    print(faults::clockJumps);
    print(() -> faults.throughput(3_000));
    print(() -> faults.readyOver(100_000));
    if (postgres) {
      print(() -> faults.databaseRestarted(10));
      print(() -> faults.instancesKilled(kills / 3));
    } else {
      print(faults::diskFull);
    }
  }

  private static Outcome mustFail(Outcome outcome) {
    return new Outcome(
        outcome.fault(), outcome.database(), outcome.measured() + ", as it must", !outcome.held());
  }

  private void print(Callable<Outcome> fault) throws Exception {
    Outcome outcome = fault.call();
    failures += outcome.held() ? 0 : 1;
    System.out.printf(
        "| %s | %s | %s | %s |%n",
        outcome.fault(), outcome.database(), outcome.measured(), outcome.held() ? "yes" : "NO");
  }
}
