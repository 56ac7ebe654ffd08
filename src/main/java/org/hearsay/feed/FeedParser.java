package org.hearsay.feed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.Refusal;
import org.hearsay.fetch.Page;

/** Reads what a site sent as a feed. */
final class FeedParser {

  private FeedParser() {}

  /** What one of the formats found. */
  sealed interface Reading {

    /**
     * A feed.
     *
     * @param base what its links are relative to, itself relative to the feed's address; may be
     *     empty
     * @param freshFor as the feed says; zero where it does not
     */
    record Found(String title, String base, List<RawEntry> entries, Duration freshFor)
        implements Reading {}

    /** None that is read. */
    record None(Refusal refusal) implements Reading {}
  }

  static FeedOutcome parse(Page page) {
    String host = String.valueOf(page.address().getHost());
    Reading reading;
    try {
      reading = reading(FeedText.of(page), host);
    } catch (StackOverflowError | OutOfMemoryError e) {
      reading = new Reading.None(FeedRefusals.tooMuch(host));
    }
    if (reading instanceof Reading.None none) {
      return new FeedOutcome.Failed(none.refusal(), false, null);
    }
    Reading.Found found = (Reading.Found) reading;
    String title = RawEntry.oneLine(found.title());
    Duration freshFor =
        page.freshFor().compareTo(found.freshFor()) > 0 ? page.freshFor() : found.freshFor();
    return new FeedOutcome.Entries(
        title.isEmpty() ? host : title,
        Announced.of(found.entries(), Addresses.resolve(page.address(), found.base())),
        new Version(page.validators().etag(), page.validators().lastModified()),
        page.forGood().toString(),
        freshFor);
  }

  private static Reading reading(String text, String host) {
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return JsonFeed.read(start, host);
    }
    String prolog = prolog(start).toLowerCase(Locale.ROOT);
    if (prolog.contains("<!doctype html") || start.regionMatches(true, 0, "<html", 0, 5)) {
      return new Reading.None(FeedRefusals.page(host));
    }
    if (prolog.contains("<!doctype")) {
      return new Reading.None(FeedRefusals.documentType(host));
    }
    return start.startsWith("<")
        ? XmlFeed.read(start, host)
        : new Reading.None(FeedRefusals.noFeed(host));
  }

  /** What stands before the first element. */
  private static String prolog(String xml) {
    for (int at = xml.indexOf('<');
        at >= 0 && at + 1 < xml.length();
        at = xml.indexOf('<', at + 1)) {
      if (Character.isLetter(xml.charAt(at + 1))) {
        return xml.substring(0, at);
      }
    }
    return xml;
  }
}
