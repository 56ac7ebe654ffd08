package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void aShortFirstBlockIsTheHeadlineAndBrokenLinesArePutTogether() {
    PlainText text =
        PlainText.of("Ferry sold twice\n\nThe ferry was\r\nsold twice.\n \nNobody knows why.\n");

    assertThat(text.title()).isEqualTo("Ferry sold twice");
    assertThat(text.body()).isEqualTo("The ferry was sold twice.\n\nNobody knows why.");
  }

  @Test
  void aSentenceIsNoHeadline() {
    assertThat(PlainText.of("It was sold.\n\nTwice.").title()).isEmpty();
  }

  @Test
  void withoutBlankLinesEachLineIsAParagraph() {
    assertThat(PlainText.of("It was sold.\nTwice.").body()).isEqualTo("It was sold.\n\nTwice.");
  }

  @Test
  void nothingIsNothing() {
    assertThat(PlainText.of(" \n ")).isEqualTo(new PlainText("", ""));
  }

  @Test
  void listItemsSpeakersAndShortLinesAreParagraphs() {
    PlainText text =
        PlainText.of(
            "Quake hits the east\n\n14:31\nA quake struck near Dorava on Friday morning, the"
                + " survey\nsaid.\n- Two bridges fell\n- Four people are missing\n\nHOST: Are you"
                + " well?\nGOV. DENT: I am.\n");
    assertThat(text.body())
        .isEqualTo(
            "14:31\n\nA quake struck near Dorava on Friday morning, the survey said.\n\n"
                + "- Two bridges fell\n\n- Four people are missing\n\n"
                + "HOST: Are you well?\n\nGOV. DENT: I am.");
  }
}
