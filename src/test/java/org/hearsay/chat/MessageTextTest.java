package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          https://example.org/a | https://example.org/a
          Look: https://example.org/a. | https://example.org/a
          Really, https://example.org/a?! | https://example.org/a
          (see https://example.org/a) | https://example.org/a
          (https://example.org/harbour_(2026)) | https://example.org/harbour_(2026)
          “https://example.org/a” said so | https://example.org/a
          **https://example.org/a** | https://example.org/a
          <https://example.org/a.> | https://example.org/a.
          [the ferry](https://example.org/a), again | https://example.org/a
          [the ferry](https://example.org/a_(b))again | https://example.org/a_(b)
          [the ferry](<https://example.org/a>) | https://example.org/a
          [https://example.org/a](https://example.org/a) | https://example.org/a
          HTTP://EXAMPLE.ORG/A | HTTP://EXAMPLE.ORG/A
          https://example.org/?q=a,b&c=d;e, | https://example.org/?q=a,b&c=d;e
          """)
  void aLinkEndsWhereTheSentenceGoesOn(String message, String link) {
    assertThat(MessageText.read(message).links()).containsExactly(link);
  }

  @Test
  void spoilerBarsAreNotPartOfTheLink() {
    assertThat(MessageText.read("||https://example.org/a||").links())
        .containsExactly("https://example.org/a");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          `https://example.org/a`
          ``a ` https://example.org/a``
          ```curl https://example.org/a```
          ftp://example.org/a
          xhttps://example.org/a
          https://
          https://…
          example.org/a
          """)
  void codeAndWhatIsNoLinkHoldNone(String message) {
    assertThat(MessageText.read(message).links()).isEmpty();
  }

  @Test
  void aTickThatIsNeverClosedHidesNothing() {
    assertThat(
            MessageText.read(
                    "\\`https://example.org/c` `https://example.org/a and ``https://example.org/b")
                .links())
        .containsExactly("https://example.org/c", "https://example.org/a", "https://example.org/b");
  }

  @Test
  void linksComeInOrderAndOnce() {
    assertThat(
            MessageText.read("https://b.example/1 https://a.example/2\nhttps://b.example/1 too")
                .links())
        .containsExactly("https://b.example/1", "https://a.example/2");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "nohearsay, true",
    "https://example.org/a NoHearsay please, true",
    "(nohearsay), true",
    "#nohearsay!, true",
    "https://example.org/nohearsay, false",
    "https://example.org/nohearsay/a, false",
    "nohearsayers, false",
    "no hearsay, false"
  })
  void theWordNohearsayKeepsUsSilent(String message, boolean silenced) {
    assertThat(MessageText.read(message).silenced()).isEqualTo(silenced);
  }

  @Property
  void anyTextIsRead(@ForAll String message) {
    assertThat(MessageText.read(message).links()).allMatch(message::contains);
  }

  @Property(tries = 200)
  void aLinkAmongAnyWordsWithoutMarksIsFound(@ForAll("words") String before) {
    assertThat(MessageText.read(before + " https://example.org/a\n").links())
        .containsExactly("https://example.org/a");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars(" ,.!?()[]*_~\n").alpha().ofMaxLength(40);
  }
}
