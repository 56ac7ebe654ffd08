package org.hearsay.chat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person asked us to do, as {@link CommandParser} understood it. */
public sealed interface Command {

  /** {@code /hearsay https://example.org/a here}: the compact reply about each link. */
  record Summary(List<String> links, Audience audience) implements Command {
    public Summary {
      links = List.copyOf(links);
    }
  }

  /** {@code sources <url|report>}: the whole ledger of each. */
  record Sources(List<Subject> of) implements Command {
    public Sources {
      of = List.copyOf(of);
    }
  }

  /** {@code alerts …} and {@code export alerts}. */
  record Alerts(AlertCommand what) implements Command {}

  /**
   * {@code settings auto flagged quiet 2h}: what is null stays as it is, and all of it null asks
   * what holds.
   *
   * @param everywhere whether it is about all channels of the workspace, not this one
   * @param lock whether only admins change settings and alerts from now on
   */
  record Settings(
      boolean everywhere,
      ChannelSettings.@Nullable Auto auto,
      @Nullable Duration quiet,
      @Nullable Sites sites,
      @Nullable ZoneId zone,
      @Nullable Quiet quietHours,
      @Nullable Boolean lock)
      implements Command {
    /** Whether it changes how we behave. */
    public boolean setsManners() {
      return auto != null || quiet != null || sites != null || zone != null || quietHours != null;
    }

    /** Whether it changes nothing and asks what holds. */
    public boolean asksOnly() {
      return !setsManners() && lock == null;
    }
  }

  /**
   * {@code settings reset}: a channel follows its workspace again.
   *
   * @param everywhere {@code settings workspace reset}: the workspace follows the program's
   *     defaults
   */
  record ResetSettings(boolean everywhere) implements Command {}

  /** {@code status}. */
  record Status() implements Command {}

  /**
   * {@code help [verb]}, or nothing typed at all.
   *
   * @param about null for all verbs
   */
  record Help(@Nullable Verb about) implements Command {}

  /** {@code privacy}. */
  record Privacy() implements Command {}

  /** {@code forget …}. */
  record Forget(Memory what) implements Command {}

  /** {@code export report <id>}. */
  record Export(String report) implements Command {}

  /** Who sees a summary. */
  enum Audience {
    PRIVATE,
    HERE
  }

  /** What a ledger is asked of. */
  sealed interface Subject {
    /** A page to read, as typed. */
    record Page(String link) implements Subject {}

    /** A report that exists, by {@code Report.id()}. */
    record Kept(String report) implements Subject {}
  }

  /** A change to the sites we speak about. */
  sealed interface Sites {
    /** Silent about these hosts too. */
    record Mute(Set<String> hosts) implements Sites {
      public Mute {
        hosts = Set.copyOf(hosts);
      }
    }

    /** Speak about these hosts and no other. */
    record Only(Set<String> hosts) implements Sites {
      public Only {
        hosts = Set.copyOf(hosts);
      }
    }

    /** Speak about every site again. */
    record All() implements Sites {}
  }

  /**
   * A change to the hours in which alerts wait.
   *
   * @param hours null for no such hours
   */
  record Quiet(@Nullable QuietHours hours) {}

  /** A part of what we keep. */
  sealed interface Memory {
    /** What is kept about the person who asks. */
    record OfMe() implements Memory {}

    /** One report, by {@code Report.id()}. */
    record OfReport(String report) implements Memory {}

    /** Settings, reports and subscriptions of this channel. */
    record OfChannel() implements Memory {}

    /** The same of the whole Slack workspace or Discord server. */
    record OfWorkspace() implements Memory {}
  }
}
