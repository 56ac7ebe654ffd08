package org.hearsay.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.chat.Figures;
import org.hearsay.chat.LedgerReply.Filter;
import org.hearsay.chat.Speakers;
import org.hearsay.chat.SummaryReply;
import org.hearsay.chat.VisibleText;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a report's page shows.
 *
 * @param jsonAddress where the same is as JSON; null in a page saved to a file
 */
public record ReportPage(Report report, @Nullable String jsonAddress) {
  private static final int MAX_NAME = 80;

  /** A way to narrow the ledger down. */
  public record FilterChoice(String name, String label, long count) {}

  /** The headline. */
  public String title() {
    String title = report.article().title();
    return title.isBlank() ? "(no headline found)" : VisibleText.of(title);
  }

  /** "The Harbour Gazette · by Anna Berg · 14 March 2025 · 14 paragraphs". */
  public String byline() {
    Report.Head article = report.article();
    List<String> parts = new ArrayList<>();
    if (article.site() != null) {
      parts.add(article.site());
    }
    if (!article.authors().isEmpty()) {
      parts.add("by " + String.join(", ", article.authors()));
    }
    parts.add(SummaryReply.day(article));
    parts.add(Figures.count(article.paragraphs(), "paragraph"));
    return VisibleText.of(String.join(" · ", parts));
  }

  /** Who stands behind a key claim. */
  public String behind(Report.Claim claim) {
    return claim.attribution() == null
        ? "the article itself"
        : speaker(report.attributions().get(claim.attribution() - 1));
  }

  /** Who speaks. */
  public String speaker(Report.Entry entry) {
    return VisibleText.of(Speakers.label(entry, MAX_NAME));
  }

  /** "¶2–4". */
  public String paragraphs(Report.OutletEntry outlet) {
    return Figures.paragraphs(outlet.paragraphs());
  }

  /** What an outlet contributed, in words. */
  public String gave(Report.OutletEntry outlet) {
    return String.join(
        ", ",
        outlet.classes().stream()
            .map(
                each ->
                    switch (each) {
                      case "R-anon" -> "unnamed sources";
                      case "R-doc" -> "a document";
                      case "R-quote" -> "somebody's words";
                      default -> "its own report";
                    })
            .toList());
  }

  /** Whether it is too unsure to be told to a channel. */
  public boolean isPossible(double probability) {
    return probability < SummaryReply.SHOWN_FROM;
  }

  /** The filters that keep at least one attribution. */
  public List<FilterChoice> filters() {
    return Arrays.stream(Filter.values())
        .map(
            filter ->
                new FilterChoice(
                    name(filter),
                    filter.label(),
                    report.attributions().stream().filter(filter::keeps).count()))
        .filter(choice -> choice.count() > 0)
        .toList();
  }

  /** The filters that keep {@code entry}, as style sheets name them. */
  public String cssClasses(Report.Entry entry) {
    return String.join(
        " ",
        Arrays.stream(Filter.values()).filter(f -> f.keeps(entry)).map(ReportPage::name).toList());
  }

  private static String name(Filter filter) {
    return filter.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
