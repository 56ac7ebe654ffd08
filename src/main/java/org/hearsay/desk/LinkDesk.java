package org.hearsay.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Refusal;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.ChannelSettings.Auto;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Hosts;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Person;
import org.hearsay.chat.Platforms;
import org.hearsay.chat.Reply;
import org.hearsay.chat.SummaryReply;
import org.hearsay.investigate.Investigation;
import org.hearsay.investigate.Investigator;
import org.hearsay.report.Report;
import org.hearsay.store.Replies;
import org.hearsay.store.Replies.Answered;
import org.hearsay.store.Reports;
import org.hearsay.store.Settings;
import org.hearsay.store.Store;

/** Answers the links that people post, with the manners that make a bot bearable. */
public final class LinkDesk {
  /** From this many links in one message on, we speak only when asked. */
  private static final int TOO_MANY = 3;

  /** So many links of one message are read for alerts. */
  private static final int WATCHED = 10;

  private final Investigator investigator;
  private final Reports reports;
  private final Replies replies;
  private final Settings settings;
  private final Outbox outbox;
  private final Platforms platforms;
  private final ReportPages pages;
  private final AlertWatch watch;
  private final Clock clock;

  /** A desk over these. */
  public LinkDesk(
      Investigator investigator,
      Store store,
      Outbox outbox,
      Platforms platforms,
      ReportPages pages,
      AlertWatch watch,
      Clock clock) {
    this.investigator = investigator;
    this.reports = store.reports();
    this.replies = store.replies();
    this.settings = store.settings();
    this.outbox = outbox;
    this.platforms = platforms;
    this.pages = pages;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * One link that may get an answer, or concern an alert.
   *
   * @param key of the answer
   * @param asked whether a person asked for it, by our name
   * @param speaks whether there may be an answer
   * @param watched whether alerts are looked at
   */
  private record Job(
      MessageRef message,
      Person by,
      String link,
      String key,
      boolean asked,
      boolean speaks,
      boolean watched,
      ChannelSettings manners) {}

  void posted(ChatEvent.Posted event) {
    boolean asked = event.mention() != null;
    answer(event.id(), event.message(), event.by(), event.links(), asked, event.silenced());
  }

  void edited(ChatEvent.Edited event) {
    List<String> known = new ArrayList<>();
    for (Answered answered : replies.under(event.message())) {
      if (event.silenced() || !event.links().contains(answered.link())) {
        outbox.retract(answered.key());
        replies.delete(answered);
      } else {
        known.add(answered.link());
      }
    }
    List<String> added = event.links().stream().filter(link -> !known.contains(link)).toList();
    answer(event.id(), event.message(), event.by(), added, false, event.silenced());
  }

  void deleted(ChatEvent.Deleted event) {
    replies.markDeleted(event.message());
    for (Answered answered : replies.under(event.message())) {
      outbox.retract(answered.key());
      replies.delete(answered);
    }
  }

  private void answer(
      String eventId,
      MessageRef message,
      Person by,
      List<String> links,
      boolean asked,
      boolean silenced) {
    if (silenced) {
      return;
    }
    ChannelSettings manners = settings.of(message.channel());
    boolean unasked = manners.auto() == Auto.ALL || manners.auto() == Auto.FLAGGED;
    boolean mayAnswer = asked || (unasked && links.size() < TOO_MANY);
    boolean listens = !links.isEmpty() && watch.listensTo(message.channel());
    int watched = 0;
    for (String link : new LinkedHashSet<>(links)) {
      boolean speaks = asked || (mayAnswer && isSpokenAbout(link, manners));
      boolean watches = listens && watched++ < WATCHED;
      if (speaks || watches) {
        String key = Keys.of(eventId, link);
        answer(new Job(message, by, link, key, asked, speaks, watches, manners));
      }
    }
  }

  private void answer(Job job) {
    Optional<Answered> before = replies.ofKey(job.key());
    Optional<Report> kept = before.flatMap(answered -> reports.find(answered.reportId()));
    if (kept.isPresent()) {
      // Cut off before the answer was put into the outbox, in an earlier try.
      put(job, kept.orElseThrow());
      return;
    }
    show(job, true);
    Investigation outcome = investigator.investigate(job.link());
    if (outcome instanceof Investigation.Found found) {
      // Alerts first: once the answer is noted, this event is not read again.
      if (job.watched() && !replies.isDeleted(job.message())) {
        watch.shared(found, job.message().channel());
      }
      if (job.speaks()) {
        tell(job, found.report());
      }
    } else if (job.speaks()) {
      refuse(job, ((Investigation.Refused) outcome).refusal());
    }
    show(job, false);
  }

  private void tell(Job job, Report report) {
    boolean worthwhile =
        job.manners().auto() != Auto.FLAGGED || SummaryReply.hasSomethingToFlag(report);
    if (!job.asked()
        && (!worthwhile || !isSpokenAbout(report.article().address(), job.manners()))) {
      return;
    }
    Instant now = clock.instant();
    Duration quiet = job.manners().quiet();
    Answered answered =
        new Answered(
            job.message(),
            job.link(),
            report.article().address(),
            report.id(),
            job.key(),
            job.by().id(),
            now);
    if (replies.claim(answered, job.asked() || quiet.isZero() ? null : now.minus(quiet))) {
      reports.save(report, job.message().channel());
      put(job, report);
    }
  }

  private void put(Job job, Report report) {
    Reply reply =
        new SummaryReply(report, pages.page(job.message().channel(), report.id())).reply();
    outbox.put(new Dispatch.PostUnder(job.key(), job.message(), reply, job.link()));
  }

  /** Silent, unless a person asked or hears it alone. */
  private void refuse(Job job, Refusal refusal) {
    Reply why = Phrases.refusal(refusal, job.link());
    if (job.asked()) {
      outbox.put(new Dispatch.PostUnder(job.key(), job.message(), why, job.link()));
      return;
    }
    Optional<AnswerTo> whisper =
        platforms
            .of(job.message().channel())
            .flatMap(platform -> platform.whisperTo(job.message(), job.by()));
    whisper.ifPresent(
        to -> outbox.put(new Dispatch.Answer(job.key(), job.message().channel(), to, true, why)));
  }

  private void show(Job job, boolean reading) {
    if (!job.speaks()) {
      return;
    }
    platforms
        .of(job.message().channel())
        .ifPresent(platform -> platform.showReading(job.message(), reading));
  }

  private static boolean isSpokenAbout(String link, ChannelSettings manners) {
    String host = Hosts.of(link).orElse("");
    return !contains(manners.mutedSites(), host)
        && (manners.onlySites().isEmpty() || contains(manners.onlySites(), host));
  }

  /** Whether {@code sites} has this host or a parent domain of it. */
  private static boolean contains(Set<String> sites, String host) {
    return sites.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
  }
}
