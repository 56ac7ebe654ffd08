package org.hearsay.chat.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How long Discord asked us to leave it alone, for each route and for all of them. */
final class Pauses {
  private static final String EVERYWHERE = "";
  private static final int MANY = 1000;

  private final Clock clock;
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  Pauses(Clock clock) {
    this.clock = clock;
  }

  void note(String route, RestAnswer.Wait wait) {
    if (until.size() > MANY) {
      Instant now = clock.instant();
      until.values().removeIf(end -> !end.isAfter(now));
    }
    until.put(wait.everywhere() ? EVERYWHERE : route, clock.instant().plus(wait.after()));
  }

  /** What is left to wait for {@code route}; zero when nothing is. */
  Duration left(String route) {
    Instant now = clock.instant();
    Duration everywhere = left(now, until.get(EVERYWHERE));
    Duration here = left(now, until.get(route));
    return everywhere.compareTo(here) > 0 ? everywhere : here;
  }

  private static Duration left(Instant now, @Nullable Instant end) {
    return end == null || !end.isAfter(now) ? Duration.ZERO : Duration.between(now, end);
  }
}
