package org.hearsay.chat.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.chat.ChannelRef;

/**
 * Slack takes one message a second in a channel, and a short burst. A channel may save up twenty
 * seconds; after that its messages wait for their turn.
 */
final class ChannelPace {
  private static final Duration EACH = Duration.ofSeconds(1);
  private static final Duration BURST = Duration.ofSeconds(20);
  private static final int MANY = 10_000;

  private final Clock clock;
  private final Map<ChannelRef, Instant> next = new HashMap<>();

  ChannelPace(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next message; zero when it may go now, and then it counts. */
  synchronized Duration reserve(ChannelRef channel) {
    Instant now = clock.instant();
    Instant earliest = now.minus(BURST);
    if (next.size() > MANY) {
      next.values().removeIf(turn -> turn.isBefore(earliest));
    }
    Instant turn = next.getOrDefault(channel, earliest);
    if (turn.isAfter(now)) {
      return Duration.between(now, turn);
    }
    next.put(channel, (turn.isBefore(earliest) ? earliest : turn).plus(EACH));
    return Duration.ZERO;
  }

  /** Sends nothing to {@code channel} for a while: Slack asked for it. */
  synchronized void hold(ChannelRef channel, Duration wait) {
    Instant until = clock.instant().plus(wait);
    next.merge(channel, until, (a, b) -> a.isAfter(b) ? a : b);
  }
}
