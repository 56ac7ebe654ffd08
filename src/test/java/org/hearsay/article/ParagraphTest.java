package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void blankLinesPartParagraphsAndAreNotCounted() {
    String text = "First.\n\n  Second, indented.  \n\n\n\nThird.";

    assertThat(Paragraph.of(text))
        .extracting(p -> p.number() + " " + p.span().in(text))
        .containsExactly("1 First.", "2 Second, indented.", "3 Third.");
  }

  @Test
  void whiteSpaceIsNoParagraph() {
    assertThat(Paragraph.of(" \n\t\n ")).isEmpty();
  }

  @Test
  void anOffsetBetweenParagraphsBelongsToTheOneBefore() {
    Article article =
        Article.ofText(java.net.URI.create("https://gazette.example/a"), "", "One.\n\nTwo.");

    assertThat(article.paragraphAt(4)).isEqualTo(1);
    assertThat(article.paragraphAt(6)).isEqualTo(2);
  }

  @Property
  void everyVisibleCharacterIsInExactlyOneParagraph(@ForAll String text) {
    List<Paragraph> paragraphs = Paragraph.of(text);
    for (int i = 0; i < text.length(); i++) {
      int at = i;
      long in =
          paragraphs.stream().filter(p -> p.span().start() <= at && at < p.span().end()).count();
      if (!Character.isWhitespace(text.charAt(i))) {
        assertThat(in).isEqualTo(1);
      } else {
        assertThat(in).isLessThanOrEqualTo(1);
      }
    }
  }
}
