package org.hearsay.chat.discord;

import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;

/**
 * The places that Discord makes when they are first needed: the thread on a message of ours, whose
 * id is the message's, and the conversation with one person. Asking twice makes none twice.
 */
final class DiscordPlaces {
  private static final int HAS_A_THREAD_ALREADY = 160004;

  private final DiscordRest rest;

  DiscordPlaces(DiscordRest rest) {
    this.rest = rest;
  }

  /** What came of asking for a place. */
  sealed interface Place {
    record There(String channel) implements Place {}

    /** Discord will not: no permission, no threads in this kind of channel, no such person. */
    record Refused(Delivery.Never why) implements Place {}

    /** Ask again later. */
    record NotNow(Delivery.Later when) implements Place {}
  }

  /**
   * The thread on {@code message}.
   *
   * @param name for it if it is not there yet; 1 to 100 characters
   */
  Place thread(MessageRef message, String name) {
    RestAnswer answer =
        rest.call(
            DiscordRoutes.startThread(message.channel().channel(), message.message()),
            DataObject.empty().put("name", name));
    boolean isThere =
        answer instanceof RestAnswer.Done
            || (answer instanceof RestAnswer.Refused refused
                && refused.code() == HAS_A_THREAD_ALREADY);
    return isThere ? new Place.There(message.message()) : failed(answer);
  }

  /** The conversation with the person whom {@code tell} speaks to. */
  Place direct(Dispatch.Tell tell) {
    RestAnswer answer =
        rest.call(
            DiscordRoutes.openDirect(), DataObject.empty().put("recipient_id", tell.person()));
    if (answer instanceof RestAnswer.Done done) {
      String id = MessageJson.id(done.json());
      return id == null
          ? new Place.Refused(new Delivery.Never("Discord opened no conversation"))
          : new Place.There(id);
    }
    return failed(answer);
  }

  private static Place failed(RestAnswer answer) {
    Delivery delivery = DiscordDelivery.repeatable(answer);
    return delivery instanceof Delivery.Later later
        ? new Place.NotNow(later)
        : new Place.Refused((Delivery.Never) delivery);
  }

  /** The place as a channel, for posting there. */
  static ChannelRef at(ChannelRef near, String channel) {
    return new ChannelRef(near.platform(), near.workspace(), channel);
  }
}
