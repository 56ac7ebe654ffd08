package org.hearsay.chat;

/** Whether a person has a {@link Right}, as far as their platform tells. */
public sealed interface Standing {
  /** They have. */
  record Allowed() implements Standing {}

  /**
   * They have not.
   *
   * @param whoMay who has, for a sentence: "people with the permission Manage Channels"
   */
  record NotAllowed(String whoMay) implements Standing {}

  /**
   * The platform did not say; that allows nothing.
   *
   * @param why for a sentence: "Slack could not be reached"
   */
  record Unknown(String why) implements Standing {}
}
