package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.hearsay.article.Refusal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile case in one life of a program with 512 MB, against the JDK's own resolver: all end
 * as they should, nothing forbidden is asked, and when all is over the program is as it was.
 */
@Tag("hostile")
final class HostileIT {
  private static final int ROUNDS = 3;
  private static final long CALL_LIMIT_MILLIS = 2_000;
  private static final long BOUND_MILLIS = 10_000;

  /** How long a page may be worked on after it was given up. */
  private static final long LONGEST_LINGER_MILLIS = 1_000;

  private static final long MIB = 1 << 20;
  private static final long WIRE_BYTES = 13 * MIB;
  private static final long BUFFERS = 2 * MIB;

  /** Those that wait half a minute for the next name to look up. */
  private static final int IDLE_THREADS = 16;

  private static final String PLAIN =
      "<html lang=en><h1>Ferry late</h1>"
          + "<p>The ferry was late on Monday, a deckhand said, according to the Daily Mail.</p>"
              .repeat(100);

  private static final long PEAK_ABOVE_PLAIN = 192 * MIB;
  private static final long PARSER_PEAK_ABOVE_PLAIN = 384 * MIB;
  private static final Set<String> FOR_THE_PARSER =
      HostileDocuments.all().stream().map(HostileCase::name).collect(Collectors.toSet());

  private final HostileServer server = HostileServer.start();
  private final HostileServer forbidden = HostileServer.start();
  private final Map<String, HostileServer> secure = new TreeMap<>();
  private Process life;
  private PrintStream ask;
  private BufferedReader answers;

  /** A case as this run sees it: where it is, and how it must end. */
  private record Visit(String name, FetchRequest.Purpose purpose, String link, String expected) {}

  /** How it ended. */
  private record Ending(Visit visit, String found, long millis, long peakBytes, long lingerMillis) {

    boolean isWithinBounds(long plainPeak) {
      long room =
          FOR_THE_PARSER.contains(visit.name()) ? PARSER_PEAK_ABOVE_PLAIN : PEAK_ABOVE_PLAIN;
      return found.equals(visit.expected())
          && millis <= BOUND_MILLIS
          && peakBytes <= plainPeak + room
          && lingerMillis <= LONGEST_LINGER_MILLIS;
    }
  }

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    HostileRedirects.addStops(server);
    server.on("/plain", (q, w) -> w.page("200 OK", "", PLAIN));
    Path hosts = folder.resolve("hosts");
    point(hosts, "127.0.0.1");
    server.on(
        "/rebind",
        (q, w) -> {
          point(hosts, "127.0.0.9");
          w.page("302 Go", "Location: http://rebind.test:" + server.port() + "/never\r\n", "");
        });
    server.on(
        "/bind-back",
        (q, w) -> {
          point(hosts, "127.0.0.1");
          w.page("200 OK", "", "<p>The ferry was late.</p>");
        });
    StringBuilder allowed = new StringBuilder(server.authority());
    for (String key : List.of("good", "expired", "not-yet", "wrong-host", "self-signed")) {
      HostileServer tls = HostileServer.startTls(TlsTest.context(key));
      tls.on("/", (q, w) -> w.page("200 OK", "", "<p>The ferry was late.</p>"));
      secure.put(key, tls);
      allowed.append(',').append(tls.authority());
    }
    Path trust = folder.resolve("trust.p12");
    Files.copy(HostileIT.class.getResourceAsStream("/fetch/tls/trust.p12"), trust);
    life =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // Nothing may be saved only by failing.
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.net.hosts.file=" + hosts,
                "-Dsun.net.inetaddr.ttl=0",
                "-Dsun.net.inetaddr.negative.ttl=0",
                "-Djavax.net.ssl.trustStore=" + trust,
                "-Djavax.net.ssl.trustStorePassword=hearsay",
                "-cp",
                classPath(),
                HostileLife.class.getName(),
                allowed.toString(),
                Long.toString(CALL_LIMIT_MILLIS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ask = new PrintStream(life.getOutputStream(), true, UTF_8);
    answers = new BufferedReader(new InputStreamReader(life.getInputStream(), UTF_8));
  }

  @AfterEach
  void stop() {
    life.destroyForcibly();
    server.close();
    forbidden.close();
    secure.values().forEach(HostileServer::close);
  }

  @Test
  void oneLifeThroughEveryCaseLeavesTheProgramAsItWas() throws IOException {
    // The first loads the models.
    visit(plain("?warm"));
    long plainPeak = visit(plain("?plain")).peakBytes();
    List<Ending> endings = new ArrayList<>();
    round(0).forEach(visit -> endings.add(visit(visit)));
    long[] before = rest();
    for (int round = 1; round < ROUNDS; round++) {
      round(round).forEach(visit -> endings.add(visit(visit)));
    }
    long[] after = rest();
    report(endings, plainPeak, before, after);

    // All together, so that one does not hide the others.
    SoftAssertions.assertSoftly(
        softly -> {
          softly
              .assertThat(endings)
              .as("endings")
              .filteredOn(ending -> !ending.isWithinBounds(plainPeak))
              .isEmpty();
          softly.assertThat(forbidden.connections()).as("forbidden connections").isZero();
          softly.assertThat(server.asked("/never")).as("asked where nothing must be").isZero();
          for (HostileCase row : cases()) {
            softly
                .assertThat(server.sent(row.path()))
                .as("bytes sent by " + row)
                .isLessThan(ROUNDS * (WIRE_BYTES + BUFFERS));
          }
          softly.assertThat(visit(plain("?last")).found()).as("afterwards").isEqualTo("FETCHED");
          softly.assertThat(after[0]).as("heap").isLessThanOrEqualTo(before[0] + before[0] / 10);
          softly.assertThat(after[1]).as("threads").isLessThanOrEqualTo(before[1] + IDLE_THREADS);
          softly.assertThat(after[2]).as("open files").isLessThanOrEqualTo(before[2] + 2);
        });
  }

  private Visit plain(String query) {
    return new Visit(
        "plain", FetchRequest.Purpose.SHARED_LINK, server.url("/plain" + query), "FETCHED");
  }

  private List<HostileCase> cases() {
    List<HostileCase> cases = HostileCase.all(3 << 20, forbidden.authority());
    cases.addAll(HostileDocuments.all());
    return cases;
  }

  private List<Visit> round(int number) {
    List<Visit> visits = new ArrayList<>();
    String query = "?round=" + number;
    for (HostileCase row : cases()) {
      server.on(row.path(), row.endpoint());
      Kind kind = row.expected();
      visits.add(
          new Visit(
              row.name(),
              row.purpose(),
              server.url(row.path()) + query,
              kind == null ? "FETCHED" : kind.name()));
    }
    secure.forEach(
        (key, tls) ->
            visits.add(
                new Visit(
                    "certificate " + key,
                    FetchRequest.Purpose.SHARED_LINK,
                    "https://site.test:" + tls.port() + "/" + query,
                    key.equals("good") ? "FETCHED" : "TLS_FAILED")));
    for (String name : List.of("rebind", "bind-back")) {
      visits.add(
          new Visit(
              name,
              FetchRequest.Purpose.SHARED_LINK,
              server.url("/" + name) + query,
              name.equals("rebind") ? "BLOCKED_ADDRESS" : "FETCHED"));
    }
    return visits;
  }

  private Ending visit(Visit visit) {
    ask.println(visit.purpose() + " " + visit.link());
    String[] words = answer().split(" ", -1);
    return new Ending(
        visit,
        words[0],
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]));
  }

  private long[] rest() {
    ask.println("rest");
    String[] words = answer().split(" ", -1);
    return new long[] {
      Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])
    };
  }

  private String answer() {
    try {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith("> ")) {
          return line.substring(2);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("The program died");
  }

  /** Writes the hosts file that the program's JDK resolves with; it reads it at each look-up. */
  private static void point(Path hosts, String rebinding) throws IOException {
    Files.write(
        hosts,
        List.of(
            "127.0.0.1 localhost",
            "127.0.0.1 site.test",
            "93.184.216.34 public.test",
            "10.0.0.7 private.test",
            "93.184.216.34 mixed.test",
            "10.0.0.7 mixed.test",
            "169.254.169.254 metadata.test",
            rebinding + " rebind.test"));
  }

  static String classPath() {
    String jar = System.getProperty("hearsay.jar");
    if (jar == null || !Files.exists(Path.of(jar))) {
      return System.getProperty("java.class.path");
    }
    String tests = HostileIT.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return jar + File.pathSeparator + tests;
  }

  private static void report(List<Ending> endings, long plainPeak, long[] before, long[] after) {
    System.out.printf(
        "%d visits; peak of a plain page %d MB; heap %d -> %d kB, threads %d -> %d, files %d ->"
            + " %d%n",
        endings.size(),
        plainPeak / MIB,
        before[0] >> 10,
        after[0] >> 10,
        before[1],
        after[1],
        before[2],
        after[2]);
    worst("Longest", endings, Comparator.comparingLong(Ending::millis));
    worst("Largest", endings, Comparator.comparingLong(Ending::peakBytes));
    worst(
        "Largest that is not for the parser",
        endings.stream().filter(ending -> !FOR_THE_PARSER.contains(ending.visit().name())).toList(),
        Comparator.comparingLong(Ending::peakBytes));
    worst("Slowest to stop", endings, Comparator.comparingLong(Ending::lingerMillis));
  }

  private static void worst(String what, List<Ending> endings, Comparator<Ending> order) {
    endings.stream()
        .sorted(order.reversed())
        .limit(5)
        .forEach(
            ending ->
                System.out.printf(
                    "%s: %s (%s, %d ms, %d MB, %d ms more to stop)%n",
                    what,
                    ending.visit().name(),
                    ending.found(),
                    ending.millis(),
                    ending.peakBytes() / MIB,
                    ending.lingerMillis()));
  }
}
