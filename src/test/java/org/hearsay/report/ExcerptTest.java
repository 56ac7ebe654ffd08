package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
  @Test
  void shortenedWordsEndWhereAWordEnds() {
    assertThat(Excerpt.shorten("the ferry had been sold twice", 16)).isEqualTo("the ferry had…");
  }

  @Test
  void shortWordsStayWhole() {
    assertThat(Excerpt.shorten("sold", 4)).isEqualTo("sold");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “no such list,”               | no such list
          "no such list"                | no such list
          a “list” of ports             | a “list” of ports
          “a list” and “a plan”         | “a list” and “a plan”
          the list of “friendly ports”  | the list of “friendly ports”
          """)
  void marksAreTakenOffOnlyInPairs(String words, String bare) {
    assertThat(Excerpt.unquoted(words)).isEqualTo(bare);
  }

  @Property
  void neverLongerThanAskedFor(@ForAll String words, @ForAll @IntRange(min = 4, max = 60) int max) {
    assertThat(Excerpt.shorten(words, max).length()).isLessThanOrEqualTo(Math.max(max, 0));
  }
}
