package org.hearsay.desk;

import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Platforms;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Right;
import org.hearsay.chat.Standing;
import org.hearsay.store.Settings;

/** Who may change what. Each method gives the refusal, which says who can; empty allows it. */
final class Rights {
  private final Platforms platforms;
  private final Settings settings;

  Rights(Platforms platforms, Settings settings) {
    this.platforms = platforms;
    this.settings = settings;
  }

  /** To change a channel's settings or alerts. */
  Optional<Reply> toChange(ChannelRef channel, Person by) {
    return settings.isLocked(channel)
        ? refusal(
            Right.ADMINISTER,
            channel,
            by,
            "This channel's settings and alerts are locked: only %s can change them; ask one of"
                + " them.")
        : refusal(
            Right.MANAGE,
            channel,
            by,
            "Only %s can change the settings and alerts here; ask one of them.");
  }

  /** To lock settings and alerts, or to open them again. */
  Optional<Reply> toLock(ChannelRef channel, Person by) {
    return refusal(
        Right.ADMINISTER,
        channel,
        by,
        "Only %s can lock settings and alerts, or open them again; ask one of them.");
  }

  /** To change what holds in all channels of a workspace. */
  Optional<Reply> toChangeEverywhere(ChannelRef anyChannel, Person by) {
    return refusal(
        Right.ADMINISTER,
        anyChannel,
        by,
        "Only %s can change what holds in all channels here; ask one of them.");
  }

  /** To delete all that is kept of a channel, its lock with it. */
  Optional<Reply> toForget(ChannelRef channel, Person by) {
    return refusal(
        settings.isLocked(channel) ? Right.ADMINISTER : Right.MODERATE,
        channel,
        by,
        "Only %s can delete what is kept of this channel; ask one of them.");
  }

  /** To delete all that is kept of a workspace. */
  Optional<Reply> toForgetEverything(ChannelRef anyChannel, Person by) {
    return refusal(
        Right.ADMINISTER,
        anyChannel,
        by,
        "Only %s can delete what is kept of all channels here; ask one of them.");
  }

  /**
   * To take away a reply to somebody else's link.
   *
   * @param where the channel it stands in
   * @param at where the person said so
   * @param done what only they can do: "remove this reply"
   */
  Optional<Reply> toTakeAway(ChannelRef where, ChannelRef at, Person by, String done) {
    return refusal(
        Right.MODERATE,
        where,
        where.equals(at) ? by : by.elsewhere(),
        "Only who posted the link, or %s, can " + done + ".");
  }

  private Optional<Reply> refusal(Right right, ChannelRef channel, Person by, String sentence) {
    Standing standing = platforms.standing(right, channel, by);
    if (standing instanceof Standing.NotAllowed refused) {
      return Optional.of(Reply.say(sentence.formatted(refused.whoMay())));
    } else if (standing instanceof Standing.Unknown unknown) {
      return Optional.of(
          Reply.say(unknown.why() + ". Nothing was changed; try again in a minute."));
    }
    return Optional.empty();
  }
}
