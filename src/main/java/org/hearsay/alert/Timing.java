package org.hearsay.alert;

import java.time.LocalTime;

/** When a channel hears of a match: {@code to:now} or {@code to:digest@08:00}. */
public sealed interface Timing {

  /** At once. */
  record Now() implements Timing {}

  /**
   * Once a day, all of the day together.
   *
   * @param at to the minute, in the channel's time zone
   */
  record Digest(LocalTime at) implements Timing {}
}
