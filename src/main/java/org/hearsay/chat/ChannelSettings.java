package org.hearsay.chat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How we behave in one channel.
 *
 * @param auto when we answer unasked
 * @param quiet how long the same article gets no second reply
 * @param mutedSites hosts we keep silent about
 * @param onlySites when not empty, the only hosts we speak about
 * @param zone whose clock digests and quiet hours go by; null for the operator's
 * @param quietHours when alerts wait; null for never
 */
public record ChannelSettings(
    Auto auto,
    Duration quiet,
    Set<String> mutedSites,
    Set<String> onlySites,
    @Nullable ZoneId zone,
    @Nullable QuietHours quietHours) {

  /** When we answer unasked. */
  public enum Auto {
    ALL,
    /** Only articles in which there is something to flag. */
    FLAGGED,
    MENTION,
    OFF
  }

  /** What holds where nobody has set anything. */
  public static final ChannelSettings DEFAULT =
      new ChannelSettings(Auto.ALL, Duration.ofMinutes(30), Set.of(), Set.of(), null, null);

  public ChannelSettings {
    mutedSites = Set.copyOf(mutedSites);
    onlySites = Set.copyOf(onlySites);
  }

  /** Whose clock it goes by, where {@code operators} is the operator's. */
  public ZoneId zoneOr(ZoneId operators) {
    return Objects.requireNonNullElse(zone, operators);
  }

  /** The same with these sites. */
  public ChannelSettings withSites(Set<String> muted, Set<String> only) {
    return new ChannelSettings(auto, quiet, muted, only, zone, quietHours);
  }
}
