package org.hearsay.chat;

/**
 * Who did something, as the platform told when it happened.
 *
 * @param id the platform's own id
 * @param mayManage whether they may change the settings of the channel where it happened: Discord's
 *     Manage Channels, a member of the Slack channel, anybody in the local chat
 * @param mayAdminister whether they may decide for all channels there: Discord's Manage Server,
 *     anybody in the local chat; always false on Slack, which has to be asked
 */
public record Person(String id, boolean mayManage, boolean mayAdminister) {
  /** Somebody of whom nothing says that they may decide for all channels. */
  public Person(String id, boolean mayManage) {
    this(id, mayManage, false);
  }

  /** The same in another channel: of that one nothing was told. */
  public Person elsewhere() {
    return new Person(id, mayAdminister, mayAdminister);
  }
}
