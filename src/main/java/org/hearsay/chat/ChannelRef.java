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

  /** What the workspace of a conversation outside all workspaces begins with. */
  public static final String DIRECT = "direct-";

  /** Whether it is a conversation with us alone, of which others are shown nothing. */
  public static boolean isDirect(ChannelRef channel) {
    return channel.workspace.startsWith(DIRECT)
        || (channel.platform.equals("slack") && channel.channel.startsWith("D"));
  }
}
