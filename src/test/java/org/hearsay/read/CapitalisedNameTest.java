package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapitalisedNameTest {
  private static List<String> names(String text) {
    return CapitalisedName.of(text, Word.of(text)).stream().map(n -> n.span().in(text)).toList();
  }

  @Test
  void aNameGoesOnOverSmallWords() {
    assertThat(names("He joined the Bank of Corvany with Lena Ostrova."))
        .containsExactly("Bank of Corvany", "Lena Ostrova");
  }

  @Test
  void theFirstWordOfASentenceIsNoNameForItsCapital() {
    assertThat(names("Additionally, people waited.")).isEmpty();
    assertThat(names("People waited for Lena.")).containsExactly("Lena");
  }

  @Test
  void twoPeopleAreTwoNames() {
    assertThat(names("We met Rod Hansen and Mark Steward."))
        .containsExactly("Rod Hansen", "Mark Steward");
  }

  @Test
  void aWeekdayAloneIsNoName() {
    assertThat(names("It closed on Monday.")).isEmpty();
  }

  @Test
  void aCommaEndsAName() {
    assertThat(names("the mayor of Ostrel, Ines Dorval, left"))
        .containsExactly("Ostrel", "Ines Dorval");
  }
}
