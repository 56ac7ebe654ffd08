package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  @Test
  void theSitesNameIsNoPartOfTheHeadline() {
    assertThat(headline("<title>Ferry sinks off Carrow Head | The Gazette</title>"))
        .isEqualTo("Ferry sinks off Carrow Head");
    assertThat(headline("<title>Ferry sinks off Carrow Head - gazette.example</title>"))
        .isEqualTo("Ferry sinks off Carrow Head");
  }

  @Test
  void aDashInsideTheHeadlineStays() {
    assertThat(headline("<title>Ferry sinks - captain safe - The Gazette</title>"))
        .isEqualTo("Ferry sinks - captain safe");
  }

  @Test
  void theWordingThatMostPlacesShareWins() {
    assertThat(
            headline(
                "<title>Ferry sinks: what we know | The Gazette</title>"
                    + "<meta property='og:title' content='Captain saved as ferry sinks'>"
                    + "<h1>Captain saved as ferry sinks</h1>"))
        .isEqualTo("Captain saved as ferry sinks");
  }

  @Test
  void aKickerIsDroppedWhereThePageStatesTheHeadlineWithoutIt() {
    assertThat(
            headline(
                "<meta property='og:title' content='Captain saved as ferry sinks'>"
                    + "<h1><span>Carrow Head:</span> Captain saved as ferry sinks</h1>"))
        .isEqualTo("Captain saved as ferry sinks");
  }

  @Test
  void aPageThatStatesNoneHasNone() {
    assertThat(headline("<p>Rain.</p>")).isEmpty();
  }

  private static String headline(String html) {
    Document page = Jsoup.parse("<meta property='og:site_name' content='The Gazette'>" + html);
    JsonLd jsonLd = JsonLd.of(page);
    MetaTags meta = MetaTags.of(page);
    URI address = URI.create("https://gazette.example/ferry");
    return Headline.of(page, jsonLd, meta, Houses.of(jsonLd, meta, address));
  }
}
