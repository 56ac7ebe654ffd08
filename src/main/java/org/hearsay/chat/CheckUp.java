package org.hearsay.chat;

/**
 * One thing that {@code hearsay doctor} looked at.
 *
 * @param what what was found, in a sentence: "Slack accepts the bot token (workspace T024BE7LD)."
 * @param fix what to do about it; empty when there is nothing to do
 */
public record CheckUp(Level level, String what, String fix) {

  /** How bad it is. */
  public enum Level {
    OK,
    /** Works, but something is missing. */
    WARN,
    /** Does not work. */
    FAIL
  }
}
