package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
  private static List<String> values(String text) {
    return Figure.of(text, Word.of(text)).stream().map(Figure::value).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12,000",
        "12 000",
        "12\u202f000",
        "12000",
        "twelve thousand",
        "12k",
        "12 thousand"
      })
  void oneNumberHasManySpellings(String printed) {
    assertThat(values("About " + printed + " people came")).containsExactly("12000");
  }

  @Test
  void millionsAreMultipliedOut() {
    assertThat(values("It cost $4.2 million and then 3bn"))
        .containsExactly("4200000", "3000000000");
  }

  @Test
  void tensAndUnitsAreOneNumber() {
    assertThat(values("twenty-five of ninety")).containsExactly("25", "90");
  }

  @Test
  void zerosBehindThePointDoNotMatter() {
    assertThat(values("12.50 percent")).isEqualTo(values("12.5%"));
  }

  @Test
  void oneIsAWordAndNoNumber() {
    assertThat(values("one of them")).isEmpty();
  }

  @Test
  void aYearDoesNotSwallowTheNumberBehindIt() {
    assertThat(values("in 2014 500 people")).containsExactly("2014", "500");
  }

  @Property
  void anyPlainNumberIsReadAsItself(@ForAll @IntRange(max = 2_000_000) int number) {
    assertThat(values("some " + number + " geese")).containsExactly(Integer.toString(number));
  }
}
