package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.chat.LedgerReply.Filter;
import org.hearsay.chat.LedgerReply.View;
import org.junit.jupiter.api.Test;

class LedgerReplyTest {
  private static final String ID = SampleReports.rich().id();

  @Test
  void pagesTogetherShowEveryAttributionOnce() {
    StringBuilder all = new StringBuilder();
    for (int page = 0; page < 3; page++) {
      all.append(text(new View(ID, Filter.ALL, page)));
    }

    assertThat(all.toString().lines().filter(line -> line.startsWith("• "))).hasSize(18);
  }

  @Test
  void theHedgedOnesAreShownWithTheWordsThatHedge() {
    assertThat(text(new View(ID, Filter.HEDGED, 0)))
        .contains("1 attribution · hedged")
        .contains("nobody named · reportedly · “the plan was never signed, not even once”");
  }

  @Test
  void anUnsureOneIsMarkedPossible() {
    assertThat(text(new View(ID, Filter.ALL, 2))).contains("— possible");
  }

  @Test
  void askingBeyondTheEndShowsTheLastPage() {
    assertThat(text(new View(ID, Filter.ALL, 99))).contains("page 3 of 3");
  }

  @Test
  void aViewSurvivesTheWayThroughAButton() {
    View view = new View(ID, Filter.NO_ORIGIN, 2);

    assertThat(View.decode(view.encoded())).isEqualTo(view);
    assertThat(View.decode(ID)).isEqualTo(new View(ID, Filter.ALL, 0));
    assertThat(View.decode(ID + ":nonsense:x")).isEqualTo(new View(ID, Filter.ALL, 0));
  }

  private static String text(View view) {
    return new TextRenderer(200, false).render(LedgerReply.of(SampleReports.rich(), view));
  }
}
