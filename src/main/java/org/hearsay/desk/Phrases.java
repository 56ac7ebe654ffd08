package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;
import static org.hearsay.chat.Reply.Style.PLAIN;

import java.time.Duration;
import java.time.ZoneId;
import java.util.TreeSet;
import org.hearsay.article.Refusal;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.Hosts;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Parsed;
import org.hearsay.chat.QuietHours;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Piece.Strong;
import org.hearsay.chat.Verb;
import org.hearsay.report.Wording;
import org.jspecify.annotations.Nullable;

/** Our plain sentences. */
final class Phrases {
  private Phrases() {}

  /** Why a link got no summary: one line with its class. */
  static Reply refusal(Refusal refusal, String link) {
    return new Lines()
        .add(
            PLAIN,
            "No summary of " + Hosts.of(link).orElse("this link") + ": " + refusal.message() + " ",
            new Code(refusal.kind().name()))
        .reply();
  }

  /** What was typed, and what is wrong with it. */
  static Reply notUnderstood(Parsed.NotUnderstood problem) {
    Lines lines = new Lines();
    lines.add(PLAIN, "Not understood: " + problem.problem() + " at " + problem.position() + ".");
    lines.add(NOTE, "You typed ", new Code("/hearsay " + problem.typed()));
    if (problem.suggestion() != null) {
      lines.add(PLAIN, "Did you mean ", new Code("/hearsay " + problem.suggestion()), "?");
    } else if (problem.usage() != null) {
      lines.add(PLAIN, "It goes ", new Code("/hearsay " + problem.usage()));
    } else {
      lines.add(PLAIN, "See ", new Code("/hearsay help"));
    }
    return lines.reply();
  }

  /** What can be typed. */
  static Reply help(@Nullable Verb about) {
    if (about == Verb.ALERTS) {
      return AlertPhrases.help();
    }
    Lines lines = new Lines();
    if (about != null) {
      lines.add(PLAIN, about.purpose() + ".");
      lines.add(PLAIN, new Code("/hearsay " + about.usage()));
      return lines.reply();
    }
    lines.add(
        PLAIN,
        "Post a link to a news article: the answer tells what it claims, who says so, and which of"
            + " those sources are secondhand and unverified. Never whether it is true.");
    lines.add(HEADING, "You can type");
    for (Verb verb : Verb.values()) {
      lines.add(ITEM, new Code("/hearsay " + verb.usage()), " — " + verb.purpose());
    }
    lines.add(NOTE, "Put nohearsay into a message and its links stay unanswered.");
    return lines.reply();
  }

  /** What is kept. */
  static Reply privacy(Duration retention) {
    return new Lines()
        .add(HEADING, "What is kept")
        .add(ITEM, "the link, the report with its short excerpts, your settings")
        .add(ITEM, "the ids of channel, message and poster, so that the answer can follow edits")
        .add(ITEM, "this channel's alerts, what each told of, and the id of who set it up")
        .add(HEADING, "What is not kept")
        .add(ITEM, "the text of messages, names, profiles, the article itself")
        .add(
            PLAIN,
            "Reports are deleted after " + retention.toDays() + " days, or at once with ",
            new Code("/hearsay forget report <id>"),
            ".")
        .reply();
  }

  /** What holds in a channel. */
  static Reply settings(ChannelSettings settings, ZoneId zone, boolean own, boolean locked) {
    return new Lines()
        .add(HEADING, "In this channel")
        .add(
            NOTE,
            own
                ? "Settings of its own; settings reset makes it follow the workspace again."
                : "The same as everywhere here that nothing else was set.")
        .add(ITEM, "answers unasked: ", new Strong(Wording.of(settings.auto())))
        .add(ITEM, "the same article again after ", new Strong(duration(settings.quiet())))
        .add(ITEM, "sites: ", new Strong(sites(settings)))
        .add(ITEM, "alerts wait: ", new Strong(quietHours(settings)))
        .add(ITEM, "time zone: ", new Strong(settings.zoneOr(zone).getId()))
        .add(ITEM, "settings and alerts: ", new Strong(locked ? "locked" : "open"))
        .add(NOTE, "Change with ", new Code("/hearsay " + Verb.SETTINGS.usage()))
        .reply();
  }

  /** The line that tells a channel of a change. */
  static String settingsChanged(ChannelSettings settings, ZoneId zone, boolean everywhere) {
    String where =
        everywhere ? "all channels here that have no settings of their own" : "this channel";
    return "Changed for " + where + ": " + inOneLine(settings, zone) + ".";
  }

  /** The line that tells a channel who may change things from now on. */
  static String lockChanged(boolean locked, boolean everywhere) {
    String whose = everywhere ? "of all channels here" : "of this channel";
    return locked
        ? "The settings and alerts " + whose + " are locked: only admins can change them."
        : "The settings and alerts " + whose + " are open again.";
  }

  /** What holds, in one line. */
  static String inOneLine(ChannelSettings settings, ZoneId zone) {
    return "answers unasked "
        + Wording.of(settings.auto())
        + ", the same article again after "
        + duration(settings.quiet())
        + ", sites: "
        + sites(settings)
        + ", alerts wait "
        + quietHours(settings)
        + ", time zone "
        + settings.zoneOr(zone).getId();
  }

  private static String quietHours(ChannelSettings settings) {
    QuietHours hours = settings.quietHours();
    return hours == null ? "never" : "from " + hours.from() + " to " + hours.to();
  }

  static String duration(Duration duration) {
    if (duration.isZero()) {
      return "no pause";
    }
    long minutes = duration.toMinutes();
    if (minutes > 0 && minutes % (24 * 60) == 0) {
      return minutes / (24 * 60) + " d";
    }
    return minutes % 60 == 0 && minutes > 0 ? minutes / 60 + " h" : minutes + " min";
  }

  private static String sites(ChannelSettings settings) {
    if (!settings.onlySites().isEmpty()) {
      return "only " + String.join(", ", new TreeSet<>(settings.onlySites()));
    }
    return settings.mutedSites().isEmpty()
        ? "all"
        : "all but " + String.join(", ", new TreeSet<>(settings.mutedSites()));
  }
}
