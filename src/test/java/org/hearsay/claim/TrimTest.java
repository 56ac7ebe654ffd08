package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrimTest {
  private static String trim(String sentence) {
    return Trim.join(sentence, Trim.pieces(sentence, new Span(0, sentence.length()), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge over the Ostrel was shut on Monday, police said.|The bridge over the Ostrel was shut on Monday",
        "The bridge will stay shut until spring, he said on Tuesday.|The bridge will stay shut until spring",
        "Prices rose by nine percent, according to the central bank.|Prices rose by nine percent",
        "“We will rebuild the old bridge,” the mayor told reporters.|“We will rebuild the old bridge,”"
      })
  void theAttributionTailIsDropped(String sentence, String claim) {
    assertThat(trim(sentence)).isEqualTo(claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor resigned, but he said he would stay in town.",
        "The vote counts, unless the court finds what he said was true.",
        "The ministry said the bridge was safe.",
        "Reports of theft rose, and reports of fraud fell."
      })
  void whatBelongsToTheClaimStays(String sentence) {
    assertThat(trim(sentence)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSTREL (Reuters) - The mayor of the town resigned.|The mayor of the town resigned.",
        "(CNN) The mayor of the town resigned.|The mayor of the town resigned.",
        "OSTREL, March 3 — The mayor of the town resigned.|The mayor of the town resigned."
      })
  void theDatelineIsDropped(String sentence, String claim) {
    assertThat(trim(sentence)).isEqualTo(claim);
  }

  @Test
  void anAcronymBeforeADashIsNoDatelineInsideTheArticle() {
    String sentence = "OSTRA - the agency - launched a rocket.";
    assertThat(Trim.pieces(sentence, new Span(0, sentence.length()), false))
        .containsExactly(new Span(0, sentence.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "However, the bridge was never inspected.|the bridge was never inspected.",
        "On Monday, the bridge was closed to traffic.|the bridge was closed to traffic.",
        "But the bridge was never inspected.|the bridge was never inspected."
      })
  void theLeadingAdverbIsDropped(String sentence, String claim) {
    assertThat(trim(sentence)).isEqualTo(claim);
  }

  @Test
  void parenthesesAreDroppedAndThePiecesJoined() {
    assertThat(trim("The bridge (built in 1902) was shut for repairs."))
        .isEqualTo("The bridge was shut for repairs.");
  }

  @Test
  void shorterFormsLoseRelativeClausesAndSettings() {
    assertThat(
            Trim.shorter(
                "After two days of talks, the council sold the bridge, which was built in 1902"))
        .contains(
            "the council sold the bridge", "After two days of talks, the council sold the bridge");
  }

  @Test
  void aConditionIsNeverCut() {
    assertThat(
            Trim.shorter("If the court agrees, the bridge will be sold, unless the mayor objects"))
        .isEmpty();
  }

  @Test
  void aQuotationIsNotCutInTwo() {
    assertThat(Trim.shorter("He called it “a bad bridge, which nobody wanted” in May")).isEmpty();
  }

  @Property
  void piecesLieInsideTheSentenceInOrder(@ForAll @NotBlank String sentence) {
    List<Span> pieces = Trim.pieces(sentence, new Span(0, sentence.length()), true);
    assertThat(pieces).isNotEmpty().isSorted();
    assertThat(pieces).allMatch(piece -> piece.end() <= sentence.length());
  }

  @Property
  void shorterFormsAreVerbatim(@ForAll String claim) {
    assertThat(Trim.shorter(claim + ", which ended, after that"))
        .allMatch((claim + ", which ended, after that")::contains);
  }
}
