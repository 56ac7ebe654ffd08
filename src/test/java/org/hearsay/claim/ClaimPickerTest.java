package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hearsay.read.Word;
import org.junit.jupiter.api.Test;

class ClaimPickerTest {
  private static final ClaimPicker PICKER = new ClaimPicker(ClaimModel.load());

  private static final String ARTICLE =
      """
      OSTREL (AP) - The council of Ostrel voted on Monday to close the Marden bridge after engineers found cracks in three of its pillars.

      Scroll down for video of the Marden bridge.

      The Marden bridge carries 12,000 cars a day, and its closure will last at least two years, engineers said.

      “I have lived here for ever and I like to walk my dog there,” said a neighbour.

      Engineers found the cracks in the pillars of the Marden bridge during a routine inspection in March, according to the council.

      The weather in the town was fine. Children played nearby.

      The council will ask the government for 40 million crowns to rebuild the bridge.
      """;

  @Test
  void theNewsIsPickedAndTheWeatherIsNot() {
    List<KeyClaim> claims = PICKER.pick("Bridge closed", ARTICLE, 3);
    assertThat(claims).hasSize(3);
    assertThat(claims.get(0).text()).startsWith("The council of Ostrel voted on Monday");
    assertThat(claims).noneMatch(claim -> claim.text().contains("weather"));
  }

  @Test
  void boilerplateIsNeverAClaim() {
    assertThat(PICKER.pick("", ARTICLE, 9)).noneMatch(claim -> claim.text().contains("Scroll"));
  }

  @Test
  void claimsComeInReadingOrder() {
    assertThat(PICKER.pick("", ARTICLE, 5)).extracting(KeyClaim::span).isSorted();
  }

  @Test
  void theHeadlineSaidAgainIsNoClaim() {
    String text = "Council closes the Marden bridge.\n\n" + ARTICLE;
    assertThat(PICKER.pick("Council Closes the Marden Bridge", text, 9))
        .noneMatch(claim -> claim.span().start() == 0);
  }

  @Test
  void noMoreClaimsThanSentences() {
    assertThat(PICKER.pick("", "The council closed the bridge.", 3)).hasSize(1);
    assertThat(PICKER.pick("", "", 3)).isEmpty();
    assertThat(PICKER.pick("", ARTICLE, 0)).isEmpty();
  }

  @Property(tries = 200)
  void anyTextGivesVerbatimClaimsOfItsSentences(@ForAll String noise) {
    String text = ARTICLE + noise + "\n" + noise + ARTICLE;
    for (KeyClaim claim : PICKER.pick(noise, text, 4)) {
      String sentence = claim.span().in(text);
      int at = 0;
      for (Word word : Word.of(claim.text())) {
        at = sentence.indexOf(word.span().in(claim.text()), at);
        assertThat(at).as("%s in %s", word, sentence).isNotNegative();
      }
    }
  }
}
