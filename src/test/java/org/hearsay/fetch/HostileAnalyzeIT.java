package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hearsay.article.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line before hostile servers, as somebody would use it who knows no more than its
 * contract: one run of the program for each class of refusal, and every case there is in one
 * process.
 */
@Tag("hostile")
final class HostileAnalyzeIT {
  private static final int MAX_SECONDS = 40;
  private static final long LONGEST_ANALYSIS_SECONDS = 12;

  private final ObjectMapper json = new ObjectMapper();
  private final HostileServer server = HostileServer.start();
  private final HostileServer forbidden = HostileServer.start();

  @AfterEach
  void stop() {
    server.close();
    forbidden.close();
  }

  @Test
  void everyClassOfRefusalIsTheLastLineAndTheStatus(@TempDir Path folder) throws Exception {
    try (HostileServer secure = HostileServer.startTls(TlsTest.context("self-signed"))) {
      everyClassOfRefusal(folder, secure);
    }
  }

  private void everyClassOfRefusal(Path folder, HostileServer secure) throws Exception {
    HostileRedirects.addStops(server);
    Map<String, String> links = new LinkedHashMap<>();
    for (HostileCase row : HostileCase.all(3 << 20, forbidden.authority())) {
      Kind kind = row.expected();
      if (kind != null && row.purpose() == FetchRequest.Purpose.SHARED_LINK) {
        server.on(row.path(), row.endpoint());
        links.putIfAbsent(kind.name(), server.url(row.path()));
      }
    }
    links.put("CONNECT_FAILED", closedPort());
    links.put("TLS_FAILED", "https://" + secure.authority() + "/");
    server.on("/short", (q, w) -> w.page("200 OK", "", "<p>Log in to read on.</p>"));
    links.put("NO_ARTICLE", server.url("/short"));
    server.on("/crowded", (q, w) -> w.page("200 OK", "", "<p>".repeat(1_000_000)));
    links.put("PARSE_LIMIT", server.url("/crowded"));

    String allowed =
        String.join(
            ",",
            server.authority(),
            secure.authority(),
            links.get("CONNECT_FAILED").replaceAll("^http://|/$", ""));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> link : links.entrySet()) {
      Run run = analyze(folder, link.getValue(), allowed);
      JsonNode error = run.lastLine().path("error");
      if (run.status() != 2
          || run.lastLine().path("ok").asBoolean(true)
          || !error.path("class").asText().equals(link.getKey())
          || error.path("message").asText().isBlank()) {
        wrong.add(link + " -> " + run);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(links).hasSize(Kind.values().length);
    assertThat(forbidden.connections()).isZero();
  }

  @Test
  void everyCaseIsOneLineOfJsonAndItsStatus(@TempDir Path folder) throws Exception {
    HostileRedirects.addStops(server);
    List<HostileCase> cases = HostileCase.all(3 << 20, forbidden.authority());
    cases.addAll(HostileDocuments.all());
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder program =
        program(folder, "org.hearsay.app.AnalyzeLife").redirectError(errors.toFile());
    program.environment().put("HEARSAY_FETCH_ALLOW_ADDRESSES", server.authority());
    program.environment().put("HEARSAY_FETCH_CALL_TIMEOUT", "2s");
    program.environment().put("HEARSAY_FETCH_ANALYSIS_TIMEOUT", "8s");
    Process life = program.start();
    List<String> wrong = new ArrayList<>();
    try (PrintStream ask = new PrintStream(life.getOutputStream(), true, UTF_8);
        BufferedReader answers = life.inputReader(UTF_8)) {
      for (HostileCase row : cases) {
        if (row.purpose() == FetchRequest.Purpose.SHARED_LINK && isResolved(row)) {
          server.on(row.path(), row.endpoint());
          long start = System.nanoTime();
          ask.println(server.url(row.path()));
          String answer = answers.readLine();
          long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
          if (seconds > LONGEST_ANALYSIS_SECONDS || !isAsAgreed(row, answer)) {
            wrong.add(row + " -> " + answer + " after " + seconds + " s");
          }
        }
      }
    } finally {
      life.destroyForcibly();
    }

    assertThat(wrong).isEmpty();
    assertThat(Files.readString(errors)).doesNotContain("\tat ");
    assertThat(forbidden.connections()).isZero();
    assertThat(server.asked("/never")).isZero();
  }

  /** The names of the tests mean nothing to this program, which asks the system's resolver. */
  private static boolean isResolved(HostileCase row) {
    return !row.name().contains(".test");
  }

  /** What was fetched need not be an article; what was not is refused in the case's class. */
  private boolean isAsAgreed(HostileCase row, @Nullable String answer) throws IOException {
    if (answer == null) {
      return false;
    }
    String[] parts = answer.split(" ", 2);
    JsonNode printed = json.readTree(parts[1]);
    if (row.expected() == null && printed.path("ok").asBoolean()) {
      return parts[0].equals("0") && printed.path("report").isObject();
    }
    String found = printed.at("/error/class").asText();
    return parts[0].equals("2")
        && !printed.at("/error/message").asText().isBlank()
        && (row.expected() == null
            ? List.of("NO_ARTICLE", "PARSE_LIMIT").contains(found)
            : found.equals(row.expected().name()));
  }

  @Test
  void aSystemWithoutLettersBeyondAsciiStillReadsThem(@TempDir Path folder) throws Exception {
    // A JVM that has lost the letters itself cannot hand them on.
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualToIgnoringCase("UTF-8");
    server.on("/caf%C3%A9", (q, w) -> w.page("200 OK", "", "<p>Log in to read on.</p>"));
    Run page = analyze(folder, server.url("/café"), server.authority(), "POSIX");
    Run disguised = analyze(folder, "http://127.0.0.１/", "", "POSIX");

    assertThat(page.lastLine().at("/error/class").asText()).isEqualTo("NO_ARTICLE");
    assertThat(page.status()).isEqualTo(2);
    assertThat(server.asked("/caf%C3%A9")).isEqualTo(1);
    assertThat(disguised.lastLine().at("/error/class").asText()).isEqualTo("BLOCKED_ADDRESS");
    assertThat(disguised.status()).isEqualTo(2);
  }

  /** How a run of the program ended. */
  private record Run(int status, JsonNode lastLine) {}

  private Run analyze(Path folder, String link, String allowed) throws Exception {
    return analyze(folder, link, allowed, "C.UTF-8");
  }

  private static ProcessBuilder program(Path folder, String... mainAndArguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                HostileIT.classPath()));
    command.addAll(List.of(mainAndArguments));
    ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
    program.environment().put("HEARSAY_DATA_DIR", folder.resolve("data").toString());
    return program;
  }

  private Run analyze(Path folder, String link, String allowed, String locale) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder program =
        program(folder, "org.hearsay.app.Main", "analyze", "--json", link)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    program.environment().put("HEARSAY_FETCH_ALLOW_ADDRESSES", allowed);
    program.environment().put("LC_ALL", locale);
    Process run = program.start();
    try {
      assertThat(run.waitFor(MAX_SECONDS, TimeUnit.SECONDS)).as(link).isTrue();
      List<String> lines = Files.readAllLines(out, UTF_8);
      return new Run(run.exitValue(), json.readTree(lines.get(lines.size() - 1)));
    } finally {
      run.destroyForcibly();
    }
  }

  private static String closedPort() throws IOException {
    try (HostileServer gone = HostileServer.start()) {
      return gone.url("/");
    }
  }
}
