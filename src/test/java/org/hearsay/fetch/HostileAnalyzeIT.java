package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hearsay.article.Refusal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line before hostile servers: one run of the program for each class of refusal, as
 * somebody would start it who knows no more than its contract.
 */
@Tag("hostile")
final class HostileAnalyzeIT {
  private static final int MAX_SECONDS = 40;

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

  private Run analyze(Path folder, String link, String allowed, String locale) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                HostileIT.classPath(),
                "org.hearsay.app.Main",
                "analyze",
                "--json",
                link)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    program.environment().put("HEARSAY_FETCH_ALLOW_ADDRESSES", allowed);
    program.environment().put("LC_ALL", locale);
    program.environment().put("HEARSAY_DATA_DIR", folder.resolve("data").toString());
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
