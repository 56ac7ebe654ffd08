package org.hearsay.trace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hearsay.trace.Support.Finding;
import org.junit.jupiter.api.Test;

class SupportScorerTest {
  private static final SupportScorer SCORER = SupportScorer.load();

  private static final String PAGE =
      """
      The council of Ostrel closed the Marden bridge on Monday.

      Engineers had found cracks in three pillars. The bridge carries twelve thousand cars a day.

      Ines Dorval, the mayor, said the World Harbour Organisation would pay 40 million crowns.
      """;

  @Test
  void theSameWordsAreFoundAndPointedAt() {
    Support support =
        SCORER.look("The council of Ostrel closed the Marden bridge on Monday.", PAGE);
    assertThat(support.finding()).isEqualTo(Finding.SAME_WORDS_THERE);
    assertThat(support.passage()).isNotNull();
    assertThat(support.passage().in(PAGE)).startsWith("The council of Ostrel closed");
  }

  @Test
  void aMissingNumberIsNamedAsPrinted() {
    Support support =
        SCORER.look(
            "Engineers had found cracks in three pillars, at a cost of $55,000 and 12%.", PAGE);
    assertThat(support.missingNumbers()).containsExactly("$55,000", "12%");
    assertThat(support.finding()).isNotEqualTo(Finding.SAME_WORDS_THERE);
  }

  @Test
  void aNumberIsThereInWhateverSpelling() {
    assertThat(SCORER.look("The bridge carries 12,000 cars a day.", PAGE).missingNumbers())
        .isEmpty();
    assertThat(SCORER.look("The bridge carries 12 000 cars a day.", PAGE).missingNumbers())
        .isEmpty();
  }

  @Test
  void aMissingNameIsNamedAsPrinted() {
    Support support =
        SCORER.look("The council of Ostrel closed the bridge, said Ruben Castell.", PAGE);
    assertThat(support.missingNames()).containsExactly("Ruben Castell");
  }

  @Test
  void aFamilyNameOrInitialsAreEnoughOfAName() {
    assertThat(SCORER.look("Mayor Dorval spoke.", PAGE).missingNames()).isEmpty();
    assertThat(SCORER.look("The WHO will pay for it.", PAGE).missingNames()).isEmpty();
  }

  @Test
  void referenceMarksAreNoNumbersOfTheClaim() {
    assertThat(
            SCORER.look("Engineers found cracks in three pillars [7, 12].", PAGE).missingNumbers())
        .isEmpty();
  }

  @Test
  void anotherStoryIsNotFoundThere() {
    Support support =
        SCORER.look("The central bank of Tavira raised interest rates to 9 percent in May.", PAGE);
    assertThat(support.finding()).isEqualTo(Finding.NOT_FOUND_THERE);
  }

  @Test
  void anEmptyPageCarriesNothing() {
    Support support = SCORER.look("The council closed the bridge.", "");
    assertThat(support.passage()).isNull();
    assertThat(support.finding()).isEqualTo(Finding.NOT_FOUND_THERE);
  }

  @Property(tries = 300)
  void anyTextsAreScoredAndMissingPiecesArePrintedInTheClaim(@ForAll String noise) {
    String claim = "Ruben Castell paid 77 crowns " + noise;
    Support support = SCORER.look(claim, noise + PAGE);
    assertThat(support.score()).isBetween(0.0, 1.0);
    assertThat(support.missingNumbers()).contains("77").allMatch(claim::contains);
    assertThat(support.missingNames()).allMatch(claim::contains);
    if (support.passage() != null) {
      assertThat(support.passage().end()).isLessThanOrEqualTo((noise + PAGE).length());
    }
  }
}
