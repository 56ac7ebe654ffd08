package org.hearsay.jar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.jar.JarRuns.Outcome;

/**
 * Prints rows of docs/RELIABILITY.md, of the jar as it is shipped: {@code mvn -Pjar verify}. Ends
 * with 1 when one did not hold.
 */
final class JarTable {

  private static final long SEED = 20260301;

  private int failures;

  private JarTable() {}

  /**
   * {@code args}: which runs, "kills burst sigterm throughput" by default, "soak" when asked for;
   * SQLite, PostgreSQL or both; how many kills; how many links. Divided by commas.
   */
  public static void main(String[] args) throws Exception {
    List<String> runs = List.of(args[0].split(","));
    List<String> databases = List.of(args[1].split(","));
    int kills = Integer.parseInt(args[2]);
    int links = Integer.parseInt(args[3]);
    Path folder = Files.createTempDirectory("hearsay-jar");
    JarTable table = new JarTable();
    System.out.println("| run | database | measured | held |");
    System.out.println("| --- | --- | --- | --- |");
    for (String database : databases) {
      JarRuns jar = new JarRuns(folder, database.equals("PostgreSQL"), SEED);
      for (String run : runs) {
        table.print(
            switch (run) {
              case "kills" -> () -> jar.killed(kills);
              case "burst" -> jar::burst;
              case "sigterm" -> jar::terminated;
              case "throughput" -> () -> jar.throughput(links);
              case "soak" -> () -> jar.soak(links);
              default -> throw new IllegalArgumentException(run);
            });
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
    System.exit(table.failures == 0 ? 0 : 1);
  }

  private void print(Callable<Outcome> run) throws Exception {
    Outcome outcome = run.call();
    failures += outcome.held() ? 0 : 1;
    System.out.printf(
        "| %s | %s | %s | %s |%n",
        outcome.run(), outcome.database(), outcome.measured(), outcome.held() ? "yes" : "NO");
  }
}
