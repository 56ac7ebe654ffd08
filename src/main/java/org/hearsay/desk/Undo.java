package org.hearsay.desk;

import java.time.Instant;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;

/**
 * What the "undo" of a removal stands for: all that was removed from a channel at that moment.
 *
 * @param channel the platform's id
 */
record Undo(Instant at, String channel) {
  static final String PREFIX = "alerts:";

  static Undo of(ChannelRef channel, Instant at) {
    return new Undo(at, channel.channel());
  }

  /** As the subject of a button: "alerts:1773478800000:C0123". */
  String encoded() {
    return PREFIX + at.toEpochMilli() + ":" + channel;
  }

  static Optional<Undo> decode(String subject) {
    String[] parts = subject.split(":", 3);
    return parts.length == 3 && parts[1].matches("\\d{1,15}")
        ? Optional.of(new Undo(Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]))
        : Optional.empty();
  }

  /** The channel, which is in the workspace of {@code near}. */
  ChannelRef in(ChannelRef near) {
    return new ChannelRef(near.platform(), near.workspace(), channel);
  }
}
