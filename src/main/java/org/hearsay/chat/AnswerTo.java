package org.hearsay.chat;

/**
 * Where the answer to a command or a button goes. Valid for a while only: Discord's for 15 minutes,
 * Slack's for 30 minutes and five answers.
 *
 * @param person who asked, and who alone sees a private answer
 * @param handle the platform's own: a Slack response URL, a Discord interaction token
 */
public record AnswerTo(String person, String handle) {
  /** Without the handle, which is a secret. */
  @Override
  public String toString() {
    return "AnswerTo[person=" + person + "]";
  }
}
