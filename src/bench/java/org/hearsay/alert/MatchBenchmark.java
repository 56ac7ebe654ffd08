package org.hearsay.alert;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One report against all subscriptions: {@code mvn -Pfast,benchmarks process-test-classes}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class MatchBenchmark {
  private static final int ARTICLES = 200;

  /** How many there are in all. */
  @Param({"1000", "10000", "100000"})
  public int subscriptions;

  /** How many share a workspace: 50 as it will be, or all, the worst. */
  @Param({"50", "100000"})
  public int perWorkspace;

  private final List<Candidate> articles = new ArrayList<>();
  private AlertIndex index;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long[] cpuNanos = new long[500];
  private int next;

  /** Fills the index. */
  @Setup(Level.Trial)
  public void fill() {
    Subscribers subscribers = new Subscribers(7);
    index = new AlertIndex(Subscribers.outlets());
    List<Stored> all = subscribers.subscriptions(subscriptions, perWorkspace);
    long start = System.nanoTime();
    index.putAll(all);
    System.out.printf("filled in %.1f s%n", (System.nanoTime() - start) / 1e9);
    int fired = 0;
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(subscribers.article("w" + i % Math.max(1, subscriptions / perWorkspace)));
      fired += index.match(articles.get(i)).size();
    }
    System.out.printf("an article fires %.1f%n", fired / (double) ARTICLES);
  }

  /** One report. */
  @Benchmark
  public List<Match> match() {
    long start = threads.getCurrentThreadCpuTime();
    List<Match> matches = index.match(articles.get(next % ARTICLES));
    cpuNanos[next++ % cpuNanos.length] = threads.getCurrentThreadCpuTime() - start;
    return matches;
  }

  /** Tells the processor time of the last calls, which others on the machine disturb less. */
  @TearDown(Level.Trial)
  public void close() {
    long[] last = Arrays.copyOf(cpuNanos, Math.min(next, cpuNanos.length));
    Arrays.sort(last);
    System.out.printf(
        "processor time of the last %d: median %.2f ms, p90 %.2f ms%n",
        last.length, last[last.length / 2] / 1e6, last[last.length * 9 / 10] / 1e6);
    index.close();
  }
}
