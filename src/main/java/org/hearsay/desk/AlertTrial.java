package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;
import static org.hearsay.chat.Reply.Style.PLAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.alert.AlertIndex;
import org.hearsay.alert.Candidate;
import org.hearsay.alert.Explanation;
import org.hearsay.alert.Hit;
import org.hearsay.alert.Origin;
import org.hearsay.chat.AlertReply;
import org.hearsay.chat.HitWords;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Piece.Strong;
import org.hearsay.chat.Subscription;
import org.hearsay.investigate.Investigation;
import org.hearsay.investigate.Investigator;
import org.hearsay.report.Report;
import org.hearsay.store.Reports;

/** Tries a subscription on articles and says which would have fired, which nearly, and why. */
public final class AlertTrial {
  private static final int LAST = 50;
  private static final int FIRED_SHOWN = 10;
  private static final int NEAR_SHOWN = 5;
  private static final int MAX_TITLE = 80;

  private final AlertIndex index;
  private final Reports reports;
  private final Investigator investigator;

  /** Tries as {@code index} would. */
  public AlertTrial(AlertIndex index, Reports reports, Investigator investigator) {
    this.index = index;
    this.reports = reports;
    this.investigator = investigator;
  }

  private record Tried(Report report, Explanation explanation) {
    /** Whether one thing alone was missing, and something else was there. */
    boolean isNear() {
      return explanation.isNearMiss() && !explanation.hits().isEmpty();
    }

    List<Object> hits() {
      List<Object> pieces = new ArrayList<>();
      for (Hit hit : explanation.hits()) {
        pieces.add(pieces.isEmpty() ? "" : ", ");
        pieces.addAll(HitWords.quoted(hit));
      }
      return pieces;
    }

    List<Object> missing() {
      return List.of(explanation.missing());
    }
  }

  /** On the last reports of its workspace. */
  Reply overLast(Subscription subscription) {
    String workspace = subscription.channel().workspace();
    List<Report> last = reports.recent(subscription.channel().platform(), workspace, LAST);
    if (last.isEmpty()) {
      return named(subscription)
          .add(
              PLAIN,
              "There are no reports here yet to try it on. A page can be tried with ",
              AlertPhrases.command("test " + subscription.id() + " <url>"))
          .reply();
    }
    List<Tried> tried = last.stream().map(report -> tried(subscription, report)).toList();
    List<Tried> fired = tried.stream().filter(each -> each.explanation().fires()).toList();
    List<Tried> near = tried.stream().filter(Tried::isNear).toList();
    Lines lines = named(subscription);
    lines.add(
        PLAIN,
        new Strong(
            "It would have fired on "
                + (fired.isEmpty() ? "none" : fired.size())
                + " of the last "
                + last.size()
                + (fired.isEmpty() ? "." : ":")));
    fired.stream().limit(FIRED_SHOWN).forEach(each -> item(lines, each, each.hits()));
    more(lines, fired.size() - FIRED_SHOWN);
    if (!near.isEmpty()) {
      lines.add(HEADING, "Near misses");
      near.stream().limit(NEAR_SHOWN).forEach(each -> item(lines, each, each.missing()));
      more(lines, near.size() - NEAR_SHOWN);
    }
    lookedAt(lines, subscription);
    return lines.reply();
  }

  /** On the page that {@code link} leads to. */
  Reply on(Subscription subscription, String link) {
    Investigation outcome = investigator.investigate(link);
    if (outcome instanceof Investigation.Refused refused) {
      return Phrases.refusal(refused.refusal(), link);
    }
    Investigation.Found found = (Investigation.Found) outcome;
    Candidate candidate = new Candidate(found.report(), found.paragraphs(), origin(subscription));
    Lines lines = named(subscription);
    verdict(lines, tried(subscription, candidate));
    asIfFromFeed(subscription).ifPresent(note -> lines.add(NOTE, note));
    return lines.reply();
  }

  /** Why it fires on a report, as far as its excerpts tell. */
  Reply why(Subscription subscription, Report report) {
    Explanation explanation = tried(subscription, report).explanation();
    Lines lines = matched(subscription, report, explanation.hits());
    if (!explanation.fires()) {
      lines.add(
          NOTE,
          "The rest stood in words that the report does not keep, or the alert was another one"
              + " then: "
              + explanation.missing());
    }
    return lines.reply();
  }

  /** Which words it fired on. */
  static Lines matched(Subscription subscription, Report report, List<Hit> hits) {
    Lines lines = named(subscription);
    lines.add(PLAIN, AlertReply.title(report, MAX_TITLE), AlertReply.site(report));
    HitWords.add(lines, hits);
    return lines;
  }

  private static void verdict(Lines lines, Tried tried) {
    lines.add(
        PLAIN,
        new Strong(tried.explanation().fires() ? "It fires on " : "It does not fire on "),
        AlertReply.title(tried.report(), MAX_TITLE),
        AlertReply.site(tried.report()));
    for (Explanation.Group group : tried.explanation().groups()) {
      List<Object> pieces = new ArrayList<>();
      pieces.add(group.met() ? "yes: " : "no: ");
      pieces.add(new Code(group.condition()));
      if (!group.met()) {
        pieces.add(" — " + group.missing());
      }
      group.hits().stream()
          .limit(1)
          .forEach(
              hit -> {
                pieces.add(" — ");
                pieces.addAll(HitWords.found(hit));
              });
      lines.add(ITEM, pieces.toArray());
    }
  }

  private static void item(Lines lines, Tried tried, List<Object> why) {
    List<Object> pieces = new ArrayList<>();
    pieces.add(AlertReply.title(tried.report(), MAX_TITLE));
    pieces.add(AlertReply.site(tried.report()) + "— ");
    pieces.addAll(why);
    lines.add(ITEM, pieces.toArray());
  }

  private static void more(Lines lines, int left) {
    if (left > 0) {
      lines.add(ITEM, "+ " + left + " more");
    }
  }

  private static void lookedAt(Lines lines, Subscription subscription) {
    String note =
        "Looked at the excerpts that reports keep, not at whole articles: a word that stands only"
            + " elsewhere is not found here.";
    lines.add(NOTE, note + asIfFromFeed(subscription).map(more -> " " + more).orElse(""));
  }

  private static Optional<String> asIfFromFeed(Subscription subscription) {
    return subscription.filter().feeds().isEmpty()
        ? Optional.empty()
        : Optional.of("Tried as if it had come from its feed.");
  }

  private static Lines named(Subscription subscription) {
    return new Lines()
        .add(
            PLAIN,
            "Alert ",
            new Code(subscription.id()),
            ": " + AlertPhrases.plain(subscription) + ".");
  }

  private Tried tried(Subscription subscription, Report report) {
    return tried(subscription, Candidate.ofReport(report, origin(subscription)));
  }

  private Tried tried(Subscription subscription, Candidate candidate) {
    return new Tried(candidate.report(), index.explain(subscription.filter(), candidate));
  }

  private static Origin origin(Subscription subscription) {
    List<String> feeds = subscription.filter().feeds();
    return feeds.isEmpty()
        ? new Origin.Shared(Subscription.scope(subscription.channel()))
        : new Origin.FromFeed(feeds.get(0));
  }
}
