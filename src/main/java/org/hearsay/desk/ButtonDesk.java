package org.hearsay.desk;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.chat.Action.Verb;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.LedgerReply;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Platforms;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;
import org.hearsay.store.Replies;
import org.hearsay.store.Replies.Answered;
import org.hearsay.store.Reports;
import org.hearsay.store.Settings;
import org.hearsay.store.Store;
import org.jspecify.annotations.Nullable;

/** Does what buttons say. */
public final class ButtonDesk {
  private final Reports reports;
  private final Replies replies;
  private final Settings settings;
  private final Outbox outbox;
  private final Rights rights;
  private final ReportPages pages;
  private final AlertDesk alerts;
  private final @Nullable URI contact;

  /**
   * A desk over these.
   *
   * @param contact where people tell of mistakes; null when the operator named no place
   */
  public ButtonDesk(
      Store store,
      Outbox outbox,
      Platforms platforms,
      ReportPages pages,
      AlertDesk alerts,
      @Nullable URI contact) {
    this.reports = store.reports();
    this.replies = store.replies();
    this.settings = store.settings();
    this.outbox = outbox;
    this.rights = new Rights(platforms, store.settings());
    this.pages = pages;
    this.alerts = alerts;
    this.contact = contact;
  }

  void pressed(ChatEvent.Pressed event) {
    String subject = event.action().subject();
    Reply reply =
        switch (event.action().verb()) {
          case ATTRIBUTIONS -> ledger(LedgerReply.View.decode(subject));
          case EXPORT -> Exports.of(reports, pages, event.channel(), subject);
          case WRONG -> wrong(subject);
          case MUTE_SITE -> mute(event, subject);
          case REMOVE_REPLY -> remove(event, subject);
          case UNDO ->
              AlertDesk.isOurs(subject)
                  ? alerts.undo(Asked.by(event), subject)
                  : undo(event, subject);
          case MUTE_ALERT, REMOVE_ALERT, WHY_ALERT ->
              alerts.pressed(Asked.by(event), event.action().verb(), subject);
        };
    outbox.put(
        new Dispatch.Answer(
            Keys.of(event.id(), "answer"), event.channel(), event.answerTo(), true, reply));
  }

  private Reply ledger(LedgerReply.View view) {
    return reports
        .find(view.reportId())
        .map(report -> LedgerReply.of(report, view))
        .orElseGet(() -> Exports.noSuchReport(view.reportId()));
  }

  private Reply wrong(String reportId) {
    Lines lines = new Lines();
    lines.add(
        Style.PLAIN,
        "Thank you for looking closely. Tell whoever runs Hearsay here which words are wrong, and"
            + " name the report ",
        new Code(reportId),
        ".");
    if (contact != null) {
      lines.open("Tell them", contact);
    }
    return lines.reply();
  }

  private Reply mute(ChatEvent.Pressed event, String site) {
    Optional<Reply> refusal = rights.toChange(event.channel(), event.by());
    if (refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    ChannelSettings now = settings.of(event.channel());
    Set<String> muted = new TreeSet<>(now.mutedSites());
    if (!muted.add(site)) {
      return Reply.say("Links to " + site + " stay unanswered here already.");
    }
    change(event, now, muted, "Links to " + site + " stay unanswered in this channel from now on.");
    return new Lines()
        .add(Style.PLAIN, "Muted " + site + " in this channel.")
        .press("Undo", Verb.UNDO, "mute:" + site)
        .reply();
  }

  private Reply undo(ChatEvent.Pressed event, String subject) {
    Optional<Reply> refusal = rights.toChange(event.channel(), event.by());
    if (refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    String site = subject.substring(subject.indexOf(':') + 1);
    ChannelSettings now = settings.of(event.channel());
    Set<String> muted = new TreeSet<>(now.mutedSites());
    if (muted.remove(site)) {
      change(event, now, muted, "Links to " + site + " are answered in this channel again.");
    }
    return Reply.say("Links to " + site + " are answered here.");
  }

  private void change(
      ChatEvent.Pressed event, ChannelSettings now, Set<String> muted, String announcement) {
    settings.save(event.channel(), now.withSites(muted, now.onlySites()));
    outbox.put(
        new Dispatch.Post(
            Keys.of(event.id(), "announcement"), event.channel(), Reply.say(announcement)));
  }

  private Reply remove(ChatEvent.Pressed event, String reportId) {
    Optional<Answered> answered = replies.ofReport(event.channel(), reportId);
    if (answered.isEmpty()) {
      return Reply.say("That reply is gone already, or it was for you alone.");
    }
    Answered reply = answered.orElseThrow();
    ChannelRef here = event.channel();
    Optional<Reply> refusal =
        event.by().id().equals(reply.poster())
            ? Optional.empty()
            : rights.toTakeAway(here, here, event.by(), "remove this reply");
    if (refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    outbox.retract(reply.key());
    replies.delete(reply);
    return Reply.say("Removed.");
  }
}
