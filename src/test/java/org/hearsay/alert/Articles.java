package org.hearsay.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Outlet;
import org.hearsay.article.Outlets;
import org.hearsay.report.Report;

/** Articles as tests want them, put together by hand. */
final class Articles {
  static final Outlets OUTLETS =
      new Outlets(
          List.of(
              outlet("Daily Mail", List.of("Mail Online", "the Mail"), "dailymail.co.uk"),
              outlet("Reuters", List.of("Thomson Reuters"), "reuters.com"),
              outlet("BBC", List.of("BBC News"), "bbc.co.uk"),
              outlet("Le Monde", List.of(), "lemonde.fr")));

  private final List<String> paragraphs = new ArrayList<>();
  private final List<Report.Entry> entries = new ArrayList<>();
  private final List<Report.OutletEntry> outlets = new ArrayList<>();
  private final List<Report.Unnamed> unnamed = new ArrayList<>();
  private final List<Report.Hedge> hedges = new ArrayList<>();
  private final List<Report.Flag> flags = new ArrayList<>();
  private String title = "Ferry held at Port Lorne";
  private String address = "https://news.gazette.example/ferry";

  private static Outlet outlet(String name, List<String> aliases, String domain) {
    return new Outlet(name, aliases, List.of(domain), Outlet.Kind.NEWSPAPER, "GB");
  }

  /** An article of these paragraphs, of which the report knows nothing yet. */
  static Articles saying(String... paragraphs) {
    Articles articles = new Articles();
    articles.paragraphs.addAll(List.of(paragraphs));
    return articles;
  }

  Articles titled(String title) {
    this.title = title;
    return this;
  }

  Articles at(String address) {
    this.address = address;
    return this;
  }

  Articles relaying(String outlet, int paragraph, boolean linked) {
    return relaying(outlet, paragraph, linked, 0.9);
  }

  Articles relaying(String outlet, int paragraph, boolean linked, double probability) {
    outlets.add(
        new Report.OutletEntry(
            outlet, List.of("R-report"), List.of(paragraph), linked, probability));
    return this;
  }

  /** {@code words} say something in a paragraph, and are {@code name}. */
  Articles quoting(String words, String name, int paragraph) {
    entries.add(
        new Report.Entry(
            entries.size() + 1,
            paragraph,
            words,
            name,
            "person",
            "said",
            "it was so",
            "none",
            null,
            "flat",
            null,
            0.9));
    return this;
  }

  Articles unnamed(String words, int paragraph) {
    unnamed.add(new Report.Unnamed(words, paragraph, null));
    return this;
  }

  Articles hedged(String words, int paragraph) {
    hedges.add(new Report.Hedge(words, paragraph));
    return this;
  }

  Articles flagged(String kind, String message, Integer... paragraphs) {
    flags.add(new Report.Flag(kind, message, List.of(paragraphs)));
    return this;
  }

  Report report() {
    return new Report(
        "AAAAAAAAAAAAAAAAAAAAAA",
        Instant.parse("2026-05-14T10:00:00Z"),
        address,
        new Report.Head(
            address,
            title,
            null,
            List.of(),
            LocalDate.of(2026, 5, 14),
            "en",
            paragraphs.size(),
            100),
        List.of(),
        entries,
        outlets,
        unnamed,
        hedges,
        flags);
  }

  Candidate sharedIn(String scope) {
    return new Candidate(report(), paragraphs, new Origin.Shared(scope));
  }

  Candidate from(String feed) {
    return new Candidate(report(), paragraphs, new Origin.FromFeed(feed));
  }

  /** The filter that {@code typed} says. */
  static Filter filter(String typed) {
    return ((FilterReading.Read) FilterParser.parse(typed, 0)).filter();
  }
}
