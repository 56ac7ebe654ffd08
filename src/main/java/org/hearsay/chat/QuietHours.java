package org.hearsay.chat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The time of day in which a channel hears no alert: from 22:00 to 07:00, over midnight where
 * {@code to} is the earlier one.
 *
 * @param from included, to the minute, in the channel's time zone
 * @param to not included; never equal to {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** Whether {@code time} is among them. */
  public boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean notOver = time.isBefore(to);
    return from.isBefore(to) ? begun && notOver : begun || notOver;
  }

  /** When those that {@code now} is among are over; empty when it is among none. */
  public Optional<Instant> endAfter(Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    if (!contains(here.toLocalTime())) {
      return Optional.empty();
    }
    boolean today = here.toLocalTime().isBefore(to);
    return Optional.of(
        here.toLocalDate().plusDays(today ? 0 : 1).atTime(to).atZone(zone).toInstant());
  }

  /** As typed: "22:00-07:00". */
  @Override
  public String toString() {
    return from + "-" + to;
  }
}
