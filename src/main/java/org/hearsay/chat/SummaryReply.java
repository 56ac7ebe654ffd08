package org.hearsay.chat;

import static org.hearsay.chat.Reply.Style.FLAG;
import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;
import static org.hearsay.chat.Reply.Style.NUMBERED;
import static org.hearsay.chat.Reply.Style.PLAIN;
import static org.hearsay.chat.Reply.Style.TITLE;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.report.Excerpt;
import org.hearsay.report.Report;

/**
 * The compact reply under a link: at most 3 key claims with who stands behind each, 5 secondhand
 * sources and 1 flag; the rest is behind buttons.
 */
public final class SummaryReply {
  /** Below this an outlet is a possibility for the full list, not something to tell a channel. */
  public static final double SHOWN_FROM = Report.OutletEntry.TOLD_FROM;

  private static final int MAX_TITLE = 90;
  private static final int MAX_OUTLETS = 5;
  private static final int MAX_NAME = 48;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Report report;
  private final Optional<URI> page;

  /**
   * A reply that tells of {@code report}.
   *
   * @param page where the full report can be opened; empty when it cannot be reached from the chat
   */
  public SummaryReply(Report report, Optional<URI> page) {
    this.report = report;
    this.page = page;
  }

  /** Whether there is something that a channel in "flagged" mode wants to hear. */
  public static boolean hasSomethingToFlag(Report report) {
    return telling(report).findAny().isPresent()
        || !shown(report).isEmpty()
        || !report.hedges().isEmpty();
  }

  /** "14 March 2025", or that no date was found. */
  public static String day(Report.Head article) {
    return article.published() == null ? "no date found" : DAY.format(article.published());
  }

  /** The reply. */
  public Reply reply() {
    Lines lines = new Lines();
    title(lines);
    findings(lines);
    buttons(lines);
    lines.choice("Export JSON", Action.Verb.EXPORT, report.id());
    lines.choice("Something wrong here?", Action.Verb.WRONG, report.id());
    host().ifPresent(h -> lines.choice("Mute " + h + " here", Action.Verb.MUTE_SITE, h));
    lines.choice("Remove this reply", Action.Verb.REMOVE_REPLY, report.id());
    return lines.reply();
  }

  /** What was found, from the claims down to the small print. */
  void findings(Lines lines) {
    if (!report.claims().isEmpty()) {
      lines.add(HEADING, "Key claims");
      report.claims().forEach(claim -> claim(lines, claim));
    }
    secondhand(lines);
    telling(report).limit(1).forEach(flag -> lines.add(FLAG, flag.message()));
    lines.add(NOTE, "Says who said it, not whether it is true.");
  }

  /** Those that show more of the report. */
  void buttons(Lines lines) {
    if (!report.attributions().isEmpty()) {
      int all = report.attributions().size();
      lines.press(
          all == 1 ? "The one attribution" : "All " + all + " attributions",
          Action.Verb.ATTRIBUTIONS,
          report.id());
    }
    page.ifPresent(address -> lines.open("Full report", address));
  }

  private void title(Lines lines) {
    Report.Head article = report.article();
    String title = article.title().isBlank() ? "(no headline found)" : article.title();
    List<Object> pieces = new ArrayList<>();
    pieces.add(new Piece.Linked(Excerpt.shorten(title, MAX_TITLE), URI.create(article.address())));
    String site = article.site() == null ? host().orElse("") : article.site();
    pieces.add(" · " + (site.isEmpty() ? "" : site + " · ") + day(article));
    lines.add(TITLE, pieces.toArray());
  }

  private void claim(Lines lines, Report.Claim claim) {
    String where = " ¶" + claim.paragraph();
    if (claim.attribution() == null) {
      lines.add(NUMBERED, Verbatim.of(claim.quote()), " — the article itself" + where);
      return;
    }
    Report.Entry entry = report.attributions().get(claim.attribution() - 1);
    String via = claim.via() == null ? "" : ", via " + claim.via();
    lines.add(
        NUMBERED,
        Verbatim.of(claim.quote()),
        " — ",
        new Piece.Strong(Speakers.label(entry, MAX_NAME)),
        via + where);
  }

  private void secondhand(Lines lines) {
    List<Report.OutletEntry> outlets = shown(report);
    String figures = Figures.secondhand(report, outlets);
    if (outlets.isEmpty()) {
      lines.add(
          PLAIN,
          "No relayed claims found in "
              + Figures.count(report.article().paragraphs(), "paragraph")
              + (figures.isEmpty() ? "." : " · " + figures));
      return;
    }
    lines.add(PLAIN, new Piece.Strong("Unverified secondhand sources:"), " " + figures);
    List<Object> line = new ArrayList<>();
    for (Report.OutletEntry outlet : outlets.subList(0, Math.min(MAX_OUTLETS, outlets.size()))) {
      line.add(line.isEmpty() ? "" : " · ");
      line.add(new Piece.Strong(outlet.outlet()));
      line.add(" " + Figures.paragraphs(outlet.paragraphs()));
    }
    if (outlets.size() > MAX_OUTLETS) {
      line.add(" + " + (outlets.size() - MAX_OUTLETS) + " more");
    }
    lines.add(ITEM, line.toArray());
  }

  /** The flags worth a line of their own; a missing date is told beside the title. */
  private static Stream<Report.Flag> telling(Report report) {
    return report.flags().stream().filter(flag -> !flag.kind().equals("no-date"));
  }

  private static List<Report.OutletEntry> shown(Report report) {
    return report.outlets().stream().filter(o -> o.probability() >= SHOWN_FROM).toList();
  }

  private Optional<String> host() {
    return Hosts.of(report.article().address());
  }
}
