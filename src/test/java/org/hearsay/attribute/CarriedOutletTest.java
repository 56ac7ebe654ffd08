package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Paragraph;
import org.hearsay.attribute.Relay.Kind;
import org.hearsay.config.OutletsFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedOutletTest {
  private static final Attributor ATTRIBUTOR = new Attributor(OutletsFile.load());

  @Test
  void theOutletIsCarriedForwardWhileItsSpeakerSpeaks() {
    Attributions found =
        read(
            "Mayor Anna Berg accused the ministry of hiding the report, according to the Pell"
                + " Messenger.\n\nBerg claims that she asked for it three times.");
    assertThat(relay(found, Firmness.DISTANCING)).isEqualTo(Kind.CARRIED_FORWARD);
  }

  @Test
  void theOutletIsCarriedBackToTheUnnamedSourceBeforeIt() {
    Attributions found =
        read(
            "Norland officials insist that the pilot was warned. The ministry has published a tape"
                + " of the warning, as reported by Grasswire.");
    assertThat(relay(found, Firmness.DISTANCING)).isEqualTo(Kind.CARRIED_BACK);
    assertThat(found.unnamed().get(0).via()).isEqualTo("Grasswire");
  }

  @Test
  void anotherSpeakerEndsTheScope() {
    Attributions found =
        read(
            "Mayor Anna Berg accused the ministry of hiding the report, according to the Pell"
                + " Messenger.\n\nMinister Karel Dastych said that nothing was hidden.");
    assertThat(relay(found, Firmness.FLAT)).isEqualTo(Kind.NONE);
  }

  @Test
  void thePublishersOwnInterviewIsItsOwn() {
    Attributions found = read("\"We knew nothing,\" Mayor Anna Berg told this newspaper.");
    assertThat(relay(found, Firmness.FLAT)).isEqualTo(Kind.SELF);
    assertThat(found.outlets()).isEmpty();
  }

  @Test
  void thePublisherIsNoSourceOfHearsayToItself() {
    assertThat(
            read("The dam will hold, as reported by the Valley Ledger.", "Valley Ledger").outlets())
        .isEmpty();
    assertThat(read("Berg told the Ledger that the dam would hold.", "The Valley Ledger").outlets())
        .isEmpty();
  }

  @Test
  void wireCopyIsRelabelledToItsAgency() {
    Attributions found =
        read(
            "OSLO, Norway (AP) — The mayor said on Monday that the dam would hold.",
            "Valley Ledger");
    assertThat(relay(found, Firmness.FLAT)).isEqualTo(Kind.WIRE);
    assertThat(found.all().get(0).relay().isSecondhand()).isFalse();
    assertThat(found.outlets()).isEmpty();
  }

  /** The relay of the last attribution to somebody other than an outlet, of that firmness. */
  private static Kind relay(Attributions found, Firmness firmness) {
    return found.all().stream()
        .filter(a -> a.source().origin() != Origin.OUTLET && a.firmness() == firmness)
        .map(a -> a.relay().kind())
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static Attributions read(String words) {
    return read(words, null);
  }

  private static Attributions read(String words, @Nullable String publisher) {
    return ATTRIBUTOR.attribute(
        new Article(
            URI.create("urn:test"),
            "",
            List.of(),
            null,
            publisher,
            "en",
            words,
            Paragraph.of(words),
            List.of()));
  }
}
