package org.hearsay.chat.slack;

/** Something that only Slack and we may know; never shown by {@link #toString()}. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "Secret[not shown]";
  }
}
