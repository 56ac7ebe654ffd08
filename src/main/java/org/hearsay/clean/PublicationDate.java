package org.hearsay.clean;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the day a page says it was published on. */
final class PublicationDate {
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?([01]?\\d)[/-]?([0-3]\\d)(?![\\d])");

  private static final int LONGEST_DATE_TEXT = 120;
  private static final int MOST_CANDIDATES = 100;

  private static final Pattern META_KEY =
      Pattern.compile(
          "publi.*(?:date|time|at\\b|on\\b)|(?:date|time).*publi|pub[-_.]?date|^(?:date|publi[a-z]*[-_.:]?date)$|^(?:dc|dcterms|sailthru|article)[.:](?:date|created|issued|published|date[.](?:issued|created))$|originalpublicationdate|article_date_original");
  private static final Pattern MODIFIED_KEY = Pattern.compile("modif|updat|last|revis");
  private static final Pattern DATELINE = Pattern.compile("[^–—]{8,60}[–—]\\s");
  private static final String MARKED =
      "[itemprop=datePublished], time[pubdate], time.published, .published time, time.entry-date,"
          + " .entry-date, abbr.published";

  /** A date in a line of its own, with room for the weekday, the time and "Published on". */
  private static final int LONGEST_DATE_LINE = 14;

  /** How many blocks above and below the headline its date line may be. */
  private static final int NEAR_HEADLINE = 12;

  private PublicationDate() {}

  /** Nothing when the page does not say; the day of the last change only when no other is given. */
  static Optional<LocalDate> of(
      Document page, JsonLd jsonLd, MetaTags meta, PageShape shape, URI address) {
    return Stream.<Supplier<Optional<LocalDate>>>of(
            () -> WrittenDate.in(jsonLd.published()),
            () -> inMeta(meta),
            () -> marked(page),
            () -> inAddress(address),
            () -> nearHeadline(shape),
            () -> firstTime(page),
            () ->
                WrittenDate.in(
                    meta.first("article:modified_time", "og:updated_time", "last-modified")))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> inMeta(MetaTags meta) {
    return meta.keys()
        .filter(key -> key.length() < LONGEST_DATE_TEXT)
        .filter(key -> META_KEY.matcher(key).find() && !MODIFIED_KEY.matcher(key).find())
        .map(key -> WrittenDate.in(meta.first(key)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> marked(Document page) {
    return page.select(MARKED).stream()
        .limit(MOST_CANDIDATES)
        .map(PublicationDate::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> nearHeadline(PageShape shape) {
    int from = Math.max(0, shape.headline - NEAR_HEADLINE);
    int to = Math.min(shape.blocks.size(), shape.headline + NEAR_HEADLINE + 1);
    return shape.headline < 0
        ? Optional.empty()
        : Stream.concat(
                shape.blocks.subList(shape.headline, to).stream(),
                shape.blocks.subList(from, shape.headline).stream())
            .map(block -> WrittenDate.in(dateLine(block)))
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** A line of its own, or the dateline that opens a report: "Brackwater, 9 June 2026 – ". */
  private static String dateLine(Block block) {
    if (block.words() <= LONGEST_DATE_LINE) {
      return block.text();
    }
    Matcher dateline = DATELINE.matcher(block.text());
    return dateline.lookingAt() ? dateline.group() : "";
  }

  private static Optional<LocalDate> firstTime(Document page) {
    return page.select("time, [class*=date], [class*=time], [id*=date], [class*=created]").stream()
        .limit(MOST_CANDIDATES)
        .map(PublicationDate::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> of(Element element) {
    String text = element.text();
    return Stream.of(element.attr("datetime"), element.attr("content"), element.attr("title"))
        .map(WrittenDate::in)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> text.length() > LONGEST_DATE_TEXT ? Optional.empty() : WrittenDate.in(text));
  }

  private static Optional<LocalDate> inAddress(URI address) {
    Matcher m = IN_ADDRESS.matcher(address.getPath() == null ? "" : address.getPath());
    return m.find()
        ? WrittenDate.in(m.group(1) + "-" + m.group(2) + "-" + m.group(3))
        : Optional.empty();
  }
}
