package org.hearsay.store;

import java.time.Instant;
import org.hearsay.chat.ChannelRef;

/**
 * Something given up.
 *
 * @param id an event's id or a dispatch's key
 * @param at when it came in
 * @param reason why, in one line
 */
public record DeadLetter(String id, ChannelRef channel, Instant at, String reason) {}
