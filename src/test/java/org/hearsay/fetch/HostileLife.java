package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hearsay.attribute.Attributor;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.claim.RedFlags;
import org.hearsay.clean.Cleaner;
import org.hearsay.config.OutletsFile;
import org.hearsay.investigate.Investigator;
import org.hearsay.read.LanguageDetector;

/**
 * A program that fetches and reads one link after the other in one life, as far as a report: a line
 * "SHARED_LINK https://…" in, a line "CLASS millis peakBytes lingerMillis" out, and for "rest" what
 * is left of heap, threads and files when nothing runs.
 *
 * <p>The peak is the most that the heap held while the link was read, garbage that was not
 * collected yet included: more than the link needed, never less. It is that link's alone, because
 * what the one before it left running has ended by then; how long that took is {@code
 * lingerMillis}.
 */
public final class HostileLife {
  private static final Duration LIMIT = Duration.ofSeconds(25);

  /** Low, so that a run with many bombs ends. */
  private static final Duration READING_LIMIT = Duration.ofSeconds(5);

  private static final Duration LONGEST_LINGER = Duration.ofSeconds(60);

  private static final Investigator INVESTIGATOR =
      new Investigator(
          (link, left) -> {
            throw new IllegalStateException("Pages are fetched before they are read");
          },
          new Cleaner(new LanguageDetector()),
          new Attributor(OutletsFile.load()),
          new ClaimPicker(ClaimModel.load()),
          new RedFlags(HeadlineMatch.load()),
          () -> "report",
          Clock.systemUTC(),
          READING_LIMIT);

  private HostileLife() {}

  /**
   * Runs to the end of standard input.
   *
   * @param args the allowed addresses and the limit of a call in milliseconds
   */
  public static void main(String[] args) throws IOException {
    FetchSettings standard = FetchSettings.standard("Hearsay/test (+http://127.0.0.1/)");
    FetchSettings settings =
        new FetchSettings(
            standard.userAgent(),
            standard.maxRedirects(),
            standard.maxPageBytes(),
            standard.maxWireBytes(),
            Duration.ofMillis(Long.parseLong(args[1])),
            standard.callsPerHost(),
            standard.failuresKept(),
            standard.pagesKept(),
            standard.maxKeptBytes(),
            AllowedAddresses.parse(args[0]),
            false);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    try (Fetcher fetcher = new Fetcher(settings, Clock.systemUTC())) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println("> " + (line.equals("rest") ? rest() : read(fetcher, line)));
      }
    }
  }

  private static String read(Fetcher fetcher, String line) {
    String[] words = line.split(" ", 2);
    // So that the peak is what this link takes, and not what others left lying about.
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                words[1], FetchRequest.Purpose.valueOf(words[0]), LIMIT, Validators.NONE, false));
    String found =
        outcome instanceof FetchOutcome.Fetched fetched
            ? investigated(fetched.page())
            : ((FetchOutcome.Refused) outcome).refusal().kind().name();
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return found + " " + millis + " " + peak + " " + linger();
  }

  /** Waits until nothing is read any more, since a page that was given up may not stop at once. */
  private static long linger() {
    long start = System.nanoTime();
    while (isReading() && System.nanoTime() - start < LONGEST_LINGER.toNanos()) {
      LockSupport.parkNanos(1_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static boolean isReading() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("reading"))
        .flatMap(thread -> Arrays.stream(thread.getValue()))
        .anyMatch(frame -> frame.getClassName().startsWith("org.hearsay."));
  }

  /** Reads the page as far as anybody would; whether it holds an article does not matter here. */
  private static String investigated(Page page) {
    try {
      INVESTIGATOR.read(page);
      return "FETCHED";
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return e.getClass().getSimpleName();
    }
  }

  private static String rest() throws IOException {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return heap + " " + threads + " " + openFiles();
  }

  /** Open files and sockets, where the system shows them. */
  private static long openFiles() throws IOException {
    Path mine = Path.of("/proc/self/fd");
    if (!Files.isDirectory(mine)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(mine)) {
      return files.count();
    }
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
