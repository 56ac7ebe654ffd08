package org.hearsay.chat;

import java.time.Instant;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Timing;
import org.jspecify.annotations.Nullable;

/**
 * What a channel wants to be told of.
 *
 * @param id short, to be typed: five letters and digits, unique over all workspaces
 * @param channel that is told, and whose workspace is listened to
 * @param by who set it up; empty once that is forgotten
 * @param mutedUntil silent before then; null when it is not muted
 */
public record Subscription(
    String id,
    ChannelRef channel,
    Filter filter,
    Timing timing,
    String by,
    Instant since,
    @Nullable Instant mutedUntil) {

  /** The workspace that is listened to for {@code channel}, in one word. */
  public static String scope(ChannelRef channel) {
    return channel.platform() + "/" + channel.workspace();
  }

  /** Whether it is silent at {@code now}. */
  public boolean isMuted(Instant now) {
    return mutedUntil != null && now.isBefore(mutedUntil);
  }
}
