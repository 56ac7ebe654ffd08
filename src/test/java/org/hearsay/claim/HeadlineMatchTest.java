package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HeadlineMatchTest {
  private static final HeadlineMatch MATCH = HeadlineMatch.load();

  private static final String BODY =
      """
      A beaver has bitten through the only cable that brings the internet to the town of Ostrel.

      The cable runs along the river Marden, where beavers were brought back in 2015. Engineers of the
      telephone company found tooth marks on it, and repairs will take a week, the company said.

      “The beaver meant no harm,” said Ines Dorval, who counts beavers for the province.
      """;

  @Test
  void aHeadlineOfTheSameStoryIsRelated() {
    assertThat(HeadlineMatch.isRelated(MATCH.of("Beaver cuts off town's internet in Ostrel", BODY)))
        .isTrue();
  }

  @Test
  void aHeadlineThatDeniesTheStoryIsStillRelated() {
    assertThat(
            HeadlineMatch.isRelated(
                MATCH.of("No, a beaver did not bite the internet cable of Ostrel", BODY)))
        .isTrue();
  }

  @Test
  void aHeadlineOfAnotherStoryIsNot() {
    assertThat(HeadlineMatch.isRelated(MATCH.of("Central bank raises interest rates again", BODY)))
        .isFalse();
  }

  @Property
  void anyTextsGetAProbability(@ForAll String headline, @ForAll String body) {
    assertThat(MATCH.of(headline, body)).isBetween(0.0, 1.0);
  }
}
