package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.gazette.example/ferry, https://gazette.example/ferry",
    "https://m.gazette.example/ferry, https://www.gazette.example/ferry",
    "https://amp.gazette.example/ferry, https://gazette.example/news/ferry",
    "https://gazette.example/ferry?utm_source=x, https://gazette.example/ferry",
    "https://edition.gazette.example/ferry, https://gazette.example/ferry",
    "http://gazette.example/ferry, https://gazette.example/ferry",
  })
  void aPageMayNameAnotherAddressOnItsOwnSite(String address, String canonical) {
    assertThat(canonical(address, canonical)).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "https://copycat.example/ferry, https://gazette.example/ferry",
    "https://gazette.example.evil.test/ferry, https://gazette.example/ferry",
    "https://notgazette.example/ferry, https://gazette.example/ferry",
    "https://copycat.co.uk/ferry, https://co.uk/ferry",
    "https://copycat.co.uk/ferry, https://gazette.co.uk/ferry",
    "https://copycat.example/ferry, https://example/ferry",
    "https://copycat.github.io/ferry, https://github.io/ferry",
    "https://copycat.blogspot.com/ferry, https://blogspot.com/ferry",
    "https://copycat.github.io/ferry, https://gazette.github.io/ferry",
    "https://github.io/ferry, https://gazette.github.io/ferry",
    "https://93.184.216.34/ferry, https://gazette.93.184.216.34/ferry",
    "https://gazette.example/ferry, https://gazette.example@copycat.example/ferry",
    "https://gazette.example:8443/ferry, https://gazette.example/ferry",
    "https://gazette.example/ferry, https://editor:secret@gazette.example/ferry",
    "https://gazette.example/ferry, javascript:alert(1)",
    "https://gazette.example/ferry, https://gazette.example/",
  })
  void aPageCannotClaimAnyOther(String address, String claimed) {
    assertThat(canonical(address, claimed)).hasToString(address);
  }

  @Test
  void anAddressLongerThanALinkMayBeIsNone() {
    String claimed = "https://gazette.example/" + "ferry".repeat(1000);

    assertThat(canonical("https://gazette.example/ferry", claimed))
        .hasToString("https://gazette.example/ferry");
  }

  @Test
  void aFragmentIsNoPartOfTheAddress() {
    assertThat(canonical("https://gazette.example/ferry#comments", ""))
        .hasToString("https://gazette.example/ferry");
  }

  @Test
  void openGraphSpeaksWhereNoCanonicalLinkDoes() {
    Document page =
        Jsoup.parse("<meta property='og:url' content='https://gazette.example/2026/ferry'>");

    URI address = URI.create("https://gazette.example/?p=7");

    assertThat(CanonicalAddress.of(page, MetaTags.of(page), address))
        .hasToString("https://gazette.example/2026/ferry");
  }

  private static URI canonical(String address, String claimed) {
    Document page = Jsoup.parse("<link rel='canonical'>", address);
    page.select("link").attr("href", claimed);
    return CanonicalAddress.of(page, MetaTags.of(page), URI.create(address));
  }
}
