package org.hearsay.chat.slack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Slack's timestamps: "1795340000.000100" is a message's id and its time, in seconds. */
final class SlackTime {
  private SlackTime() {}

  /** The time of {@code timestamp}; {@code otherwise} where it is none. */
  static Instant of(@Nullable String timestamp, Instant otherwise) {
    if (timestamp == null || timestamp.length() > 30) {
      return otherwise;
    }
    try {
      BigDecimal seconds = new BigDecimal(timestamp);
      long whole = seconds.longValue();
      return Instant.ofEpochSecond(
          whole, seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    } catch (NumberFormatException | DateTimeException e) {
      return otherwise;
    }
  }
}
