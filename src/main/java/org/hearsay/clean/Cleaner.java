package org.hearsay.clean;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.article.Article;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Refusal;
import org.hearsay.clean.CleanOutcome.Cleaned;
import org.hearsay.clean.CleanOutcome.NotAnArticle;
import org.hearsay.fetch.Page;
import org.jsoup.nodes.Document;

/**
 * Turns a page into an article, or says why it is none. Does no I/O; many threads may share one.
 */
public final class Cleaner {
  /** In characters: 25,000 words, a short book. Reading takes far longer than parsing. */
  static final int LONGEST_TEXT = 150_000;

  private static final Refusal TOO_MANY_PARTS =
      new Refusal(
          Refusal.Kind.PARSE_LIMIT,
          "The page is built from more parts than can be read safely; post the article's own"
              + " address or its text instead.");
  private static final Refusal TOO_MUCH_TEXT =
      new Refusal(
          Refusal.Kind.PARSE_LIMIT,
          "The page holds far more text than an article; post the address of the part you mean.");

  private final BodyModel model = BodyModel.load();
  private final Function<String, String> language;

  /**
   * A cleaner.
   *
   * @param language tells the primary language tag of a text, "und" when it cannot; asked only when
   *     the page does not state its language
   */
  public Cleaner(Function<String, String> language) {
    this.language = language;
  }

  /** The article on {@code page}. Never throws for anything a page contains. */
  public CleanOutcome clean(Page page) {
    Draft draft = draft(page);
    return draft.refusal().isPresent()
        ? new NotAnArticle(draft.refusal().get())
        : new Cleaned(draft.article());
  }

  /** The best reading of {@code page}, even where it is no article. */
  public Draft draft(Page page) {
    String source = PageDecoder.decode(page);
    if (page.mediaType().equals("text/plain")) {
      return plain(page, source);
    }
    Optional<Document> parsed = BoundedParser.parse(source, page.address().toString());
    return parsed.isEmpty() ? nothing(page, TOO_MANY_PARTS) : html(page, parsed.get());
  }

  private Draft html(Page page, Document document) {
    JsonLd jsonLd = JsonLd.of(document);
    MetaTags meta = MetaTags.of(document);
    Houses houses = Houses.of(jsonLd, meta, page.address());
    String title = Headline.of(document, jsonLd, meta, houses);
    PageShape shape =
        new PageShape(
            Segmenter.segment(document),
            title,
            meta.first("og:description", "description"),
            jsonLd.body());
    List<Block> blocks = BodyFinder.find(shape, model);
    BodyText body = BodyText.of(blocks, page.address());
    if (body.text().length() > LONGEST_TEXT) {
      return nothing(page, TOO_MUCH_TEXT);
    }
    String site = site(jsonLd, meta);
    Article article =
        new Article(
            CanonicalAddress.of(document, meta, page.address()),
            title,
            Byline.of(document, jsonLd, meta, houses),
            PublicationDate.of(document, jsonLd, meta, shape, page.address()).orElse(null),
            site.isEmpty() ? null : site,
            PageLanguage.of(document, body.text(), language),
            body.text(),
            Paragraph.of(body.text()),
            body.links());
    return new Draft(
        article,
        NoArticle.in(document, shape, blocks, jsonLd, meta, page.address())
            .map(NoArticle::refusal));
  }

  private Draft plain(Page page, String source) {
    PlainText read = PlainText.of(source);
    String text = read.body();
    if (text.length() > LONGEST_TEXT) {
      return nothing(page, TOO_MUCH_TEXT);
    }
    Article article =
        new Article(
            page.address(),
            read.title(),
            List.of(),
            null,
            null,
            language.apply(text),
            text,
            Paragraph.of(text),
            List.of());
    return new Draft(article, NoArticle.in(text).map(NoArticle::refusal));
  }

  private static Draft nothing(Page page, Refusal why) {
    return new Draft(Article.ofText(page.address(), "", ""), Optional.of(why));
  }

  private static String site(JsonLd jsonLd, MetaTags meta) {
    String stated = meta.first("og:site_name", "application-name");
    return stated.isBlank() ? jsonLd.publisher() : stated;
  }
}
