package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CheckworthinessTest {
  private static final Checkworthiness CHECKWORTHINESS = Checkworthiness.load();

  @Test
  void aFigureInvitesACheckAndThanksDoNot() {
    assertThat(
            CHECKWORTHINESS.of(
                "We cut taxes by 12 percent and created two million jobs in four years."))
        .isGreaterThan(0.6);
    assertThat(CHECKWORTHINESS.of("Thank you all very much, and good night.")).isLessThan(0.1);
  }

  @Test
  void aQuestionInvitesItLessThanItsAnswer() {
    assertThat(CHECKWORTHINESS.of("Unemployment has doubled since they took office."))
        .isGreaterThan(CHECKWORTHINESS.of("What would you do about unemployment?"));
  }

  @Property
  void anyTextGetsAProbability(@ForAll String text) {
    assertThat(CHECKWORTHINESS.of(text)).isBetween(0.0, 1.0);
  }
}
