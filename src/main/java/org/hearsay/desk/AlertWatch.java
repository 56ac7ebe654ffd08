package org.hearsay.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.hearsay.alert.AlertIndex;
import org.hearsay.alert.Candidate;
import org.hearsay.alert.Match;
import org.hearsay.alert.Origin;
import org.hearsay.alert.StoryPrint;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Hosts;
import org.hearsay.chat.QuietHours;
import org.hearsay.chat.Subscription;
import org.hearsay.investigate.Investigation;
import org.hearsay.investigate.Investigator;
import org.hearsay.report.Report;
import org.hearsay.store.Alert;
import org.hearsay.store.Alerts;
import org.hearsay.store.Reports;
import org.hearsay.store.Settings;
import org.hearsay.store.Store;
import org.hearsay.store.Subscriptions;

/**
 * Tries every article on the subscriptions, and lets their channels know. What it does is repeated
 * after a crash: an article that was noted for a subscription is not noted again.
 */
public final class AlertWatch {
  private final AlertIndex index;
  private final Investigator ofFeeds;
  private final Subscriptions subscriptions;
  private final Alerts alerts;
  private final Reports reports;
  private final Settings settings;
  private final AlertTelling telling;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * A watch over these.
   *
   * @param ofFeeds reads what feeds announce
   * @param zone whose clock counts in channels that have set none
   */
  public AlertWatch(
      AlertIndex index,
      Investigator ofFeeds,
      Store store,
      AlertTelling telling,
      ZoneId zone,
      Clock clock) {
    this.index = index;
    this.ofFeeds = ofFeeds;
    this.subscriptions = store.subscriptions();
    this.alerts = store.alerts();
    this.reports = store.reports();
    this.settings = store.settings();
    this.telling = telling;
    this.zone = zone;
    this.clock = clock;
  }

  /** Whether what is shared in {@code channel} may concern a subscription. */
  boolean listensTo(ChannelRef channel) {
    return subscriptions.listenTo(channel);
  }

  /** An article was shared in {@code channel}. */
  void shared(Investigation.Found found, ChannelRef channel) {
    seen(found, new Origin.Shared(Subscription.scope(channel)));
  }

  /** A feed has a new article. One that cannot be read is told to nobody: nobody asked for it. */
  void published(ChatEvent.Published event) {
    if (ofFeeds.investigate(event.link()) instanceof Investigation.Found found) {
      seen(found, new Origin.FromFeed(event.feed()));
    }
  }

  private void seen(Investigation.Found found, Origin origin) {
    Candidate candidate = new Candidate(found.report(), found.paragraphs(), origin);
    for (Match match : index.match(candidate)) {
      // The index may be a moment behind.
      subscriptions
          .find(match.id())
          .filter(subscription -> !subscription.isMuted(clock.instant()))
          .ifPresent(subscription -> fire(subscription, match, found));
    }
  }

  private void fire(Subscription subscription, Match match, Investigation.Found found) {
    Report report = found.report();
    Optional<Alert> before = alerts.find(subscription.id(), report.article().address());
    Alert alert = before.isPresent() ? before.orElseThrow() : note(subscription, match, found);
    if (alert.state() == Alert.State.LINE) {
      telling.line(subscription, alert);
    } else if (alert.state() == Alert.State.FOLDED) {
      telling.fold(subscription, alert);
    }
  }

  private Alert note(Subscription subscription, Match match, Investigation.Found found) {
    Report report = found.report();
    Instant now = clock.instant();
    Instant due = due(subscription, now);
    String article = report.article().address();
    reports.save(report, subscription.channel());
    return alerts.note(
        new Alert(
            subscription.id(),
            subscription.channel(),
            article,
            report.id(),
            outlet(report),
            match.hits(),
            StoryPrint.of(report, found.paragraphs()).encode(),
            null,
            due.isAfter(now) ? Alert.State.WAITING : Alert.State.LINE,
            due.isAfter(now) ? null : Keys.of(subscription.id(), article),
            now,
            due));
  }

  /** When the channel is to hear of what fires now. A digest has its own hour, quiet or not. */
  private Instant due(Subscription subscription, Instant now) {
    ChannelSettings here = settings.of(subscription.channel());
    ZoneId its = here.zoneOr(zone);
    if (subscription.timing() instanceof Timing.Digest digest) {
      ZonedDateTime today = now.atZone(its).with(digest.at());
      return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
    QuietHours quiet = here.quietHours();
    return quiet == null ? now : quiet.endAfter(now, its).orElse(now);
  }

  private static String outlet(Report report) {
    String site = report.article().site();
    String address = report.article().address();
    return site == null ? Hosts.of(address).orElse(address) : site;
  }
}
