package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as people and programs use it: what is printed, and the exit status. */
class AnalyzeCommandTest {
  private static final String SAMPLE =
      "src/main/resources/org/hearsay/web/samples/harbour-leak.html";
  private static final String ADDRESS = "https://observer.ellery.example/2026/05/harbour-fuel-leak";

  @TempDir private Path folder;

  private record Ran(int status, String out, String err) {
    JsonNode json() throws IOException {
      String[] lines = out.strip().split("\n");
      return new ObjectMapper().readTree(lines[lines.length - 1]);
    }
  }

  @Test
  void aSavedPageIsReadAsIfFetched() throws IOException {
    Ran ran = run("analyze", SAMPLE, "--url", ADDRESS, "--json");

    assertThat(ran.status()).isZero();
    assertThat(ran.json().path("ok").asBoolean()).isTrue();
    assertThat(ran.json().path("title").asText()).startsWith("Leaked papers say");
    assertThat(ran.json().at("/report/article/address").asText()).isEqualTo(ADDRESS);
    assertThat(ran.json().at("/report/outlets").findValuesAsText("outlet"))
        .contains("Independent", "Daily Mail", "Ellery Evening Post");
    assertThat(ran.json().at("/reply/slack").asText()).contains("*Key claims*");
    assertThat(ran.json().at("/reply/discord").asText()).contains("**Key claims**");
  }

  @Test
  void everyQuotedPieceIsVerbatimFromTheArticle() throws IOException {
    Ran ran = run("analyze", SAMPLE, "--json");
    String text = text(Files.readString(Path.of(SAMPLE)));

    for (JsonNode claim : ran.json().at("/report/claims")) {
      for (String piece : claim.path("quote").asText().split(" … ")) {
        assertThat(text).contains(piece.replaceFirst("…$", ""));
      }
    }
    for (JsonNode entry : ran.json().at("/report/attributions")) {
      for (String piece : entry.path("content").asText().split(" … ")) {
        assertThat(text).contains(piece.replaceFirst("…$", ""));
      }
    }
  }

  @Test
  void thePageIsWrittenWholeAndNeedsNothingElse() throws IOException {
    Path page = folder.resolve("report.html");

    assertThat(run("analyze", SAMPLE, "--html", page.toString()).status()).isZero();
    assertThat(Files.readString(page))
        .contains("<style>")
        .contains("All attributions")
        .doesNotContain("<script")
        .doesNotContain("/static/");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(page);
    }
  }

  static Stream<Arguments> unreadable() {
    String words = "word ".repeat(40);
    return Stream.of(
        Arguments.of("empty.txt", "", "NO_ARTICLE"),
        Arguments.of("short.html", "<html><body><p>Too short.</p></body></html>", "NO_ARTICLE"),
        Arguments.of("paper.pdf", "%PDF-1.7 " + words, "UNSUPPORTED_TYPE"),
        Arguments.of("deep.html", "<b>".repeat(1_300_000), "TOO_LARGE"),
        Arguments.of("wide.html", "<html><body>" + "<p>x".repeat(400_000), "PARSE_LIMIT"),
        Arguments.of(
            "thai.html",
            "<html lang=th><head><title>ข่าว</title></head><body><article>"
                + ("<p>" + "เรือข้ามฟากถูกขายสองครั้งในหนึ่งสัปดาห์ ".repeat(8) + "</p>").repeat(6)
                + "</article></body></html>",
            "NO_ARTICLE"));
  }

  @ParameterizedTest(name = "{0} is {2}")
  @MethodSource("unreadable")
  void whatCannotBeReadIsOneLineWithItsClass(String name, String content, String kind)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);

    Ran ran = run("analyze", file.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(kind + ": ").hasLineCount(1);

    Ran json = run("analyze", file.toString(), "--json");
    assertThat(json.status()).isEqualTo(2);
    assertThat(json.json().path("ok").asBoolean(true)).isFalse();
    assertThat(json.json().at("/error/class").asText()).isEqualTo(kind);
    assertThat(json.json().at("/error/message").asText()).isNotBlank();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("links")
  void aLinkThatMayNotBeFollowedSaysSo(String link, String kind) throws IOException {
    Ran ran = run("analyze", link, "--json");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.json().at("/error/class").asText()).isEqualTo(kind);
  }

  static Stream<Arguments> links() {
    return Stream.of(
        Arguments.of("http://127.0.0.1/", "BLOCKED_ADDRESS"),
        Arguments.of("http://169.254.169.254/latest/meta-data/", "BLOCKED_ADDRESS"),
        Arguments.of("https://[::1]/", "BLOCKED_ADDRESS"),
        Arguments.of("file:///etc/passwd", "BLOCKED_SCHEME"),
        Arguments.of("javascript:alert(1)", "BLOCKED_SCHEME"),
        Arguments.of("no-such-file.html", "BAD_URL"));
  }

  @Test
  void wrongUsageIsSixtyFour() {
    assertThat(run("analyze").status()).isEqualTo(64);
    assertThat(run("analyse", "x").status()).isEqualTo(64);
    assertThat(run("batch", "nonsense").status()).isEqualTo(64);
    assertThat(run("store", "copy").status()).isEqualTo(64);
    assertThat(run("forget").status()).isEqualTo(64);
  }

  @Test
  void aPageThatCannotBeWrittenIsToldBeforeAnythingIsRead() {
    Ran ran = run("analyze", SAMPLE, "--html", folder.resolve("none/report.html").toString());

    assertThat(ran.status()).isEqualTo(64);
    assertThat(ran.err()).contains("a folder that exists").doesNotContain("Exception");
    assertThat(run("analyze", SAMPLE, "--html", folder.toString()).status()).isEqualTo(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notaurl", "javascript:alert(1)", "ht tp://x", "https:///story"})
  void whatASavedPageCameFromMustBeAWebAddress(String url) throws IOException {
    assertThat(run("analyze", SAMPLE, "--url", url, "--json").json().at("/error/class").asText())
        .isEqualTo("BAD_URL");
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version").out()).startsWith("hearsay ");
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&ldquo;", "“")
        .replace("&rdquo;", "”")
        .replace("&rsquo;", "’")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  private static Ran run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    try {
      int status = Main.run(args);
      return new Ran(
          status,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
