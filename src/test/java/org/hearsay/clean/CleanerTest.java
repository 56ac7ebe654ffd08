package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Refusal;
import org.hearsay.fetch.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {
  private static final String STORY =
      "The ferry Saint Brendan sank off Carrow Head on Tuesday night, the coast guard said. All"
          + " twelve people on board were saved by a passing trawler.\n\nThe captain told the"
          + " Gazette that the rock was on none of his charts. The harbour office says that it is"
          + " on all of them, and has been since 1911. An inquiry will begin on Monday.";

  private final Cleaner cleaner = new Cleaner(text -> "en");

  @Test
  void plainTextIsAnArticleToo() {
    Draft draft = cleaner.draft(page("text/plain", STORY));

    assertThat(draft.refusal()).isEmpty();
    assertThat(draft.article().text()).isEqualTo(STORY);
    assertThat(draft.article().paragraphs()).hasSize(2);
  }

  @Test
  void twoSentencesAreNoArticle() {
    CleanOutcome outcome = cleaner.clean(page("text/plain", "It rained. Then it stopped."));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            CleanOutcome.NotAnArticle.class,
            refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.NO_ARTICLE));
  }

  @Test
  void aBlankPageIsNoArticle() {
    assertThat(cleaner.draft(page("text/html", "")).refusal()).isPresent();
  }

  @Test
  void theDetectorIsAskedOnlyWhereThePageDoesNotSay() {
    String stated = "<html lang='pt-BR'><body><p>" + STORY + "</p></body></html>";

    assertThat(cleaner.draft(page("text/html", stated)).article().language()).isEqualTo("pt");
    assertThat(cleaner.draft(page("text/html", "<p>" + STORY)).article().language())
        .isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({
    "harbour-leak, Maren Tolvik, 2026-05-14, The Ellery Observer, 2",
    "ferry-contract, Idris Kwarteng, 2026-03-03, Northwater Dispatch, 2"
  })
  void theSamplesOfTheLocalChatAreArticles(
      String name, String author, String published, String site, int links) throws IOException {
    byte[] html;
    try (InputStream in =
        CleanerTest.class.getResourceAsStream("/org/hearsay/web/samples/" + name + ".html")) {
      html = Objects.requireNonNull(in).readAllBytes();
    }
    URI address = URI.create("https://example.test/" + name);

    Draft draft = cleaner.draft(new Page(address, address, "text/html", "utf-8", html));

    Article article = draft.article();
    assertThat(draft.refusal()).isEmpty();
    assertThat(article.authors()).containsExactly(author);
    assertThat(article.published()).hasToString(published);
    assertThat(article.site()).isEqualTo(site);
    assertThat(article.links()).hasSize(links);
    assertThat(article.text().split("\\s+").length).isBetween(580, 800);
    assertThat(article.text())
        .doesNotContain("Photograph")
        .doesNotContain("Image:")
        .doesNotContain("Members keep")
        .doesNotContain("Read more")
        .doesNotContain("©");
  }

  private static Page page(String mediaType, String body) {
    URI address = URI.create("https://gazette.example/ferry");
    return new Page(address, address, mediaType, null, body.getBytes(StandardCharsets.UTF_8));
  }
}
