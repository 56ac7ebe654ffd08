package org.hearsay.chat.discord;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.jspecify.annotations.Nullable;

/**
 * What Discord itself says of an interaction: where it is, who it is, and what they may do there.
 * JDA's cache knows less where a person brought us to a server that we are no member of.
 */
final class InteractionPayload {
  private static final long MAY_ADMINISTER =
      Permission.MANAGE_SERVER.getRawValue() | Permission.ADMINISTRATOR.getRawValue();
  private static final long MAY_MANAGE = Permission.MANAGE_CHANNEL.getRawValue() | MAY_ADMINISTER;
  private static final int NEWS_THREAD = 10;
  private static final int PRIVATE_THREAD = 12;

  private final GenericInteractionCreateEvent event;
  private final DataObject payload;

  InteractionPayload(GenericInteractionCreateEvent event) {
    this.event = event;
    DataObject raw = event.getRawData();
    DataObject frame = raw == null ? DataObject.empty() : raw;
    this.payload = frame.optObject("d").orElse(frame);
  }

  ChannelRef channel() {
    return DiscordEvents.channel(payload.getString("guild_id", null), channelId());
  }

  MessageRef message(String id) {
    return new MessageRef(channel(), id, isThread() ? channelId() : null);
  }

  /** Who it is; in a direct message everybody manages their own channel. */
  Person person() {
    boolean direct = payload.isNull("guild_id");
    long permissions =
        payload
            .optObject("member")
            .map(member -> Long.parseUnsignedLong(member.getString("permissions", "0")))
            .orElse(0L);
    return new Person(
        event.getUser().getId(),
        direct || (permissions & MAY_MANAGE) != 0,
        direct || (permissions & MAY_ADMINISTER) != 0);
  }

  InteractionHandle handle(boolean isPrivate) {
    String application =
        payload.getString("application_id", event.getJDA().getSelfUser().getApplicationId());
    return new InteractionHandle(application, isPrivate, event.getToken());
  }

  private String channelId() {
    String id = event.getChannelId();
    return id == null ? payload.getString("channel_id", "") : id;
  }

  private boolean isThread() {
    @Nullable Integer type =
        payload.optObject("channel").map(channel -> channel.getInt("type", -1)).orElse(null);
    return type != null && type >= NEWS_THREAD && type <= PRIVATE_THREAD;
  }
}
