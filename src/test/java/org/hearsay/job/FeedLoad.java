package org.hearsay.job;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.chat.Subscription;
import org.hearsay.feed.FeedNotices;
import org.hearsay.feed.FeedReader;
import org.hearsay.feed.Rhythm;
import org.hearsay.fetch.Fetcher;
import org.hearsay.fetch.LoopbackFetcher;
import org.hearsay.store.PostgresServer;
import org.hearsay.store.Samples;
import org.hearsay.store.Store;

/**
 * Prints the table "Feeds" of docs/PERFORMANCE.md: {@code mvn -Pfeed-load verify}. Ten thousand
 * feeds on ten thousand hosts, each every ten minutes, the shortest interval there is, and then all
 * due at once. The sites are in another process, see {@link FeedFarm}; this one is what is
 * measured.
 */
final class FeedLoad {
  private static final int OF_ONE_SUBSCRIPTION = 10;
  private static final int PERIOD_SECONDS = 600;
  private static final Duration AT_ONCE = Duration.ofMinutes(2);
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private FeedLoad() {}

  /**
   * {@code arguments}: how many feeds, how many minutes of every-ten-minutes, "http" or "https",
   * "SQLite" or "PostgreSQL".
   */
  public static void main(String[] arguments) throws Exception {
    int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    String scheme = arguments.length > 2 ? arguments[2] : "https";
    boolean postgres = arguments.length > 3 && arguments[3].equals("PostgreSQL");
    Path folder = Files.createTempDirectory("hearsay-feeds");
    Process farm = farm(scheme);
    try {
      int port =
          Integer.parseInt(
              new BufferedReader(new InputStreamReader(farm.getInputStream())).readLine());
      String url =
          postgres
              ? PostgresServer.shared().emptyDatabase()
              : "jdbc:sqlite:" + folder.resolve("hearsay.db");
      measure(feeds, minutes, scheme, port, url);
    } finally {
      farm.destroy();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
    System.exit(0);
  }

  private static void measure(int feeds, int minutes, String scheme, int port, String url)
      throws Exception {
    Clock clock = Clock.systemUTC();
    AtomicInteger news = new AtomicInteger();
    try (Store store = Store.open(url, clock);
        Fetcher fetcher = LoopbackFetcher.on(port, clock)) {
      subscribe(store, feeds, scheme, port);
      Jobs jobs =
          new Jobs(store, event -> news.incrementAndGet(), List.of(), JobOptions.of("load"));
      FeedOptions usual = FeedOptions.USUAL;
      Duration period = Duration.ofSeconds(PERIOD_SECONDS);
      FeedWatcher watcher =
          new FeedWatcher(
              jobs,
              store,
              new FeedReader(fetcher, Duration.ofSeconds(20)),
              new Nobody(),
              new FeedOptions(
                  usual.readers(), usual.ofOneHost(), new Rhythm(period, period), usual.poll()),
              clock);
      store.feeds().follow();
      long from = clock.millis() + 2_000;
      change(
          store,
          "UPDATE feed SET due_at = %d + (seq * 7919 %% %d) * 1000"
              .formatted(from, PERIOD_SECONDS));
      jobs.start();
      watcher.start();
      for (int minute = 1; minute <= minutes; minute++) {
        String what = "each every 10 min, minute " + minute;
        stretch(store, what, clock.millis() + 60_000, clock, news);
      }
      change(store, "UPDATE feed SET due_at = " + clock.millis());
      stretch(store, "all at once", clock.millis() + AT_ONCE.toMillis(), clock, news);
      System.out.printf(
          Locale.ROOT,
          "heap after GC %d MB, resident at most %s%n",
          heap(),
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(line -> line.startsWith("VmHWM"))
              .findFirst()
              .orElse("unknown"));
      watcher.stop(Duration.ofSeconds(2));
      jobs.stop(Duration.ofSeconds(2));
    }
  }

  /** Watches until then, or until none is due, and prints what that took. */
  private static void stretch(Store store, String what, long until, Clock clock, AtomicInteger news)
      throws SQLException {
    long from = clock.millis();
    long began = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    int told = news.get();
    List<Long> late = new ArrayList<>();
    boolean due = true;
    while (clock.millis() < until && due) {
      rest();
      late.add(latest(store, clock.millis()));
      due = !what.equals("all at once") || late.get(late.size() - 1) > 0;
    }
    long read = query(store, "SELECT count(*) FROM feed WHERE set_at >= " + from);
    double seconds = (System.nanoTime() - began) / 1e9;
    double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    Collections.sort(late);
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f s, %d feeds, %.1f a second, %.2f ms of processor each, %.0f %% of a core,"
            + " the latest waits %.1f s (half of all looks) to %.1f s; %d articles%n",
        what,
        seconds,
        read,
        read / seconds,
        used * 1e3 / Math.max(1, read),
        100 * used / seconds,
        late.get(late.size() / 2) / 1e3,
        late.get(late.size() - 1) / 1e3,
        news.get() - told);
  }

  private static Process farm(String scheme) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-cp",
            System.getProperty("java.class.path"),
            FeedFarm.class.getName(),
            scheme)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void subscribe(Store store, int feeds, String scheme, int port) {
    for (int i = 0; i < feeds; i += OF_ONE_SUBSCRIPTION) {
      List<Term> terms = new ArrayList<>();
      for (int n = i; n < Math.min(feeds, i + OF_ONE_SUBSCRIPTION); n++) {
        String address = "%s://site%d.test:%d/%d".formatted(scheme, n, port, n);
        terms.add(new Term(Term.Sign.PLAIN, Term.Kind.FEED, address));
      }
      store
          .subscriptions()
          .add(
              new Subscription(
                  "s" + i,
                  Samples.DESK,
                  new Filter(terms, Set.of()),
                  new Timing.Now(),
                  "U-ada",
                  Samples.NOON,
                  null),
              feeds,
              feeds);
    }
  }

  /** How long the feed has waited that waits longest, in milliseconds. */
  private static long latest(Store store, long now) throws SQLException {
    return query(
        store,
        "SELECT coalesce(max(%1$d - due_at), 0) FROM feed WHERE due_at <= %1$d AND life IS NULL"
            .formatted(now));
  }

  private static long query(Store store, String sql) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void change(Store store, String sql) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void rest() {
    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static final class Nobody implements FeedNotices {
    @Override
    public void died(String feed, String title, Instant since, String why) {}

    @Override
    public void recovered(String feed, String title, Instant since) {}
  }
}
