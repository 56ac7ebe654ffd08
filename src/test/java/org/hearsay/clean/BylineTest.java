package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BylineTest {

  @Test
  void namesArePartedAndByIsNoName() {
    assertThat(visible("<p class=byline>By Ana Ruiz, Per Holm and Li Na</p>"))
        .containsExactly("Ana Ruiz", "Per Holm", "Li Na");
  }

  @Test
  void aGermanBylineIsReadToo() {
    assertThat(visible("<p class=autor>Von Jürgen Maßmann und Ute von der Heide</p>"))
        .containsExactly("Jürgen Maßmann", "Ute von der Heide");
  }

  @Test
  void theDateBehindTheNameIsNoName() {
    assertThat(visible("<div class='c-byline'>Ana Ruiz 4 March 2026 • 4:45pm</div>"))
        .containsExactly("Ana Ruiz");
  }

  @Test
  void thePaperItselfIsAuthorOnlyWhereNobodyIsNamed() {
    String stated = "<meta name=author content='The Gazette'>";

    assertThat(visible(stated + "<p class=byline>By Ana Ruiz</p>")).containsExactly("Ana Ruiz");
    assertThat(visible(stated + "<p>Rain.</p>")).containsExactly("The Gazette");
  }

  @Test
  void initialsAndAddressesAreDropped() {
    assertThat(visible("<meta name=author content='Ana Ruiz (aru), a.ruiz@gazette.example'>"))
        .containsExactly("Ana Ruiz");
  }

  @Test
  void aCommentWriterIsNotTheAuthor() {
    assertThat(visible("<div class=comment><b class=comment-author>Bert Brook</b></div>"))
        .isEmpty();
  }

  private static List<String> visible(String html) {
    Document page = Jsoup.parse("<meta property='og:site_name' content='The Gazette'>" + html);
    JsonLd jsonLd = JsonLd.of(page);
    MetaTags meta = MetaTags.of(page);
    URI address = URI.create("https://gazette.example/ferry");
    return Byline.of(page, jsonLd, meta, Houses.of(jsonLd, meta, address));
  }
}
