package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.hearsay.article.Link;
import org.hearsay.article.Refusal;
import org.hearsay.fetch.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages built to use up time, memory or the stack. */
class HostilePagesTest {
  private static final Cleaner CLEANER = new Cleaner(text -> "und");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void aMillionSiblingsAreRefusedBeforeATreeIsBuilt() {
    Draft draft = assertTimeout(Duration.ofSeconds(3), () -> draft("<p>".repeat(1_000_000)));

    assertThat(draft.refusal()).map(Refusal::kind).contains(Refusal.Kind.PARSE_LIMIT);
  }

  @Test
  void aBookIsRefusedBeforeItIsReadAsLanguage() {
    String page = "<article><h1>Ferry sinks</h1>" + "<p>The ferry sank, he said.</p>".repeat(7_000);
    String text = "The ferry sank, he said.\n\n".repeat(7_000);

    assertThat(draft(page).refusal()).map(Refusal::kind).contains(Refusal.Kind.PARSE_LIMIT);
    assertThat(plain(text).refusal()).map(Refusal::kind).contains(Refusal.Kind.PARSE_LIMIT);
    assertThat(plain(text.substring(0, Cleaner.LONGEST_TEXT)).refusal()).isEmpty();
  }

  static Stream<Arguments> bombs() {
    String attributes =
        IntStream.range(0, 200_000)
            .mapToObj(i -> " a" + i)
            .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
            .toString();
    return Stream.of(
        Arguments.of("nested elements", "<div>".repeat(49_000) + "x"),
        Arguments.of("siblings", "<p>x".repeat(49_000)),
        Arguments.of("open formatting", "<b><i><p>".repeat(16_000) + "x"),
        Arguments.of("attributes", "<p" + attributes + ">x"),
        Arguments.of("title of separators", "<title>" + "- ".repeat(500_000) + "</title>x"),
        Arguments.of("nested bylines", "<div class=author>".repeat(20_000) + "x ".repeat(1000)),
        Arguments.of("nested json", "<script type='application/ld+json'>" + "[".repeat(500_000)),
        Arguments.of("list of links", "<ul>" + "<li><a href=/x>ferry sinks</a>".repeat(20_000)),
        Arguments.of("one long word", "<p>" + "1".repeat(2_000_000)),
        Arguments.of("one long class", "<p class='" + "comment ".repeat(200_000) + "'>x"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void nothingBlowsUp(String name, String html) {
    Draft draft = assertTimeout(PATIENCE, () -> draft(html), name);

    assertThat(draft.article().links().size()).isLessThan(BoundedParser.MAX_TAGS);
  }

  @Property(tries = 200)
  void noBytesMakeItThrow(@ForAll @Size(max = 400) byte[] body) {
    assertThat(draft(body).article().text()).isNotNull();
  }

  @Property(tries = 100)
  void anchorsLieInTheText(@ForAll @Size(max = 6) String[] words) {
    StringBuilder html = new StringBuilder("<article><h1>Ferry sinks</h1>");
    for (String word : words) {
      html.append("<p>The captain of the ferry, who was the last to leave, said to ")
          .append("<a href='https://gazette.example/x'> ")
          .append(word.replace("<", "&lt;").replace("&", "&amp;"))
          .append(" </a> that he had seen the rock on every one of his charts.</p>");
    }
    Draft draft = draft(html.toString());
    for (Link link : draft.article().links()) {
      assertThat(link.anchor().in(draft.article().text())).isNotBlank();
    }
  }

  private static Draft draft(String html) {
    return draft(html.getBytes(StandardCharsets.UTF_8));
  }

  private static Draft plain(String text) {
    URI address = URI.create("https://gazette.example/ferry.txt");
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return CLEANER.draft(new Page(address, address, "text/plain", null, body));
  }

  private static Draft draft(byte[] body) {
    URI address = URI.create("https://gazette.example/ferry");
    return CLEANER.draft(new Page(address, address, "text/html", null, body));
  }
}
