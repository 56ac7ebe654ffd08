package org.hearsay.desk;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.alert.Timing;
import org.hearsay.chat.AlertReply;
import org.hearsay.chat.AlertReply.Also;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.DigestReply;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Linked;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.Subscription;
import org.hearsay.report.Report;
import org.hearsay.store.Alert;
import org.hearsay.store.Alerts;
import org.hearsay.store.Reports;
import org.hearsay.store.Settings;
import org.hearsay.store.Store;
import org.hearsay.store.Subscriptions;

/**
 * Puts alerts into words and into the outbox: a line, with the rest in its thread; the same line
 * changed when the story is met again; or what was collected, in one message. Repeating any of it
 * changes nothing.
 */
public final class AlertTelling {
  private static final String DETAIL = "detail";
  private static final int FOLDED_IN_THREAD = 10;

  private final Subscriptions subscriptions;
  private final Alerts alerts;
  private final Reports reports;
  private final Settings settings;
  private final Outbox outbox;
  private final ReportPages pages;
  private final ZoneId zone;

  /**
   * Tells through {@code outbox}.
   *
   * @param zone whose clock counts in channels that have set none
   */
  public AlertTelling(Store store, Outbox outbox, ReportPages pages, ZoneId zone) {
    this.subscriptions = store.subscriptions();
    this.alerts = store.alerts();
    this.reports = store.reports();
    this.settings = store.settings();
    this.outbox = outbox;
    this.pages = pages;
    this.zone = zone;
  }

  /** An alert by itself. Nothing is told of a report that was forgotten meanwhile. */
  void line(Subscription subscription, Alert alert) {
    String key = alert.dispatch();
    Optional<Report> report = reports.find(alert.report());
    if (key == null || report.isEmpty()) {
      return;
    }
    ChannelRef channel = alert.channel();
    AlertReply reply =
        new AlertReply(subscription, report.orElseThrow(), alert.hits(), also(alert));
    outbox.put(new Dispatch.Post(key, channel, reply.line()));
    Reply detail = reply.detail(pages.page(channel, alert.report()));
    outbox.put(new Dispatch.PostInThread(Keys.of(key, DETAIL), channel, key, null, detail));
  }

  /** The same story as an alert that was told before, or is still to be told. */
  void fold(Subscription subscription, Alert folded) {
    Optional<Alert> lead =
        Optional.ofNullable(folded.lead())
            .flatMap(first -> alerts.find(folded.subscription(), first));
    if (lead.isEmpty() || lead.orElseThrow().state() != Alert.State.LINE) {
      return;
    }
    Alert first = lead.orElseThrow();
    String key = String.valueOf(first.dispatch());
    List<Also> also = also(first);
    reports
        .find(first.report())
        .ifPresent(
            report -> {
              outbox.revise(key, new AlertReply(subscription, report, first.hits(), also).line());
              if (also.size() <= FOLDED_IN_THREAD) {
                outbox.put(
                    new Dispatch.PostInThread(
                        Keys.of(key, folded.article()),
                        first.channel(),
                        key,
                        null,
                        also(folded.outlet(), folded.article())));
              }
            });
  }

  /** What is due in a channel: one alert as a line, several as a digest. */
  void due(ChannelRef channel, Instant now) {
    Map<String, List<Alert>> gathered = new LinkedHashMap<>();
    String next = Keys.of("due", channel + " " + now.toEpochMilli());
    for (Alert alert : alerts.gather(channel, next)) {
      gathered
          .computeIfAbsent(String.valueOf(alert.dispatch()), key -> new ArrayList<>())
          .add(alert);
    }
    gathered.forEach((key, together) -> tell(channel, key, together, now));
  }

  private void tell(ChannelRef channel, String key, List<Alert> together, Instant now) {
    List<DigestReply.Match> matches = new ArrayList<>();
    for (Alert alert : together) {
      Optional<Subscription> listening =
          subscriptions.find(alert.subscription()).filter(found -> !found.isMuted(now));
      Optional<Report> report = reports.find(alert.report());
      if (listening.isPresent() && report.isPresent()) {
        matches.add(
            new DigestReply.Match(
                listening.orElseThrow(), report.orElseThrow(), alert.hits(), also(alert)));
      }
    }
    if (together.size() == 1 && matches.size() == 1 && !isDigest(matches.get(0))) {
      line(matches.get(0).subscription(), together.get(0));
      alerts.told(key, Alert.State.LINE);
      return;
    }
    if (!matches.isEmpty()) {
      ZoneId its = settings.of(channel).zoneOr(zone);
      Instant due = together.get(0).dueAt();
      Reply digest = DigestReply.of(due.atZone(its).toLocalDate(), matches);
      outbox.put(new Dispatch.Post(key, channel, digest));
    }
    alerts.told(key, Alert.State.DIGEST);
  }

  private static boolean isDigest(DigestReply.Match match) {
    return match.subscription().timing() instanceof Timing.Digest;
  }

  private List<Also> also(Alert first) {
    return alerts.under(first).stream()
        .map(each -> new Also(each.outlet(), URI.create(each.article())))
        .toList();
  }

  private static Reply also(String outlet, String article) {
    return new Lines()
        .add(Style.PLAIN, "The same story: ", new Linked(outlet, URI.create(article)))
        .reply();
  }
}
