package org.hearsay.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
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
import org.hearsay.store.Replies;
import org.hearsay.store.Reports;
import org.hearsay.store.Store;

/** Answers what people type after {@code /hearsay} or after our name. */
public final class CommandDesk {
  private final CommandParser parser = new CommandParser();
  private final Investigator investigator;
  private final Reports reports;
  private final Replies replies;
  private final SettingsDesk settings;
  private final Outbox outbox;
  private final Rights rights;
  private final ReportPages pages;
  private final Keeper keeper;
  private final AlertDesk alerts;
  private final Duration retention;

  /**
   * A desk over these.
   *
   * @param retention how long reports are kept, for telling people
   * @param zone whose clock counts in channels that have set none
   */
  public CommandDesk(
      Investigator investigator,
      Store store,
      Outbox outbox,
      Platforms platforms,
      ReportPages pages,
      Keeper keeper,
      AlertDesk alerts,
      Duration retention,
      ZoneId zone) {
    this.investigator = investigator;
    this.reports = store.reports();
    this.replies = store.replies();
    this.rights = new Rights(platforms, store.settings());
    this.settings = new SettingsDesk(store.settings(), outbox, rights, zone);
    this.outbox = outbox;
    this.pages = pages;
    this.keeper = keeper;
    this.alerts = alerts;
    this.retention = retention;
  }

  /** What an operator's machinery can do for a person who types a command. */
  public interface Keeper {
    /** How things are: what waits, what failed and why. */
    Reply status(ChannelRef channel);

    /** Deletes {@code what}, which is no report, and says what was deleted. */
    String forget(Command.Memory what, ChannelRef channel, Person by);

    /** Deletes a report as it was shown in these channels, and says what was deleted. */
    String forgetReport(String id, List<ChannelRef> places);
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
    keeper.forget(what, event.channel(), new Person("", true, true));
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
      return Answer.alone(settings.answer(asked, change));
    } else if (command instanceof Command.ResetSettings reset) {
      return Answer.alone(settings.answer(asked, reset));
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
        Optional<Reply> kept = reports.find(id, asked.channel()).map(CommandDesk::ledger);
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

  private Reply forget(Asked asked, Command.Memory what) {
    if (what instanceof Command.Memory.OfReport report) {
      return forgetReport(asked, report.report());
    }
    Optional<Reply> refusal =
        what instanceof Command.Memory.OfChannel
            ? rights.toForget(asked.channel(), asked.by())
            : what instanceof Command.Memory.OfWorkspace
                ? rights.toForgetEverything(asked.channel(), asked.by())
                : Optional.empty();
    return refusal.orElseGet(() -> Reply.say(keeper.forget(what, asked.channel(), asked.by())));
  }

  /** Wherever in this workspace it was shown, and who asks posted the link or moderates. */
  private Reply forgetReport(Asked asked, String id) {
    List<ChannelRef> theirs = new ArrayList<>();
    Reply answer = Exports.noSuchReport(id);
    for (ChannelRef place : reports.places(id, asked.channel())) {
      Optional<Reply> refusal =
          replies.isPosterOf(place, id, asked.by().id())
              ? Optional.empty()
              : rights.toTakeAway(place, asked.channel(), asked.by(), "delete this report");
      if (refusal.isEmpty()) {
        theirs.add(place);
      }
      answer = refusal.orElse(answer);
    }
    return theirs.isEmpty() ? answer : Reply.say(keeper.forgetReport(id, theirs));
  }
}
