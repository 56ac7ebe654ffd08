package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.Firmness;
import org.hearsay.attribute.Origin;
import org.hearsay.attribute.Relay;
import org.hearsay.attribute.RelayedOutlet;
import org.hearsay.attribute.Source;
import org.hearsay.attribute.UnnamedSource;
import org.hearsay.claim.RedFlag.Kind;
import org.junit.jupiter.api.Test;

class RedFlagsTest {
  private static final RedFlags FLAGS = new RedFlags(HeadlineMatch.load());
  private static final Attributions NOBODY =
      new Attributions(List.of(), List.of(), List.of(), List.of());

  private static Article article(String title, String text) {
    return new Article(
        URI.create("https://gazette.example/1"),
        title,
        List.of(),
        LocalDate.of(2024, 5, 2),
        null,
        "en",
        text,
        Paragraph.of(text),
        List.of());
  }

  private static Span at(String text, String words) {
    int start = text.indexOf(words);
    assertThat(start).as("'%s' stands in the text", words).isNotNegative();
    return new Span(start, start + words.length());
  }

  private static Attribution says(
      String text,
      String source,
      String cue,
      String content,
      Origin origin,
      Firmness firmness,
      Relay relay) {
    return new Attribution(
        new Source(List.of(at(text, source)), source, origin),
        List.of(at(text, cue)),
        List.of(at(text, content)),
        relay,
        firmness,
        0.9);
  }

  private static Attributions of(Attribution... all) {
    return new Attributions(List.of(all), List.of(), List.of(), List.of());
  }

  private static List<Kind> kinds(List<RedFlag> flags) {
    return flags.stream().map(RedFlag::kind).toList();
  }

  @Test
  void aClaimThatIsLaterStatedAsFactHardens() {
    String text =
        """
        The engineers of Ostrel ignored cracks in the Marden bridge for years, the union claims.

        The council met on Monday.

        The engineers of Ostrel ignored cracks in the Marden bridge for years.
        """;
    Attribution claim =
        says(
            text,
            "the union",
            "claims",
            "The engineers of Ostrel ignored cracks in the Marden bridge for years",
            Origin.ORGANISATION,
            Firmness.DISTANCING,
            Relay.NONE);
    RedFlag flag = FLAGS.of(article("", text), of(claim)).get(0);
    assertThat(flag.kind()).isEqualTo(Kind.HARDENING);
    assertThat(flag.message()).contains("¶3 is stated as fact; ¶1 has it only from the union.");
    assertThat(flag.spans()).hasSize(2);
  }

  @Test
  void aClaimThatStaysHedgedDoesNotHarden() {
    String text =
        """
        The engineers of Ostrel ignored cracks in the Marden bridge for years, the union claims.

        If the engineers of Ostrel ignored cracks in the Marden bridge for years, heads will roll.
        """;
    Attribution claim =
        says(
            text,
            "the union",
            "claims",
            "The engineers of Ostrel ignored cracks in the Marden bridge for years",
            Origin.ORGANISATION,
            Firmness.DISTANCING,
            Relay.NONE);
    assertThat(FLAGS.of(article("", text), of(claim))).isEmpty();
  }

  @Test
  void aLaterSentenceThatNamesItsOutletDoesNotHarden() {
    String text =
        """
        The engineers of Ostrel ignored cracks in the Marden bridge for years, the union claims.

        The engineers of Ostrel ignored cracks in the Marden bridge for years, as the Courier found.
        """;
    Attribution claim =
        says(
            text,
            "the union",
            "claims",
            "The engineers of Ostrel ignored cracks in the Marden bridge for years",
            Origin.ORGANISATION,
            Firmness.DISTANCING,
            Relay.NONE);
    assertThat(FLAGS.of(article("", text), of(claim))).isEmpty();
  }

  @Test
  void officialsWhoBecomeTheOfficialAreOnePerson() {
    String text = "The talks failed, officials said. The minister had left, the official added.";
    RedFlag flag =
        FLAGS
            .of(
                article("", text),
                of(
                    says(
                        text,
                        "officials",
                        "said",
                        "The talks failed",
                        Origin.ANONYMOUS,
                        Firmness.FLAT,
                        Relay.NONE),
                    says(
                        text,
                        "the official",
                        "added",
                        "The minister had left",
                        Origin.ANONYMOUS,
                        Firmness.FLAT,
                        Relay.NONE)))
            .get(0);
    assertThat(flag.kind()).isEqualTo(Kind.PLURAL_FROM_ONE);
    assertThat(flag.message()).contains("“officials” ¶1").contains("“the official” ¶1");
  }

  @Test
  void twoOfficialsAreAPluralInGoodFaith() {
    String text =
        "The talks failed, two officials said. The minister had left, the official added.";
    List<RedFlag> flags =
        FLAGS.of(
            article("", text),
            of(
                says(
                    text,
                    "two officials",
                    "said",
                    "The talks failed",
                    Origin.ANONYMOUS,
                    Firmness.FLAT,
                    Relay.NONE),
                says(
                    text,
                    "the official",
                    "added",
                    "The minister had left",
                    Origin.ANONYMOUS,
                    Firmness.FLAT,
                    Relay.NONE)));
    assertThat(kinds(flags)).doesNotContain(Kind.PLURAL_FROM_ONE);
  }

  @Test
  void anArticleOfUnnamedSourcesAloneIsFlaggedWithTheirWords() {
    String text = "The deal is dead, insiders said. A source close to the talks confirmed that.";
    Attribution first =
        says(
            text,
            "insiders",
            "said",
            "The deal is dead",
            Origin.ANONYMOUS,
            Firmness.FLAT,
            Relay.NONE);
    Attribution second =
        says(
            text,
            "A source close to the talks",
            "confirmed",
            "that",
            Origin.ANONYMOUS,
            Firmness.FLAT,
            Relay.NONE);
    Attributions attributions =
        new Attributions(
            List.of(first, second),
            List.of(),
            List.of(
                new UnnamedSource(at(text, "insiders"), null),
                new UnnamedSource(at(text, "A source close to the talks"), null)),
            List.of());
    RedFlag flag = FLAGS.of(article("", text), attributions).get(0);
    assertThat(flag.kind()).isEqualTo(Kind.ANONYMOUS_ONLY);
    assertThat(flag.spans()).hasSize(2);
  }

  @Test
  void oneNamedVoiceIsEnoughAgainstAnonymousOnly() {
    String text = "The deal is dead, insiders said. Ines Dorval confirmed that.";
    Attributions attributions =
        new Attributions(
            List.of(
                says(
                    text,
                    "insiders",
                    "said",
                    "The deal is dead",
                    Origin.ANONYMOUS,
                    Firmness.FLAT,
                    Relay.NONE),
                says(
                    text,
                    "Ines Dorval",
                    "confirmed",
                    "that",
                    Origin.PERSON,
                    Firmness.FLAT,
                    Relay.NONE)),
            List.of(),
            List.of(new UnnamedSource(at(text, "insiders"), null)),
            List.of());
    assertThat(FLAGS.of(article("", text), attributions)).isEmpty();
  }

  @Test
  void threeRelayedClaimsOfOneOutletAreOneOrigin() {
    String text =
        "The Ostrel Courier reports a leak. It says pumps failed. It adds that rain fell.";
    Relay courier =
        new Relay(Relay.Kind.NAMED, "Ostrel Courier", List.of(at(text, "Ostrel Courier")));
    List<Attribution> all = new ArrayList<>();
    for (String content : List.of("a leak", "pumps failed", "that rain fell")) {
      all.add(
          says(
              text,
              "The Ostrel Courier",
              "reports",
              content,
              Origin.OUTLET,
              Firmness.FLAT,
              courier));
    }
    RelayedOutlet outlet =
        new RelayedOutlet(
            "Ostrel Courier",
            Set.of(RelayedOutlet.Contribution.REPORT),
            List.of(at(text, "Ostrel Courier")),
            false,
            0.9);
    RedFlag flag =
        FLAGS
            .of(article("", text), new Attributions(all, List.of(outlet), List.of(), List.of()))
            .get(0);
    assertThat(flag.kind()).isEqualTo(Kind.ONE_OUTLET);
    assertThat(flag.message()).isEqualTo("All 3 relayed claims come from Ostrel Courier (¶1).");
  }

  @Test
  void aNumberThatOnlyTheHeadlineHasIsDrift() {
    String body =
        "The Marden bridge in Ostrel was closed on Monday after engineers found cracks in its pillars. "
                .repeat(5)
            + "Some 20 people were hurt when the bridge shook.";
    RedFlag flag =
        FLAGS
            .of(article("Bridge disaster in Ostrel: 45 hurt as Marden bridge shakes", body), NOBODY)
            .get(0);
    assertThat(flag.kind()).isEqualTo(Kind.HEADLINE_DRIFT);
    assertThat(flag.message()).contains("“45”");
    assertThat(FLAGS.of(article("Marden bridge in Ostrel shakes, twenty hurt", body), NOBODY))
        .isEmpty();
  }

  @Test
  void anArticleWithoutADateSaysSo() {
    Article undated =
        Article.ofText(URI.create("https://gazette.example/2"), "", "The bridge is shut.");
    assertThat(kinds(FLAGS.of(undated, NOBODY))).containsExactly(Kind.NO_DATE);
  }
}
