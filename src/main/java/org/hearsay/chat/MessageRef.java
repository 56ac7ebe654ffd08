package org.hearsay.chat;

import org.jspecify.annotations.Nullable;

/**
 * One message, ours or a person's.
 *
 * @param channel where it stands; for a message in a Discord thread the thread's own id
 * @param message the platform's id: a Slack timestamp, a Discord snowflake
 * @param thread the message that started the thread it stands in; null outside threads
 */
public record MessageRef(ChannelRef channel, String message, @Nullable String thread) {}
