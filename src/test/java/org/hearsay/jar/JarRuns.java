package org.hearsay.jar;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.jar.Jar.Holds;
import org.hearsay.jar.Jar.Setup;
import org.hearsay.jar.Newsroom.Verdict;
import org.hearsay.store.PostgresServer;

/** What is done to the jar, each against a Slack, web sites and a database of its own. */
final class JarRuns {

  private static final int CHANNELS = 400;
  private static final Pattern LAP = Pattern.compile("(\\w+)=(\\d+)");

  private static final String IDLE = ".*\"inbox\":\\{\"waiting\":0,\"retrying\":0,\"working\":0.*";

  private final Path folder;
  private final boolean postgres;
  private final Random random;
  private int runs;

  JarRuns(Path folder, boolean postgres, long seed) {
    this.folder = folder;
    this.postgres = postgres;
    this.random = new Random(seed);
  }

  /**
   * One line of the table.
   *
   * @param held whether nothing was lost and nothing came twice, and what else was to hold
   */
  record Outcome(String run, String database, String measured, boolean held) {}

  /** One run's world. */
  private record World(NewsSites sites, SlackService slack, Newsroom people, Path folder)
      implements AutoCloseable {
    @Override
    public void close() {
      sites.close();
      slack.close();
    }
  }

  /**
   * kill -9 at random moments. On PostgreSQL three instances behind a balancer, one of which is
   * killed while the others go on; on SQLite there is one.
   */
  Outcome killed(int rounds) throws Exception {
    try (World world = world()) {
      world.slack().latency(Duration.ofMillis(20));
      String url = url(world);
      List<Setup> setups = new ArrayList<>();
      List<Jar> jars = new ArrayList<>();
      for (int i = 0; i < (postgres ? 3 : 1); i++) {
        setups.add(Setup.of(world.folder(), url, world.sites(), world.slack()));
        jars.add(Jar.start(setups.get(i)));
      }
      Duration slowest = Duration.ZERO;
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < 15; i++) {
          world
              .people()
              .post(events(any(jars)), world.sites().story(world.people().posted()), true);
        }
        Newsroom.pause(Duration.ofMillis(random.nextInt(2_000)));
        int victim = random.nextInt(jars.size());
        jars.get(victim).kill();
        if (jars.size() > 1) {
          world.people().repeat(events(jars.get((victim + 1) % jars.size())));
        }
        jars.set(victim, Jar.start(setups.get(victim)));
        slowest = longer(slowest, jars.get(victim).took());
        world.people().repeat(events(jars.get(victim)));
      }
      if (jars.size() > 1) {
        // One dies for good; the others find out by themselves.
        jars.remove(0).kill();
      }
      Verdict verdict = world.people().settle(events(jars.get(0)));
      for (Jar jar : jars) {
        jar.kill();
      }
      return outcome(
          (postgres ? "three jars behind a balancer, one killed at random × " : "jar killed × ")
              + rounds,
          "%s; restart ready after %.1f s at most".formatted(verdict, seconds(slowest)),
          verdict.holds() && slowest.compareTo(Duration.ofSeconds(10)) < 0);
    }
  }

  /** Three hundred signed events at the same moment. */
  Outcome burst() throws Exception {
    try (World world = world()) {
      Jar jar = Jar.start(Setup.of(world.folder(), url(world), world.sites(), world.slack()));
      warm(world, jar, 300);
      int from = world.people().posted();
      for (int i = 0; i < 300; i++) {
        world.people().post(events(jar), world.sites().story(from + i), true);
      }
      Verdict verdict = world.people().settle(events(jar));
      List<Duration> acknowledged = world.people().acknowledgedAfter(from);
      List<Duration> answered = world.people().answeredAfter(from);
      jar.kill();
      return outcome(
          "burst of 300 signed requests",
          "acknowledged p50 %d ms, p99 %d ms; answered p50 %.1f s, last %.1f s; %s"
              .formatted(
                  at(acknowledged, 0.5).toMillis(),
                  at(acknowledged, 0.99).toMillis(),
                  seconds(at(answered, 0.5)),
                  seconds(at(answered, 1)),
                  verdict),
          verdict.holds() && at(acknowledged, 0.99).compareTo(Duration.ofSeconds(1)) < 0);
    }
  }

  /** SIGTERM while links are read. */
  Outcome terminated() throws Exception {
    try (World world = world()) {
      Setup setup = Setup.of(world.folder(), url(world), world.sites(), world.slack());
      Jar jar = Jar.start(setup);
      for (int i = 0; i < 60; i++) {
        String link = i % 10 == 0 ? world.sites().slow(i) : world.sites().story(i);
        world.people().post(events(jar), link, true);
      }
      world.sites().awaitSlow();
      Duration took = jar.terminate(Duration.ofSeconds(20));
      Jar next = Jar.start(setup);
      Verdict verdict = world.people().settle(events(next));
      next.kill();
      return outcome(
          "jar gets SIGTERM in the middle of links",
          "ended after %.1f s; %s".formatted(seconds(took), verdict),
          verdict.holds() && took.compareTo(Duration.ofSeconds(15)) < 0);
    }
  }

  /** How many links a second go through the whole pipeline, and where the time goes. */
  Outcome throughput(int links) throws Exception {
    try (World world = world()) {
      Jar jar = Jar.start(Setup.of(world.folder(), url(world), world.sites(), world.slack()));
      warm(world, jar, 300);
      int from = world.people().posted();
      int said = jar.said().size();
      Duration used = jar.processorTime();
      long start = System.nanoTime();
      feed(world, jar, links, 0);
      Verdict verdict = world.people().settle(events(jar));
      List<Duration> answered = world.people().answeredAfter(from);
      double took = (world.people().lastAnswer() - start) / 1e9;
      double cpu = jar.processorTime().minus(used).toMillis() / (double) links;
      String laps = laps(jar.said(), said);
      jar.kill();
      return outcome(
          "throughput of the whole pipeline",
          "%.0f links/s, %.0f ms of processor each; answered p50 %.1f s, p99 %.1f s; mean ms: %s; %s"
              .formatted(
                  links / took,
                  cpu,
                  seconds(at(answered, 0.5)),
                  seconds(at(answered, 0.99)),
                  laps,
                  verdict),
          verdict.holds());
    }
  }

  /** Many links, one in twenty hostile, and what the program holds meanwhile. */
  Outcome soak(int links) throws Exception {
    try (World world = world()) {
      Jar jar = Jar.start(Setup.of(world.folder(), url(world), world.sites(), world.slack()));
      List<Holds> samples = new ArrayList<>();
      for (int part = 0; part < 10; part++) {
        feed(world, jar, links / 10, 20);
        settleQuietly(world, jar);
        samples.add(jar.holds());
      }
      Verdict verdict = world.people().settle(events(jar));
      jar.kill();
      // The first tenth fills caches and pools.
      Holds early = samples.get(1);
      Holds late = samples.get(9);
      boolean flat =
          late.threads() <= early.threads() + 5
              && late.files() <= early.files() + 10
              && late.sockets() <= early.sockets() + 10
              && late.heap() <= early.heap() * 1.25 + (8 << 20);
      return outcome(
          "soak, 5 % hostile",
          "after %d and %d links: threads %d, %d; files %d, %d; sockets %d, %d; heap after GC %d, %d MB; %s"
              .formatted(
                  links / 5,
                  links,
                  early.threads(),
                  late.threads(),
                  early.files(),
                  late.files(),
                  early.sockets(),
                  late.sockets(),
                  early.heap() >> 20,
                  late.heap() >> 20,
                  verdict),
          verdict.holds() && flat);
    }
  }

  /** Keeps the program busy without filling its queue. */
  private static void feed(World world, Jar jar, int links, int oneHostileIn) {
    for (int i = 0; i < links; i++) {
      int number = world.people().posted();
      boolean hostile = oneHostileIn > 0 && number % oneHostileIn == 7;
      String link =
          hostile ? world.sites().hostile(number / oneHostileIn) : world.sites().story(number);
      world.people().post(events(jar), link, !hostile);
      while (number - world.slack().posts() > 400 + number / 20) {
        Newsroom.pause(Duration.ofMillis(20));
      }
    }
  }

  private static void warm(World world, Jar jar, int links) {
    feed(world, jar, links, 0);
    world.people().settle(events(jar));
  }

  private static void settleQuietly(World world, Jar jar) throws Exception {
    world.people().settle(events(jar));
    for (int i = 0; i < 200 && !jar.get("/health").matches(IDLE); i++) {
      Newsroom.pause(Duration.ofMillis(100));
    }
  }

  /** "fetch 12, clean 9, …" over all links read from line {@code from} of the log on. */
  private static String laps(List<String> log, int from) {
    Map<String, long[]> sums = new TreeMap<>();
    for (String line : log.subList(from, log.size())) {
      if (line.contains("outcome=\"REPORT\"")) {
        Matcher lap = LAP.matcher(line.substring(line.indexOf("millis=")));
        while (lap.find()) {
          long[] sum = sums.computeIfAbsent(lap.group(1), name -> new long[2]);
          sum[0] += Long.parseLong(lap.group(2));
          sum[1]++;
        }
      }
    }
    List<String> means = new ArrayList<>();
    sums.forEach((name, sum) -> means.add("%s %.0f".formatted(name, sum[0] / (double) sum[1])));
    return String.join(", ", means);
  }

  private World world() throws IOException {
    Path own = Files.createDirectories(folder.resolve((postgres ? "pg" : "sqlite") + runs++));
    Files.createDirectories(own.resolve("data"));
    SlackService slack = new SlackService();
    return new World(new NewsSites(), slack, new Newsroom(slack, CHANNELS), own);
  }

  private String url(World world) throws Exception {
    return postgres
        ? PostgresServer.shared().emptyDatabase()
        : "jdbc:sqlite:" + world.folder().resolve("data").resolve("hearsay.db");
  }

  private Jar any(List<Jar> jars) {
    return jars.get(random.nextInt(jars.size()));
  }

  private static URI events(Jar jar) {
    return jar.at("/slack/events");
  }

  private static Duration at(List<Duration> sorted, double part) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * part) - 1));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private Outcome outcome(String run, String measured, boolean held) {
    return new Outcome(run, postgres ? "PostgreSQL" : "SQLite", measured, held);
  }
}
