package org.hearsay.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Command;
import org.hearsay.chat.CommandParser;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.LedgerReply;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Parsed;
import org.hearsay.chat.Person;
import org.hearsay.chat.Platforms;
import org.hearsay.chat.Reply;
import org.hearsay.chat.SummaryReply;
import org.hearsay.chat.Verb;
import org.hearsay.investigate.Investigation;
import org.hearsay.investigate.Investigator;
import org.hearsay.report.Report;
import org.hearsay.store.Reports;
import org.hearsay.store.Settings;

/** Answers what people type after {@code /hearsay} or after our name. */
public final class CommandDesk {
  private final CommandParser parser = new CommandParser();
  private final Investigator investigator;
  private final Reports reports;
  private final Settings settings;
  private final Outbox outbox;
  private final Platforms platforms;
  private final ReportPages pages;
  private final Keeper keeper;
  private final AlertDesk alerts;
  private final Duration retention;
  private final ZoneId zone;

  /**
   * A desk over these.
   *
   * @param retention how long reports are kept, for telling people
   * @param zone whose clock counts in channels that have set none
   */
  public CommandDesk(
      Investigator investigator,
      Reports reports,
      Settings settings,
      Outbox outbox,
      Platforms platforms,
      ReportPages pages,
      Keeper keeper,
      AlertDesk alerts,
      Duration retention,
      ZoneId zone) {
    this.investigator = investigator;
    this.reports = reports;
    this.settings = settings;
    this.outbox = outbox;
    this.platforms = platforms;
    this.pages = pages;
    this.keeper = keeper;
    this.alerts = alerts;
    this.retention = retention;
    this.zone = zone;
  }

  /** What an operator's machinery can do for a person who types a command. */
  public interface Keeper {
    /** How things are: what waits, what failed and why. */
    Reply status(ChannelRef channel);

    /** Deletes {@code what}, and says what was deleted. */
    String forget(Command.Memory what, ChannelRef channel, Person by);
  }

  void commanded(ChatEvent.Commanded event) {
    Asked asked = Asked.by(event);
    int part = 0;
    for (Answer answer : answers(asked, event.words())) {
      AnswerTo to = event.answerTo();
      outbox.put(
          new Dispatch.Answer(
              Keys.of(event.id(), "answer" + part++),
              event.channel(),
              to,
              answer.isPrivate(),
              answer.reply()));
    }
  }

  /** Whether words behind our name are a command even where they hold a link. */
  boolean takes(String words) {
    return words.strip().toLowerCase(Locale.ROOT).startsWith(Verb.ALERTS.word() + " ");
  }

  /** Our name, and words that are a command. */
  void mentioned(ChatEvent.Posted event) {
    Asked asked = Asked.by(event);
    String words = event.mention() == null ? "" : event.mention();
    int part = 0;
    for (Answer answer : answers(asked, words)) {
      outbox.put(
          new Dispatch.PostUnder(
              Keys.of(event.id(), "answer" + part++), event.message(), answer.reply()));
    }
  }

  void removed(ChatEvent.Removed event) {
    Command.Memory what =
        event.wholeWorkspace() ? new Command.Memory.OfWorkspace() : new Command.Memory.OfChannel();
    keeper.forget(what, event.channel(), new Person("", true));
  }

  private record Answer(boolean isPrivate, Reply reply) {
    static List<Answer> alone(Reply reply) {
      return alone(List.of(reply));
    }

    static List<Answer> alone(List<Reply> replies) {
      return replies.stream().map(reply -> new Answer(true, reply)).toList();
    }
  }

  private List<Answer> answers(Asked asked, String words) {
    Parsed parsed = parser.parse(words);
    if (parsed instanceof Parsed.NotUnderstood problem) {
      return Answer.alone(Phrases.notUnderstood(problem));
    }
    Command command = ((Parsed.Understood) parsed).command();
    if (command instanceof Command.Summary summary) {
      return summaries(asked, summary);
    } else if (command instanceof Command.Sources sources) {
      return ledgers(asked, sources);
    } else if (command instanceof Command.Alerts about) {
      return Answer.alone(alerts.answers(asked, about.what()));
    } else if (command instanceof Command.Settings change) {
      return Answer.alone(settings(asked, change));
    } else if (command instanceof Command.Help help) {
      return Answer.alone(Phrases.help(help.about()));
    } else if (command instanceof Command.Privacy) {
      return Answer.alone(Phrases.privacy(retention));
    } else if (command instanceof Command.Forget forget) {
      return Answer.alone(forget(asked, forget.what()));
    } else if (command instanceof Command.Export export) {
      return Answer.alone(Exports.of(reports, pages, asked.channel(), export.report()));
    }
    return Answer.alone(keeper.status(asked.channel()));
  }

  private List<Answer> summaries(Asked asked, Command.Summary summary) {
    boolean alone = summary.audience() == Command.Audience.PRIVATE;
    List<Answer> answers = new ArrayList<>();
    for (String link : summary.links()) {
      Investigation outcome = investigator.investigate(link);
      if (outcome instanceof Investigation.Found found) {
        answers.add(new Answer(alone, summary(asked, found.report())));
      } else {
        answers.add(new Answer(true, refusal(outcome, link)));
      }
    }
    return answers;
  }

  private Reply summary(Asked asked, Report report) {
    reports.save(report, asked.channel());
    return new SummaryReply(report, pages.page(asked.channel(), report.id())).reply();
  }

  private List<Answer> ledgers(Asked asked, Command.Sources sources) {
    List<Answer> answers = new ArrayList<>();
    for (Command.Subject subject : sources.of()) {
      if (subject instanceof Command.Subject.Page page) {
        Investigation outcome = investigator.investigate(page.link());
        if (outcome instanceof Investigation.Found found) {
          reports.save(found.report(), asked.channel());
          answers.add(new Answer(true, ledger(found.report())));
        } else {
          answers.add(new Answer(true, refusal(outcome, page.link())));
        }
      } else {
        String id = ((Command.Subject.Kept) subject).report();
        Optional<Reply> kept = reports.find(id).map(CommandDesk::ledger);
        answers.add(new Answer(true, kept.orElseGet(() -> Exports.noSuchReport(id))));
      }
    }
    return answers;
  }

  private static Reply ledger(Report report) {
    return LedgerReply.of(report, new LedgerReply.View(report.id(), LedgerReply.Filter.ALL, 0));
  }

  private static Reply refusal(Investigation outcome, String link) {
    return Phrases.refusal(((Investigation.Refused) outcome).refusal(), link);
  }

  private Reply settings(Asked asked, Command.Settings change) {
    ChannelSettings now = settings.of(asked.channel());
    if (change.asksOnly()) {
      return Phrases.settings(now, zone);
    }
    if (!asked.by().mayManage()) {
      return Reply.say(
          "Only people who may manage this channel can change its settings; ask one of them.");
    }
    ChannelSettings changed =
        new ChannelSettings(
            change.auto() == null ? now.auto() : change.auto(),
            change.quiet() == null ? now.quiet() : change.quiet(),
            sites(now, change).muted(),
            sites(now, change).only(),
            change.zone() == null ? now.zone() : change.zone(),
            change.quietHours() == null ? now.quietHours() : change.quietHours().hours());
    settings.save(asked.channel(), changed);
    outbox.put(
        new Dispatch.Post(
            Keys.of(asked.eventId(), "announcement"),
            asked.channel(),
            Reply.say(Phrases.settingsChanged(changed, zone))));
    return Phrases.settings(changed, zone);
  }

  private record Sites(Set<String> muted, Set<String> only) {}

  private static Sites sites(ChannelSettings now, Command.Settings change) {
    Command.Sites sites = change.sites();
    if (sites instanceof Command.Sites.Mute mute) {
      Set<String> muted = new TreeSet<>(now.mutedSites());
      muted.addAll(mute.hosts());
      return new Sites(muted, now.onlySites());
    } else if (sites instanceof Command.Sites.Only only) {
      return new Sites(Set.of(), only.hosts());
    } else if (sites instanceof Command.Sites.All) {
      return new Sites(Set.of(), Set.of());
    }
    return new Sites(now.mutedSites(), now.onlySites());
  }

  private Reply forget(Asked asked, Command.Memory what) {
    boolean others =
        what instanceof Command.Memory.OfChannel || what instanceof Command.Memory.OfWorkspace;
    if (others && !platforms.isModerator(asked.channel(), asked.by())) {
      return Reply.say("Only moderators can do that; ask one of them.");
    }
    return Reply.say(keeper.forget(what, asked.channel(), asked.by()));
  }
}
