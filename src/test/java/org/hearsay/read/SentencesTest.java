package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sentence is so long that comparing its words with one another takes for ever. */
final class SentencesTest {
  private static final int LONGEST = 1_000;

  @ParameterizedTest
  @ValueSource(strings = {"the ferry was late and ", "x", "\ud83d\ude00", "ferry\u00a0"})
  void aTextWithoutAStopIsCutIntoPieces(String words) {
    String text = words.repeat(1 + 20_000 / words.length()).strip();

    List<Span> sentences = Sentences.of(text);

    assertThat(sentences).hasSizeBetween(20, 23).allMatch(span -> span.length() <= LONGEST);
    StringBuilder together = new StringBuilder();
    for (Span sentence : sentences) {
      String piece = sentence.in(text);
      assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
      together.append(piece);
    }
    assertThat(together.toString().replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void aLongSentenceIsCutBetweenWords() {
    String text = "harbour ".repeat(1_000).strip() + ". He left.";

    List<Span> sentences = Sentences.of(text);

    assertThat(sentences.subList(0, sentences.size() - 1))
        .allMatch(span -> span.in(text).matches("(?:harbour ?)+\\.?"));
    assertThat(sentences.get(sentences.size() - 1).in(text)).isEqualTo("He left.");
  }
}
