package org.hearsay.chat;

/**
 * Who did something, as the platform told when it happened.
 *
 * @param id the platform's own id
 * @param mayManage whether they may change this channel's settings: Discord's Manage Channels, a
 *     member of the Slack channel, anybody in the local chat
 */
public record Person(String id, boolean mayManage) {}
