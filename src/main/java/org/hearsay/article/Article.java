package org.hearsay.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article after cleaning.
 *
 * @param address where it lives: after redirects, and the page's own canonical link where that
 *     stays on the same site. Two pages with equal addresses are the same article
 * @param title the headline without the site's name; empty when the page states none
 * @param authors names as printed in the byline, without "By"; often empty
 * @param published calendar day as the publisher dates it; null when no date was found
 * @param site the publisher as the page names itself, "The Harbour Gazette"; null when unknown
 * @param language primary language tag, "en"; "und" when it could not be told
 * @param text the body without the title, paragraphs parted by one blank line
 * @param paragraphs of {@code text}, in order
 * @param links in the body, in order; anchors are spans of {@code text}
 */
public record Article(
    URI address,
    String title,
    List<String> authors,
    @Nullable LocalDate published,
    @Nullable String site,
    String language,
    String text,
    List<Paragraph> paragraphs,
    List<Link> links) {

  public Article {
    authors = List.copyOf(authors);
    paragraphs = List.copyOf(paragraphs);
    links = List.copyOf(links);
  }

  /** An English article of which only the text is known, as in tests and plain text files. */
  public static Article ofText(URI address, String title, String text) {
    return new Article(
        address, title, List.of(), null, null, "en", text, Paragraph.of(text), List.of());
  }

  /**
   * The number of the paragraph that holds {@code offset}, or of the last one before it; from 1.
   */
  public int paragraphAt(int offset) {
    int number = 1;
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.span().start() > offset) {
        break;
      }
      number = paragraph.number();
    }
    return number;
  }
}
