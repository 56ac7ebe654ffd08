package org.hearsay.chat;

/** What not everybody may do. */
public enum Right {
  /** Change a channel's settings and alerts. */
  MANAGE,
  /**
   * Take away what others rely on: a reply to somebody else's link, all that is kept of a channel.
   */
  MODERATE,
  /** Decide for all channels of a workspace or server: what holds in them, and what is locked. */
  ADMINISTER
}
