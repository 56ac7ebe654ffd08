package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Hit;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.alert.When;
import org.hearsay.chat.Reply.Button;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;

class AlertReplyTest {
  private static final Report REPORT = SampleReports.rich();
  private static final Hit MAIL = new Hit("outlet:\"daily mail\"", "Mail Online", 2);
  private static final Hit UNLINKED = new Hit("when:unlinked", "Mail Online", 2);

  private static Subscription subscription(String id) {
    return new Subscription(
        id,
        new ChannelRef("local", "local", "general"),
        new Filter(
            List.of(new Term(Term.Sign.PLAIN, Term.Kind.OUTLET, "daily mail")),
            Set.of(When.UNLINKED)),
        new Timing.Now(),
        "you",
        Instant.parse("2026-03-01T00:00:00Z"),
        null);
  }

  private static AlertReply alert(List<Hit> hits, AlertReply.Also... also) {
    return new AlertReply(subscription("k7m2p"), REPORT, hits, List.of(also));
  }

  private static String text(Reply reply) {
    return new TextRenderer(1_000, false).render(reply);
  }

  private static AlertReply.Also also(String outlet) {
    return new AlertReply.Also(outlet, URI.create("https://" + outlet + ".example/harbour"));
  }

  @Test
  void theLineSaysWhichAlertWhichArticleAndWhy() {
    assertThat(text(alert(List.of(MAIL, UNLINKED)).line()))
        .isEqualTo(
            "Alert k7m2p · “Norland: Minister Mirkov Betrayed Us, Harbour Board Will Team With"
                + " Rival After Leak” (The Harbour Gazette) relays “Mail Online” ¶2, without a"
                + " link\n");
  }

  @Test
  void theLineCountsWhereElseTheStoryWas() {
    Reply line = alert(List.of(MAIL), also("herald"), also("courier")).line();

    assertThat(text(line)).endsWith("¶2 · also at 2 more\n");
    assertThat(line.lines()).hasSize(1);
  }

  @Test
  void withoutAnOutletAskedForTheMatterNamesIt() {
    assertThat(text(alert(List.of(UNLINKED)).line())).contains("relays “Mail Online” ¶2 without a");
    assertThat(text(alert(List.of(new Hit("when:unnamed", "two officials", 4))).line()))
        .contains("rests on somebody unnamed ¶4");
    assertThat(text(alert(List.of(new Hit("+person:Mirkov", "Mirkov", 1))).line()))
        .contains("names “Mirkov” ¶1");
    assertThat(text(alert(List.of(new Hit("+ferry", "ferries", 0))).line()))
        .contains("mentions “ferries”\n");
  }

  @Test
  void theMenuExplainsSilencesAndRemoves() {
    assertThat(alert(List.of(MAIL)).line().menu())
        .extracting(button -> ((Button.Press) button).action().encoded())
        .containsExactly(
            "WHY_ALERT:k7m2p:AAAAAAAAAAAAAAAAAAAAAA", "MUTE_ALERT:k7m2p", "REMOVE_ALERT:k7m2p");
    assertThat(alert(List.of(MAIL)).line().buttons()).isEmpty();
  }

  @Test
  void theDetailQuotesWhatMatchedAndTellsTheFindings() {
    URI page = URI.create("https://hearsay.example/reports/A");
    Reply detail = alert(List.of(MAIL, MAIL, UNLINKED), also("herald")).detail(Optional.of(page));

    assertThat(text(detail))
        .containsSubsequence(
            "Alert k7m2p: articles that relay",
            "What matched",
            "outlet:\"daily mail\" “Mail Online” ¶2",
            "when:unlinked",
            "Key claims",
            "Unverified secondhand sources:",
            "The same story elsewhere",
            "herald")
        .containsOnlyOnce("outlet:\"daily mail\" “Mail Online”");
    assertThat(detail.buttons())
        .extracting(Button::label)
        .containsExactly("All 18 attributions", "Full report");
  }

  @Test
  void aDigestHasEachArticleOnceInAnOrderOfItsOwn() {
    List<DigestReply.Match> matches = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      Report report = numbered(i);
      matches.add(new DigestReply.Match(subscription("k7m2p"), report, List.of(MAIL), List.of()));
      matches.add(new DigestReply.Match(subscription("bbbbb"), report, List.of(MAIL), List.of()));
    }
    Reply digest = DigestReply.of(LocalDate.of(2026, 3, 14), matches);
    Collections.shuffle(matches, new Random(7));

    assertThat(DigestReply.of(LocalDate.of(2026, 3, 14), matches)).isEqualTo(digest);
    assertThat(text(digest))
        .startsWith("Digest of 14 March 2026 · 23 articles\n• “Story 0”")
        .contains("“Story 19” (The Harbour Gazette) relays “Mail Online” ¶2 bbbbb k7m2p\n")
        .doesNotContain("Story 20")
        .contains("+ 3 more");
  }

  private static Report numbered(int i) {
    Report.Head head = REPORT.article();
    return new Report(
        "AAAAAAAAAAAAAAAAAAAA" + (10 + i),
        REPORT.readAt().plusSeconds(i),
        REPORT.asked(),
        new Report.Head(
            head.address() + i,
            "Story " + i,
            head.site(),
            head.authors(),
            head.published(),
            head.language(),
            head.paragraphs(),
            head.words()),
        REPORT.claims(),
        REPORT.attributions(),
        REPORT.outlets(),
        REPORT.unnamed(),
        REPORT.hedges(),
        REPORT.flags());
  }
}
