package org.hearsay.desk;

import java.time.Instant;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Person;

/**
 * Who asked where and when.
 *
 * @param eventId makes the keys of the answers
 * @param at the same when the event is handled again
 */
record Asked(String eventId, Instant at, ChannelRef channel, Person by) {
  static Asked by(ChatEvent.Commanded event) {
    return new Asked(event.id(), event.at(), event.channel(), event.by());
  }

  static Asked by(ChatEvent.Pressed event) {
    return new Asked(event.id(), event.at(), event.channel(), event.by());
  }

  static Asked by(ChatEvent.Posted event) {
    return new Asked(event.id(), event.at(), event.message().channel(), event.by());
  }
}
