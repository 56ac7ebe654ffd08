package org.hearsay.chat;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.PLAIN;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.alert.Hit;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.report.Excerpt;
import org.hearsay.report.Report;

/**
 * What a channel hears when a subscription matches: one line, and the rest in the line's thread.
 *
 * <p>Alert k7m2p · “Ferry sold twice” (Karlsburg Gazette) relays the Daily Mail ¶2, without a link
 * · also at 4 more
 */
public final class AlertReply {
  private static final int MAX_TITLE = 90;
  private static final int MAX_ALSO = 10;

  private final Subscription subscription;
  private final Report report;
  private final List<Hit> hits;
  private final List<Also> also;

  /**
   * The same story elsewhere.
   *
   * @param outlet who tells it
   */
  public record Also(String outlet, URI address) {}

  /**
   * What {@code subscription} tells of {@code report}.
   *
   * @param hits what matched, as found
   * @param also where the same story was met, in that order
   */
  public AlertReply(Subscription subscription, Report report, List<Hit> hits, List<Also> also) {
    this.subscription = subscription;
    this.report = report;
    this.hits = List.copyOf(hits);
    this.also = List.copyOf(also);
  }

  /** The one line. */
  public Reply line() {
    String id = subscription.id();
    List<Object> pieces = new ArrayList<>();
    pieces.add("Alert ");
    pieces.add(new Piece.Code(id));
    pieces.add(" · ");
    pieces.add(title(report, MAX_TITLE));
    pieces.add(site(report));
    pieces.addAll(HitWords.reasons(hits));
    pieces.add(others(also));
    return new Lines()
        .add(PLAIN, pieces.toArray())
        .choice("Why?", Action.Verb.WHY_ALERT, id + ":" + report.id())
        .choice("Mute 1 day", Action.Verb.MUTE_ALERT, id)
        .choice("Remove", Action.Verb.REMOVE_ALERT, id)
        .reply();
  }

  /**
   * What is said in the line's thread.
   *
   * @param page where the full report can be opened; empty when it cannot be reached from the chat
   */
  public Reply detail(Optional<URI> page) {
    Lines lines = new Lines();
    lines.add(
        PLAIN,
        "Alert ",
        new Piece.Code(subscription.id()),
        ": " + SubscriptionWords.plain(subscription) + ".");
    HitWords.add(lines, hits);
    SummaryReply summary = new SummaryReply(report, page);
    summary.findings(lines);
    if (!also.isEmpty()) {
      lines.add(HEADING, "The same story elsewhere");
      also.stream()
          .limit(MAX_ALSO)
          .forEach(each -> lines.add(ITEM, new Piece.Linked(each.outlet(), each.address())));
      if (also.size() > MAX_ALSO) {
        lines.add(ITEM, "+ " + (also.size() - MAX_ALSO) + " more");
      }
    }
    summary.buttons(lines);
    return lines.reply();
  }

  /** The headline, in quotation marks, as a link to the article. */
  public static Piece title(Report report, int max) {
    String title = report.article().title();
    String words =
        title.isBlank() ? "(no headline found)" : "“" + Excerpt.shorten(title, max) + "”";
    return new Piece.Linked(words, URI.create(report.article().address()));
  }

  /** " (Karlsburg Gazette) "; the host where the page does not say. */
  public static String site(Report report) {
    String site = report.article().site();
    String name = site == null ? Hosts.of(report.article().address()).orElse("") : site;
    return name.isEmpty() ? " " : " (" + name + ") ";
  }

  /** " · also at 4 more"; empty when there are none. */
  static String others(List<Also> also) {
    return also.isEmpty() ? "" : " · also at " + also.size() + " more";
  }
}
