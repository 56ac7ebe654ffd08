package org.hearsay.chat;

import java.util.Locale;

/**
 * The first word of a command. People type it, Discord registers it as a subcommand, and {@code
 * help} lists it.
 */
public enum Verb {
  SUMMARY("summary <url> [private|here]", "What an article claims, and who says so"),
  SOURCES("sources <url|report>", "Everybody an article relies on, paragraph by paragraph"),
  ALERTS(
      "alerts add|list|test|mute|remove|import …",
      "Hear of articles that relay an outlet, quote a person or speak of a topic"),
  SETTINGS(
      "settings [workspace] [auto all|flagged|mention|off] [quiet 30m] [sites mute|only <host…>|all]"
          + " [zone Europe/Berlin] [quiethours 22:00-07:00|off] [lock on|off] [reset]",
      "Show or change how Hearsay behaves in this channel, or in all channels here"),
  STATUS("status", "Whether everything works, and what waits"),
  HELP("help [verb]", "What you can type"),
  PRIVACY("privacy", "What is kept, for how long, and how to remove it"),
  FORGET("forget me|report <id>|channel|workspace", "Delete what is kept"),
  EXPORT("export report <id>|alerts", "A report as JSON, or this channel's alerts as YAML");

  private final String usage;
  private final String purpose;

  Verb(String usage, String purpose) {
    this.usage = usage;
    this.purpose = purpose;
  }

  /** As typed: {@code "summary"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole form: {@code "summary <url> [private|here]"}. */
  public String usage() {
    return usage;
  }

  /** What it is for, in one line without a full stop; at most 100 characters, Discord's limit. */
  public String purpose() {
    return purpose;
  }
}
