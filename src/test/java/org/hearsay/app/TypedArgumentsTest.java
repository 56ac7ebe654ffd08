package org.hearsay.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Letters that Java loses where the locale is plain ASCII come back from the system. */
final class TypedArgumentsTest {
  private static final String LINE = "java\0-jar\0hearsay.jar\0analyze\0https://a.example/é\0";

  @Test
  void lostLettersComeBack() {
    String[] args = {"analyze", "https://a.example/\uFFFD\uFFFD"};

    assertThat(TypedArguments.mended(args, LINE.getBytes(UTF_8)))
        .containsExactly("analyze", "https://a.example/é");
  }

  @Test
  void whatTheSystemCannotTellStays() {
    String[] args = {"analyze", "https://a.example/\uFFFD\uFFFD"};

    assertThat(TypedArguments.mended(args, LINE.getBytes(ISO_8859_1))).isSameAs(args);
    assertThat(TypedArguments.mended(args, "java\0Main\0serve\0x\0".getBytes(UTF_8)))
        .isSameAs(args);
    assertThat(TypedArguments.mended(args, "\0".getBytes(UTF_8))).isSameAs(args);
  }

  @Test
  void argumentsThatLostNothingAreLeftAlone() {
    String[] args = {"analyze", "https://a.example/é", ""};

    assertThat(TypedArguments.of(args)).isSameAs(args);
  }
}
