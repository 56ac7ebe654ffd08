package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryReplyTest {
  private static final TextRenderer TERMINAL = new TextRenderer(80, false);

  private final String text =
      TERMINAL.render(new SummaryReply(SampleReports.rich(), Optional.empty()).reply());

  @Test
  void itReadsLikeThis() {
    assertThat(text)
        .isEqualTo(
            """
            Norland: Minister Mirkov Betrayed Us, Harbour Board Will Team With Rival After
            Leak · The Harbour Gazette · 14 March 2026
            Key claims
            1. “accused the board of leaking the plan” — Mirkov, via Daily Mail ¶2
            2. “no plan and no list” — unnamed: harbour officials, via Telegraph ¶11
            3. “The second ferry arrived on Monday.” — the article itself ¶14
            Unverified secondhand sources: 6 outlets, none linked · 3 × “reportedly” · 2
            unnamed groups
            • Daily Mail ¶2–4 · Independent ¶1 · Huffington Post ¶5 · Telegraph ¶11–13 ·
              Tidewatch ¶14 + 1 more
            ⚑ “the leaked plan” ¶9 is stated as fact; ¶2 has it only from Mirkov.
            Says who said it, not whether it is true.
            """);
  }

  @Test
  void atEightyColumnsItFitsInFifteenLines() {
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(15);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void anUnsureOutletIsNotToldToAChannel() {
    assertThat(text).doesNotContain("Perhaps");
  }

  @Test
  void nothingRelayedIsSaidSo() {
    String plain =
        TERMINAL.render(new SummaryReply(SampleReports.plain(), Optional.empty()).reply());

    assertThat(plain).contains("No relayed claims found in 14 paragraphs.");
    assertThat(SummaryReply.hasSomethingToFlag(SampleReports.plain())).isFalse();
  }

  @Test
  void aReportPageThatCannotBeReachedHasNoButton() {
    Reply without = new SummaryReply(SampleReports.rich(), Optional.empty()).reply();
    Reply with =
        new SummaryReply(SampleReports.rich(), Optional.of(URI.create("https://h.example/r")))
            .reply();

    assertThat(without.buttons())
        .extracting(Reply.Button::label)
        .containsExactly("All 18 attributions");
    assertThat(with.buttons())
        .extracting(Reply.Button::label)
        .containsExactly("All 18 attributions", "Full report");
  }

  @Test
  void everyActionSurvivesTheWayThroughAPlatform() {
    Reply reply = new SummaryReply(SampleReports.rich(), Optional.empty()).reply();

    assertThat(reply.menu()).isNotEmpty();
    for (Reply.Button button : reply.menu()) {
      Action action = ((Reply.Button.Press) button).action();
      assertThat(Action.decode(action.encoded())).contains(action);
      assertThat(action.encoded()).hasSizeLessThanOrEqualTo(100);
    }
  }
}
