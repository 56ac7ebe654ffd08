package org.hearsay.chat;

import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;
import static org.hearsay.chat.Reply.Style.PLAIN;
import static org.hearsay.chat.Reply.Style.TITLE;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.report.Excerpt;
import org.hearsay.report.Report;

/** Every attribution of a report, a page at a time, for one person. */
public final class LedgerReply {
  private static final int PER_PAGE = 8;
  private static final int MAX_CONTENT = 160;
  private static final int MAX_NAME = 60;

  /** Which attributions to show. */
  public enum Filter {
    ALL("All", entry -> true),
    RELAYED("Relayed", entry -> entry.outlet() != null || entry.relay().equals("generic")),
    UNNAMED("Unnamed", entry -> entry.origin().equals("anonymous")),
    HEDGED("Hedged", entry -> !entry.firmness().equals("flat")),
    NO_ORIGIN("Origin not given", entry -> entry.name().isBlank());

    private final String label;
    private final Predicate<Report.Entry> keeps;

    Filter(String label, Predicate<Report.Entry> keeps) {
      this.label = label;
      this.keeps = keeps;
    }

    /** As written on its button. */
    public String label() {
      return label;
    }

    /** Whether {@code entry} is shown. */
    public boolean keeps(Report.Entry entry) {
      return keeps.test(entry);
    }
  }

  /**
   * Which part of which report a button asks for.
   *
   * @param page from 0
   */
  public record View(String reportId, Filter filter, int page) {

    /** As the subject of an {@link Action}: "id", or "id:hedged:2". */
    public String encoded() {
      return reportId + ":" + filter.name().toLowerCase(Locale.ROOT) + ":" + page;
    }

    /** The view written as {@code subject}; whatever is missing or unknown is the first of all. */
    public static View decode(String subject) {
      String[] parts = subject.split(":", 3);
      Filter filter = Filter.ALL;
      for (Filter each : Filter.values()) {
        if (parts.length > 1 && each.name().equalsIgnoreCase(parts[1])) {
          filter = each;
        }
      }
      boolean numbered = parts.length > 2 && parts[2].matches("\\d{1,4}");
      return new View(parts[0], filter, numbered ? Integer.parseInt(parts[2]) : 0);
    }
  }

  private LedgerReply() {}

  /** The part of {@code report} that {@code view} asks for; the last page when it asks too far. */
  public static Reply of(Report report, View view) {
    List<Report.Entry> kept = report.attributions().stream().filter(view.filter()::keeps).toList();
    int pages = Math.max(1, (kept.size() + PER_PAGE - 1) / PER_PAGE);
    int page = Math.min(view.page(), pages - 1);
    Lines lines = new Lines();
    lines.add(
        TITLE,
        new Piece.Linked(
            Excerpt.shorten(report.article().title(), MAX_CONTENT),
            URI.create(report.article().address())),
        " · " + heading(view.filter(), kept.size(), page, pages));
    if (kept.isEmpty()) {
      lines.add(PLAIN, "None in " + report.article().paragraphs() + " paragraphs.");
    }
    kept.subList(page * PER_PAGE, Math.min(kept.size(), (page + 1) * PER_PAGE))
        .forEach(entry -> lines.add(ITEM, line(entry)));
    lines.add(NOTE, "Says who said it, not whether it is true.");
    if (page > 0) {
      lines.press("◂ Back", Action.Verb.ATTRIBUTIONS, at(view, page - 1));
    }
    if (page + 1 < pages) {
      lines.press("More ▸", Action.Verb.ATTRIBUTIONS, at(view, page + 1));
    }
    for (Filter filter : Filter.values()) {
      long count = report.attributions().stream().filter(filter::keeps).count();
      if (filter != view.filter() && count > 0) {
        lines.choice(
            filter.label() + " (" + count + ")",
            Action.Verb.ATTRIBUTIONS,
            new View(report.id(), filter, 0).encoded());
      }
    }
    return lines.reply();
  }

  /** The whole ledger as text, for places without buttons. */
  public static Reply whole(Report report) {
    Lines lines = new Lines();
    lines.add(TITLE, Excerpt.shorten(report.article().title(), MAX_CONTENT));
    report.attributions().forEach(entry -> lines.add(ITEM, line(entry)));
    return lines.reply();
  }

  private static Object[] line(Report.Entry entry) {
    List<Object> pieces = new ArrayList<>();
    pieces.add("¶" + entry.paragraph() + " ");
    pieces.add(new Piece.Strong(Speakers.label(entry, MAX_NAME)));
    if (entry.outlet() != null && !entry.relay().equals("self")) {
      pieces.add(", via " + entry.outlet() + carried(entry.relay()));
    }
    pieces.add(" · " + (entry.cue().isEmpty() ? "" : entry.cue() + " · "));
    pieces.add(Verbatim.of(Excerpt.shorten(Excerpt.unquoted(entry.content()), MAX_CONTENT)));
    if (entry.probability() < SummaryReply.SHOWN_FROM) {
      pieces.add(" — possible");
    }
    return pieces.toArray();
  }

  private static String carried(String relay) {
    return switch (relay) {
      case "carried-forward" -> " (named before)";
      case "carried-back" -> " (named after)";
      case "link" -> " (by its link)";
      default -> "";
    };
  }

  private static String heading(Filter filter, int count, int page, int pages) {
    String which = filter == Filter.ALL ? "" : " · " + filter.label().toLowerCase(Locale.ROOT);
    String where = pages == 1 ? "" : " · page " + (page + 1) + " of " + pages;
    return Figures.count(count, "attribution") + which + where;
  }

  private static String at(View view, int page) {
    return new View(view.reportId(), view.filter(), page).encoded();
  }
}
