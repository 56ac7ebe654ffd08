package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Link;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.Firmness;
import org.hearsay.attribute.Origin;
import org.hearsay.attribute.Relay;
import org.hearsay.attribute.RelayedOutlet;
import org.hearsay.attribute.RelayedOutlet.Contribution;
import org.hearsay.attribute.Source;
import org.hearsay.attribute.UnnamedSource;
import org.hearsay.claim.KeyClaim;
import org.junit.jupiter.api.Test;

class ReportAssemblerTest {
  private static final String TEXT =
      """
      The ferry was sold twice, according to the Daily Mail.

      “I signed nothing,” Anna Berg said. Two officials said she had.
      """;
  private static final URI LINK = URI.create("https://mail.example/ferry");

  private final Article article =
      new Article(
          URI.create("https://gazette.example/ferry"),
          "Ferry sold twice",
          List.of("Nils Orn"),
          null,
          "The Harbour Gazette",
          "en",
          TEXT,
          Paragraph.of(TEXT),
          List.of(new Link(span("the Daily Mail"), LINK)));
  private final Relay mail =
      new Relay(Relay.Kind.NAMED, "Daily Mail", List.of(span("the Daily Mail")));
  private final Attributions attributions =
      new Attributions(
          List.of(
              attribution("the Daily Mail", "Daily Mail", Origin.OUTLET, "according to", mail),
              attribution("Anna Berg", "Anna Berg", Origin.PERSON, "said", Relay.NONE)),
          List.of(
              new RelayedOutlet(
                  "Daily Mail",
                  Set.of(Contribution.REPORT),
                  List.of(span("the Daily Mail")),
                  true,
                  0.9)),
          List.of(new UnnamedSource(span("Two officials"), null)),
          List.of());

  private final Report report =
      new ReportAssembler(article, attributions)
          .report(
              "id",
              Instant.EPOCH,
              "https://short.example/1",
              List.of(
                  new KeyClaim(
                      "Two officials said she had.", span("Two officials said she had."), 3),
                  new KeyClaim(
                      "The ferry was sold twice",
                      span("The ferry was sold twice, according to the Daily Mail."),
                      2)),
              List.of());

  @Test
  void aClaimThatSomebodyMadeComesBeforeOneThatNobodyDid() {
    assertThat(report.claims())
        .extracting(Report.Claim::quote)
        .containsExactly("The ferry was sold twice", "Two officials said she had.");
  }

  @Test
  void aClaimKnowsItsOutletAndItsAttribution() {
    Report.Claim claim = report.claims().get(0);

    assertThat(claim.via()).isEqualTo("Daily Mail");
    assertThat(claim.attribution()).isEqualTo(1);
    assertThat(claim.paragraph()).isEqualTo(1);
  }

  @Test
  void whatWasDeniedIsNotShownAsIfItWasSaid() {
    String text = "Anna Berg denied the report on Tuesday.";
    Article denial = Article.ofText(URI.create("https://gazette.example/d"), "", text);
    Attribution denied =
        new Attribution(
            new Source(List.of(new Span(0, 9)), "Anna Berg", Origin.PERSON),
            List.of(new Span(10, 16)),
            List.of(new Span(17, 38)),
            Relay.NONE,
            Firmness.FLAT,
            0.9);

    assertThat(
            new ClaimLines(denial, List.of(denied))
                .pick(List.of(new KeyClaim(text, new Span(0, 39), 1))))
        .extracting(Report.Claim::quote)
        .containsExactly("denied the report on Tuesday");
  }

  @Test
  void anAttributionCarriesTheLinkInItsWords() {
    assertThat(report.attributions().get(0).link()).isEqualTo(LINK.toString());
    assertThat(report.attributions().get(1).link()).isNull();
  }

  @Test
  void whereWordsStandIsSaidByParagraph() {
    assertThat(report.outlets().get(0).paragraphs()).containsExactly(1);
    assertThat(report.unnamed().get(0).paragraph()).isEqualTo(2);
    assertThat(report.attributions().get(1).paragraph()).isEqualTo(2);
  }

  @Test
  void theReportNeverHoldsTheWholeText() {
    assertThat(ReportJson.write(report)).doesNotContain("signed nothing,” Anna Berg said. Two");
  }

  @Test
  void itSurvivesTheWayThroughJson() {
    assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
  }

  private Attribution attribution(
      String source, String name, Origin origin, String cue, Relay relay) {
    String content = cue.equals("said") ? "“I signed nothing,”" : "The ferry was sold twice";
    return new Attribution(
        new Source(List.of(span(source)), name, origin),
        List.of(span(cue)),
        List.of(span(content)),
        relay,
        Firmness.FLAT,
        0.9);
  }

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }
}
