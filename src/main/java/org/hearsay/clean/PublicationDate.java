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

  private PublicationDate() {}

  static Optional<LocalDate> of(Document page, JsonLd jsonLd, MetaTags meta, URI address) {
    return Stream.<Supplier<Optional<LocalDate>>>of(
            () -> WrittenDate.in(jsonLd.published()),
            () ->
                WrittenDate.in(
                    meta.first(
                        "article:published_time", "og:published_time", "datepublished", "date",
                        "publishdate", "publish-date", "pubdate", "dc.date.issued", "dc.date",
                        "dcterms.created", "dcterms.date", "sailthru.date", "parsely-pub-date",
                        "article.published", "cxenseparse:recs:publishtime", "originalpublicationdate",
                        "article_date_original", "published-date", "article:published", "og:pubdate",
                        "dcterms.issued", "rnews:datepublished")),
            () -> marked(page),
            () -> inAddress(address),
            () -> firstTime(page))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> marked(Document page) {
    for (Element element :
        page.select(
            "[itemprop=datePublished], time[pubdate], time.published, .published time, .entry-date, abbr.published")) {
      Optional<LocalDate> day = of(element);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> firstTime(Document page) {
    for (Element element : page.select("time, [class*=date], [class*=time], [id*=date]")) {
      Optional<LocalDate> day = of(element);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> of(Element element) {
    for (String attribute : new String[] {"datetime", "content", "title"}) {
      Optional<LocalDate> day = WrittenDate.in(element.attr(attribute));
      if (day.isPresent()) {
        return day;
      }
    }
    String text = element.text();
    return text.length() > 120 ? Optional.empty() : WrittenDate.in(text);
  }

  private static Optional<LocalDate> inAddress(URI address) {
    Matcher m = IN_ADDRESS.matcher(address.getPath() == null ? "" : address.getPath());
    return m.find()
        ? WrittenDate.in(m.group(1) + "-" + m.group(2) + "-" + m.group(3))
        : Optional.empty();
  }
}
