package org.hearsay.chat;

import java.time.Duration;
import java.util.Set;

/**
 * How we behave in one channel.
 *
 * @param auto when we answer unasked
 * @param quiet how long the same article gets no second reply
 * @param mutedSites hosts we keep silent about
 * @param onlySites when not empty, the only hosts we speak about
 */
public record ChannelSettings(
    Auto auto, Duration quiet, Set<String> mutedSites, Set<String> onlySites) {

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
      new ChannelSettings(Auto.ALL, Duration.ofMinutes(30), Set.of(), Set.of());

  public ChannelSettings {
    mutedSites = Set.copyOf(mutedSites);
    onlySites = Set.copyOf(onlySites);
  }
}
