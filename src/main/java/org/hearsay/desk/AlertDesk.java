package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.PLAIN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.chat.Action.Verb;
import org.hearsay.chat.AlertCommand;
import org.hearsay.chat.AlertCommand.Which;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Platforms;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.SubscriptionWords;
import org.hearsay.feed.FeedSearch;
import org.hearsay.report.Report;
import org.hearsay.store.Alerts;
import org.hearsay.store.Reports;
import org.hearsay.store.Settings;
import org.hearsay.store.Store;
import org.hearsay.store.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Answers what people ask of a channel's alerts, by command and by button. */
public final class AlertDesk {
  private static final Duration ONE_DAY = Duration.ofDays(1);

  private final Subscriptions subscriptions;
  private final Alerts fired;
  private final Reports reports;
  private final Settings settings;
  private final Outbox outbox;
  private final Rights rights;
  private final NewAlerts adding;
  private final AlertTrial trial;
  private final AlertTransfer transfer;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * A desk over these.
   *
   * @param feeds finds the feed that somebody means by an address; may take seconds
   * @param zone whose clock counts in channels that have set none
   */
  public AlertDesk(
      Store store,
      Outbox outbox,
      Platforms platforms,
      AlertTrial trial,
      Function<String, FeedSearch> feeds,
      AlertLimits limits,
      ZoneId zone,
      Clock clock) {
    this.subscriptions = store.subscriptions();
    this.fired = store.alerts();
    this.reports = store.reports();
    this.settings = store.settings();
    this.outbox = outbox;
    this.rights = new Rights(platforms, store.settings());
    this.adding = new NewAlerts(store.subscriptions(), feeds, limits);
    this.trial = trial;
    this.transfer = new AlertTransfer(store.subscriptions(), limits);
    this.zone = zone;
    this.clock = clock;
  }

  /** The answer to a command, in one part or more; each is for who asked alone. */
  List<Reply> answers(Asked asked, AlertCommand command) {
    if (command instanceof AlertCommand.Show show) {
      return List.of(list(asked, show.everywhere()));
    } else if (command instanceof AlertCommand.Try tried) {
      return List.of(test(asked, tried));
    } else if (command instanceof AlertCommand.Export) {
      return transfer.export(asked.channel());
    }
    Optional<Reply> refusal = rights.toChange(asked.channel(), asked.by());
    if (refusal.isPresent()) {
      return List.of(refusal.orElseThrow());
    }
    if (command instanceof AlertCommand.Add add) {
      return List.of(add(asked, add));
    } else if (command instanceof AlertCommand.Mute mute) {
      return List.of(with(asked, mute.which(), some -> mute(asked, some, mute.time())));
    } else if (command instanceof AlertCommand.Remove remove) {
      return List.of(remove(asked, remove.which()));
    }
    return List.of(imported(asked, (AlertCommand.Import) command));
  }

  /** The answer to a button of an alert. */
  Reply pressed(Asked asked, Verb verb, String subject) {
    if (verb == Verb.WHY_ALERT) {
      String[] parts = subject.split(":", 2);
      return here(asked, parts[0])
          .map(found -> why(found, parts.length < 2 ? "" : parts[1]))
          .orElseGet(AlertDesk::goneAlready);
    }
    Optional<Reply> refusal = rights.toChange(asked.channel(), asked.by());
    if (refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    Optional<Subscription> found = here(asked, subject);
    if (verb == Verb.REMOVE_ALERT) {
      ChannelRef channel = found.map(Subscription::channel).orElse(asked.channel());
      return removed(asked, channel, List.of(subject));
    }
    return found
        .map(alert -> mute(asked, List.of(alert), ONE_DAY))
        .orElseGet(AlertDesk::goneAlready);
  }

  /** With the words it fired on, where that is kept. */
  private Reply why(Subscription subscription, String reportId) {
    Optional<Report> report = reports.find(reportId);
    return report
        .flatMap(found -> fired.find(subscription.id(), found.article().address()))
        .map(alert -> AlertTrial.matched(subscription, report.orElseThrow(), alert.hits()).reply())
        .or(() -> report.map(found -> trial.why(subscription, found)))
        .orElseGet(() -> Exports.noSuchReport(reportId));
  }

  /** Whether {@code subject} of an "undo" is ours. */
  static boolean isOurs(String subject) {
    return subject.startsWith(Undo.PREFIX);
  }

  /** Takes back a removal. */
  Reply undo(Asked asked, String subject) {
    Optional<Reply> refusal = rights.toChange(asked.channel(), asked.by());
    if (refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    Optional<Undo> undo = Undo.decode(subject);
    List<Subscription> back =
        undo.map(u -> subscriptions.restore(u.in(asked.channel()), u.at())).orElse(List.of());
    if (back.isEmpty()) {
      return Reply.say(
          "There is nothing left to take back: it was done already, or is too long ago.");
    }
    return changed(asked, back.get(0).channel(), back, "back.", null);
  }

  private Reply add(Asked asked, AlertCommand.Add add) {
    NewAlerts.Outcome outcome = adding.add(asked, add.filter(), add.timing());
    if (outcome instanceof NewAlerts.Outcome.Added added) {
      announce(
          asked,
          added.subscription().channel(),
          AlertPhrases.announced(" added for this channel: ", added.subscription()));
    }
    return outcome.reply();
  }

  private Reply list(Asked asked, boolean everywhere) {
    ChannelRef here = asked.channel();
    List<Subscription> all =
        everywhere
            ? AlertPhrases.shownIn(here, subscriptions.ofWorkspace(here))
            : subscriptions.ofChannel(here);
    return all.isEmpty()
        ? AlertPhrases.none()
        : AlertPhrases.list(all, here, everywhere, clock.instant(), zoneOf(here));
  }

  private Reply test(Asked asked, AlertCommand.Try tried) {
    Optional<Subscription> found = here(asked, tried.id());
    if (found.isEmpty()) {
      return AlertPhrases.unknown(List.of(tried.id()));
    }
    return tried.link() == null
        ? trial.overLast(found.orElseThrow())
        : trial.on(found.orElseThrow(), tried.link());
  }

  private Reply mute(Asked asked, List<Subscription> some, Duration time) {
    Instant until = time.isZero() ? null : asked.at().plus(time);
    subscriptions.mute(some.stream().map(Subscription::id).toList(), until);
    ChannelRef channel = some.get(0).channel();
    String what =
        until == null
            ? (some.size() == 1 ? "speaks again." : "speak again.")
            : (some.size() == 1 ? "is" : "are")
                + " silent until "
                + SubscriptionWords.moment(until, zoneOf(channel))
                + ".";
    return changed(asked, channel, some, what, null);
  }

  private Reply remove(Asked asked, Which which) {
    if (which instanceof Which.Ids ids) {
      return removed(asked, asked.channel(), ids.ids());
    }
    return removed(
        asked,
        asked.channel(),
        subscriptions.ofChannel(asked.channel()).stream().map(Subscription::id).toList());
  }

  /** Again after a crash, they are gone already: then what this very event removed is told. */
  private Reply removed(Asked asked, ChannelRef channel, List<String> ids) {
    List<String> there = subscriptions.ofChannel(channel).stream().map(Subscription::id).toList();
    List<String> unknown = new ArrayList<>(ids);
    unknown.removeAll(there);
    List<Subscription> gone = subscriptions.removed(channel, asked.at());
    unknown.removeAll(gone.stream().map(Subscription::id).toList());
    if (!unknown.isEmpty()) {
      return AlertPhrases.unknown(unknown);
    }
    subscriptions.remove(channel, ids, asked.at());
    gone = subscriptions.removed(channel, asked.at());
    if (gone.isEmpty()) {
      return AlertPhrases.none();
    }
    return changed(asked, channel, gone, "removed.", Undo.of(channel, asked.at()));
  }

  private Reply imported(Asked asked, AlertCommand.Import given) {
    AlertTransfer.Outcome outcome = transfer.read(asked, given.yaml());
    if (outcome.added() > 0) {
      announce(
          asked,
          asked.channel(),
          Reply.say(
              outcome.added() == 1
                  ? "1 alert was imported into this channel."
                  : outcome.added() + " alerts were imported into this channel."));
    }
    return outcome.reply();
  }

  private interface Doing {
    Reply with(List<Subscription> some);
  }

  private Reply with(Asked asked, Which which, Doing doing) {
    List<Subscription> all = subscriptions.ofChannel(asked.channel());
    if (which instanceof Which.Ids ids) {
      List<String> unknown = new ArrayList<>(ids.ids());
      unknown.removeAll(all.stream().map(Subscription::id).toList());
      if (!unknown.isEmpty()) {
        return AlertPhrases.unknown(unknown);
      }
      all = all.stream().filter(each -> ids.ids().contains(each.id())).toList();
    }
    return all.isEmpty() ? AlertPhrases.none() : doing.with(all);
  }

  /** Tells who asked and the channel. */
  private Reply changed(
      Asked asked, ChannelRef channel, List<Subscription> some, String what, @Nullable Undo undo) {
    List<Object> pieces = new ArrayList<>(AlertPhrases.named(some));
    pieces.add(" " + what);
    announce(asked, channel, new Lines().add(PLAIN, pieces.toArray()).reply());
    Lines lines = new Lines().add(PLAIN, pieces.toArray());
    if (undo != null) {
      lines.press("Undo", Verb.UNDO, undo.encoded());
    }
    return lines.reply();
  }

  private void announce(Asked asked, ChannelRef channel, Reply announcement) {
    outbox.put(new Dispatch.Post(Keys.of(asked.eventId(), "announcement"), channel, announcement));
  }

  /** The alert, unless it belongs to another workspace. */
  private Optional<Subscription> here(Asked asked, String id) {
    return subscriptions
        .find(id)
        .filter(
            found ->
                found.channel().platform().equals(asked.channel().platform())
                    && found.channel().workspace().equals(asked.channel().workspace()));
  }

  private ZoneId zoneOf(ChannelRef channel) {
    return settings.of(channel).zoneOr(zone);
  }

  private static Reply goneAlready() {
    return Reply.say("That alert is gone already.");
  }
}
