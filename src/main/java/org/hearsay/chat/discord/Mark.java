package org.hearsay.chat.discord;

/**
 * A dispatch's key as the id of a component: Discord keeps it with the message, we find it again.
 */
final class Mark {
  private static final int ABOVE_THE_IDS_DISCORD_GIVES = 0x4000_0000;

  private Mark() {}

  /** Positive; the same for the same key. Two of a channel's last keys agree once in a billion. */
  static int of(String key) {
    int hash = key.hashCode() * 0x9E3779B1;
    return ((hash ^ (hash >>> 15)) & 0x3FFF_FFFF) | ABOVE_THE_IDS_DISCORD_GIVES;
  }

  static boolean isOne(int id) {
    return id >= ABOVE_THE_IDS_DISCORD_GIVES;
  }
}
