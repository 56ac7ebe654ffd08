package org.hearsay.chat;

/**
 * One channel of one workspace.
 *
 * @param platform "slack", "discord" or "local"
 * @param workspace the Slack team, the Discord server, or "local"; for Discord's direct messages
 *     "direct-" and the channel, so that each is closed to all others
 * @param channel the platform's own id
 */
public record ChannelRef(String platform, String workspace, String channel) {
  /** The platform that we host ourselves. */
  public static final String LOCAL = "local";
}
