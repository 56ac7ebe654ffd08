package org.hearsay.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hearsay.job.Board.Fault;
import org.hearsay.job.Child.Setup;
import org.hearsay.job.People.Verdict;
import org.hearsay.store.PostgresServer;
import org.hearsay.store.Samples;
import org.hearsay.store.Store;

/** What may go wrong, each against a board and a database of its own. */
final class Faults {

  private static final Duration BETWEEN_BEATS = Duration.ofMillis(500);

  private final Path folder;
  private final Random random;
  private final boolean postgres;
  private int databases;

  /**
   * @param postgres which database: PostgreSQL or SQLite
   * @param seed of everything random
   */
  Faults(Path folder, boolean postgres, long seed) {
    this.folder = folder;
    this.postgres = postgres;
    this.random = new Random(seed);
  }

  /**
   * One line of the table.
   *
   * @param held whether nothing was lost and nothing came twice, and what else was to hold
   */
  record Outcome(String fault, String database, String measured, boolean held) {}

  /** kill -9 at random moments while links come in and answers leave. */
  Outcome killed(int rounds, boolean looks) throws Exception {
    try (Board board = new Board()) {
      board.latency(Duration.ofMillis(25));
      People people = new People(board);
      Setup setup = looks ? setup(board) : setup(board).blind();
      int event = 0;
      for (int round = 0; round < rounds; round++) {
        Child child = Child.start(setup, people::hear);
        people.repeat(child);
        for (int i = 0; i < 10; i++) {
          people.post(child, "e" + event++, channel(6));
        }
        pauseOrPosts(board, round);
        child.kill();
      }
      Child last = Child.start(setup, people::hear);
      Verdict verdict = people.settle(last);
      boolean idle = last.isIdle() && last.dead() == 0;
      last.kill();
      String fault = "kill -9 × " + rounds + (looks ? "" : ", without looking first");
      return outcome(fault, verdict.toString(), verdict.holds() && idle);
    }
  }

  /** Three instances on one database, killed at random while the others go on. */
  Outcome instancesKilled(int rounds) throws Exception {
    try (Board board = new Board()) {
      board.latency(Duration.ofMillis(8));
      People people = new People(board);
      Setup setup = setup(board);
      List<Child> children = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        children.add(Child.start(setup.named("i" + i), people::hear));
      }
      int event = 0;
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < 15; i++) {
          people.post(children.get(random.nextInt(3)), "e" + event++, channel(6));
        }
        pause(Duration.ofMillis(random.nextInt(300)));
        int victim = random.nextInt(3);
        children.get(victim).kill();
        people.repeat(children.get((victim + 1) % 3));
        children.set(victim, Child.start(setup.named("i" + victim), people::hear));
      }
      // One dies for good; the others find out by themselves.
      children.get(0).kill();
      Verdict verdict = people.settle(children.get(1));
      boolean idle = children.get(1).isIdle();
      for (Child child : children) {
        child.kill();
      }
      return outcome(
          "3 instances, one killed at random × " + rounds, verdict.toString(), verdict.holds() && idle);
    }
  }

  /** A job that a crash cut off; how long until it is answered, by the next life or another. */
  Outcome resumed() throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Setup setup = new Setup(url(), "one", board.port(), true, Duration.ofSeconds(5));
      Child child = Child.start(setup, people::hear);
      people.post(child, "e1", "slow-3000");
      Eventually.holds(Duration.ofSeconds(10), () -> people.repeat(child) == 0);
      pause(Duration.ofSeconds(1));
      // Another name: nothing tells it that the first one is gone but its silence.
      Child other = postgres ? Child.start(setup.named("two"), people::hear) : null;
      child.kill();
      long from = System.nanoTime();
      Child next = other != null ? other : Child.start(setup, people::hear);
      Eventually.holds(Duration.ofSeconds(60), () -> !board.posts("e1").isEmpty());
      Duration after = Duration.ofNanos(System.nanoTime() - from).minusSeconds(3);
      Verdict verdict = people.settle(next);
      next.kill();
      return outcome(
          "job cut off, " + (postgres ? "taken up by another instance" : "taken up after restart"),
          "resumed after %.1f s; %s".formatted(after.toMillis() / 1000.0, verdict),
          verdict.holds() && after.compareTo(Duration.ofSeconds(30)) < 0);
    }
  }

  /** A board that limits, fails, hangs up, hangs and loses its answers. */
  Outcome moody(int events) throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      AtomicInteger misbehaved = new AtomicInteger();
      AtomicBoolean well = new AtomicBoolean();
      board.mood(
          (verb, subject) -> {
            Fault fault = well.get() ? Fault.NONE : mood();
            if (fault != Fault.NONE) {
              misbehaved.incrementAndGet();
            }
            return fault;
          });
      Child child = Child.start(setup(board), people::hear);
      for (int i = 0; i < events; i++) {
        people.post(child, "e" + i, channel(25));
      }
      pause(Duration.ofSeconds(20));
      well.set(true);
      Verdict verdict = people.settle(child);
      child.kill();
      return outcome(
          "429, 500, hang-ups, hangs, answers lost after posting",
          misbehaved.get() + " faults; " + verdict,
          verdict.holds());
    }
  }

  /** The service hangs up on everybody for a while. */
  Outcome serviceGone(Duration gone) throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Child child = Child.start(setup(board), people::hear);
      board.mood((verb, subject) -> Fault.HANG_UP);
      for (int i = 0; i < 40; i++) {
        people.post(child, "e" + i, channel(6));
      }
      pause(gone);
      board.mood((verb, subject) -> Fault.NONE);
      Verdict verdict = people.settle(child);
      child.kill();
      return outcome(
          "service gone for " + gone.toSeconds() + " s", verdict.toString(), verdict.holds());
    }
  }

  /** Each event many times at once. */
  Outcome repeated(int times) throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Child child = Child.start(setup(board), people::hear);
      for (int i = 0; i < 50; i++) {
        String channel = channel(6);
        for (int copy = 0; copy < times; copy++) {
          people.post(child, "e" + i, channel);
        }
      }
      Verdict verdict = people.settle(child);
      child.kill();
      return outcome(
          "each event " + times + " × at once", verdict.toString(), verdict.holds());
    }
  }

  /** Three hundred events at the same moment, for a program that has been running for a while. */
  Outcome burst() throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Child child = Child.start(setup(board), people::hear);
      for (int i = 0; i < 50; i++) {
        people.post(child, "before" + i, channel(20));
      }
      people.settle(child);
      int before = child.latencies().size();
      for (int i = 0; i < 300; i++) {
        people.post(child, "e" + i, channel(20));
      }
      Verdict verdict = people.settle(child);
      List<Long> all = child.latencies();
      List<Long> latencies = new ArrayList<>(all.subList(before, all.size()));
      Collections.sort(latencies);
      child.kill();
      long p99 = latencies.get((int) (latencies.size() * 0.99) - 1) / 1_000_000;
      long p50 = latencies.get(latencies.size() / 2) / 1_000_000;
      return outcome(
          "burst of 300 events",
          "acknowledged p50 %d ms, p99 %d ms; %s".formatted(p50, p99, verdict),
          verdict.holds() && p99 < 1_000);
    }
  }

  /** SIGTERM while pages are read, some of them slowly. */
  Outcome terminated() throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Setup setup = setup(board);
      Child child = Child.start(setup, people::hear);
      for (int i = 0; i < 20; i++) {
        people.post(child, "e" + i, i % 4 == 0 ? "slow-20000" : i % 4 == 1 ? "slow-2000" : "desk");
      }
      people.acknowledgedAll(Duration.ofSeconds(20));
      Duration took = child.terminate(Duration.ofSeconds(20));
      // The slow pages are quick now.
      Child next = Child.start(setup, people::hear);
      Verdict verdict = people.settle(next);
      next.kill();
      return outcome(
          "SIGTERM in the middle of jobs",
          "ended after %.1f s; %s".formatted(took.toMillis() / 1000.0, verdict),
          verdict.holds() && took.compareTo(Duration.ofSeconds(15)) < 0);
    }
  }

  /** No room for the database's files to grow, and then room again. */
  Outcome diskFull() throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Child child = Child.start(setup(board), people::hear);
      child.limitFiles("700000");
      int sent = 0;
      while (people.acknowledgedAll(Duration.ofSeconds(3)) && sent < 2_000) {
        for (int i = 0; i < 20; i++) {
          people.post(child, "e" + sent++, channel(20));
        }
      }
      int refused = people.open();
      child.limitFiles("unlimited");
      Verdict verdict = people.settle(child);
      child.kill();
      return outcome(
          "disk full, then room again",
          "%d of %d refused while full; %s".formatted(refused, sent, verdict),
          refused > 0 && verdict.holds() && verdict.events() == sent);
    }
  }

  /** The clock jumps an hour ahead and two back while tries wait for their time. */
  Outcome clockJumps() throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Child child = Child.start(setup(board), people::hear);
      board.mood((verb, subject) -> mood());
      int event = 0;
      for (int hours : new int[] {1, -1, 24, -48, 0}) {
        for (int i = 0; i < 20; i++) {
          people.post(child, "e" + event++, channel(6));
        }
        pause(Duration.ofMillis(700));
        child.setClock(Duration.ofHours(hours));
      }
      board.mood((verb, subject) -> Fault.NONE);
      Verdict verdict = people.settle(child);
      child.kill();
      return outcome("clock jumps +1 h −2 h +25 h −72 h", verdict.toString(), verdict.holds());
    }
  }

  /** The database server's plug is pulled, again and again. */
  Outcome databaseRestarted(int times) throws Exception {
    try (Board board = new Board()) {
      board.latency(Duration.ofMillis(5));
      People people = new People(board);
      Child child = Child.start(setup(board), people::hear);
      int event = 0;
      for (int i = 0; i < times; i++) {
        for (int j = 0; j < 30; j++) {
          people.post(child, "e" + event++, channel(6));
        }
        pause(Duration.ofMillis(random.nextInt(400)));
        PostgresServer.shared().restart();
        people.repeat(child);
      }
      Verdict verdict = people.settle(child);
      child.kill();
      return outcome(
          "database restarted (-m immediate) × " + times, verdict.toString(), verdict.holds());
    }
  }

  /** How soon a program is ready over many reports that were kept. */
  Outcome readyOver(int reports) throws Exception {
    try (Board board = new Board()) {
      Setup setup = setup(board);
      try (Store store = Store.open(setup.url(), Clock.systemUTC())) {
        keep(store, reports);
      }
      long from = System.nanoTime();
      Child child = Child.start(setup, (id, acceptance) -> {});
      Duration took = Duration.ofNanos(System.nanoTime() - from);
      child.kill();
      return outcome(
          "restart with %,d reports kept".formatted(reports),
          "ready after %.1f s".formatted(took.toMillis() / 1000.0),
          took.compareTo(Duration.ofSeconds(10)) < 0);
    }
  }

  /** How many links go through, when reading their pages takes no time. */
  Outcome throughput(int events) throws Exception {
    try (Board board = new Board()) {
      People people = new People(board);
      Child child = Child.start(setup(board), people::hear);
      for (int i = 0; i < 200; i++) {
        people.post(child, "before" + i, channel(40) + "-0");
      }
      people.settle(child);
      Duration used = child.processorTime();
      long from = System.nanoTime();
      for (int i = 0; i < events; i++) {
        people.post(child, "e" + i, channel(40) + "-0");
        if (i % 500 == 499) {
          people.acknowledgedAll(Duration.ofSeconds(20));
        }
      }
      Verdict verdict = people.settle(child);
      double seconds = (System.nanoTime() - from) / 1e9;
      double millis = child.processorTime().minus(used).toMillis() / (double) events;
      child.kill();
      return outcome(
          "throughput without reading: accept, hand out, post, edit",
          "%.0f links/s, %.1f ms of processor each; %s"
              .formatted(events / seconds, millis, verdict),
          verdict.holds());
    }
  }

  private static void keep(Store store, int reports) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    for (int i = 0; i < reports; i++) {
      String id = "r" + i;
      threads.execute(
          () -> store.reports().save(Samples.report(id, "the ferry was overloaded"), Samples.DESK));
    }
    threads.shutdown();
    threads.awaitTermination(20, TimeUnit.MINUTES);
  }

  private Setup setup(Board board) throws Exception {
    return new Setup(url(), "one", board.port(), true, BETWEEN_BEATS);
  }

  private String url() throws Exception {
    return postgres
        ? PostgresServer.shared().emptyDatabase()
        : "jdbc:sqlite:" + folder.resolve("hearsay" + databases++ + ".db");
  }

  private Outcome outcome(String fault, String measured, boolean held) {
    return new Outcome(fault, postgres ? "PostgreSQL" : "SQLite", measured, held);
  }

  private String channel(int of) {
    return "c" + random.nextInt(of);
  }

  private synchronized Fault mood() {
    int dice = random.nextInt(100);
    if (dice < 15) {
      return Fault.LIMIT;
    } else if (dice < 25) {
      return Fault.ERROR;
    } else if (dice < 35) {
      return Fault.LOSE_ANSWER;
    } else if (dice < 45) {
      return Fault.HANG_UP;
    }
    return dice < 48 ? Fault.HANG : Fault.NONE;
  }

  /** Until a random moment; every second time, a moment soon after something was posted. */
  private void pauseOrPosts(Board board, int round) {
    if (round % 2 == 0) {
      pause(Duration.ofMillis(random.nextInt(1_500)));
    } else {
      int posts = board.posts().size() + 1 + random.nextInt(6);
      Eventually.holds(Duration.ofSeconds(3), () -> board.posts().size() >= posts);
      pause(Duration.ofMillis(random.nextInt(60)));
    }
  }

  private static void pause(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}
