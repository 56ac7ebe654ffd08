package org.hearsay.chat.discord;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * What Discord tells of messages, channels and servers, as events of ours. Text stays behind here.
 */
final class DiscordEvents {
  /** What of the gateway's frames we read ourselves. */
  static final Set<String> OF_MESSAGES =
      Set.of("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK");

  private static final String PLATFORM = "discord";

  private final Clock clock;

  DiscordEvents(Clock clock) {
    this.clock = clock;
  }

  /**
   * What happened to messages.
   *
   * @param readsMessages whether messages come with their text; without it an empty text means
   *     nothing
   */
  List<ChatEvent> ofMessages(RawGatewayEvent event, boolean readsMessages) {
    MessagePayload message = new MessagePayload(event.getJDA(), event.getPayload());
    return switch (event.getType()) {
      case "MESSAGE_CREATE" -> posted(message, event.getJDA()).stream().toList();
      case "MESSAGE_UPDATE" -> edited(message, readsMessages).stream().toList();
      case "MESSAGE_DELETE" -> List.of(deleted(message, message.id()));
      case "MESSAGE_DELETE_BULK" ->
          event.getPayload().optArray("ids").orElseGet(DataArray::empty).stream(
                  DataArray::getString)
              .map(id -> deleted(message, id))
              .toList();
      default -> List.of();
    };
  }

  /** Empty for what bots say, and for what neither holds a link nor mentions us. */
  private Optional<ChatEvent> posted(MessagePayload message, JDA jda) {
    if (!message.isByAPerson()) {
      return Optional.empty();
    }
    String words = message.words().orElse("");
    MessageText text = MessageText.read(words);
    String mention = afterOurName(words, jda.getSelfUser().getId());
    if (mention == null && text.links().isEmpty() && message.isDirect() && !words.isBlank()) {
      // Whoever writes to us directly need not say our name.
      mention = words.strip();
    }
    if (text.links().isEmpty() && mention == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ChatEvent.Posted(
            "discord:message:" + message.id(),
            message.postedAt(clock.instant()),
            message.ref(),
            message.person(),
            text.links(),
            mention,
            text.silenced()));
  }

  /**
   * Empty for what bots say, and for updates in which nobody changed anything: Discord sends one
   * when it has made a preview of a link.
   */
  private static Optional<ChatEvent> edited(MessagePayload message, boolean readsMessages) {
    Optional<Instant> editedAt = message.editedAt();
    Optional<String> words = message.words();
    boolean hidden = words.orElse("").isEmpty() && !readsMessages && !message.isDirect();
    if (editedAt.isEmpty() || words.isEmpty() || hidden || !message.isByAPerson()) {
      return Optional.empty();
    }
    MessageText text = MessageText.read(words.orElseThrow());
    Instant at = editedAt.orElseThrow();
    return Optional.of(
        new ChatEvent.Edited(
            "discord:edit:" + message.id() + ":" + at.toEpochMilli(),
            at,
            message.ref(),
            message.person(),
            text.links(),
            text.silenced()));
  }

  private ChatEvent deleted(MessagePayload where, String id) {
    return new ChatEvent.Deleted("discord:delete:" + id, clock.instant(), where.ref(id));
  }

  ChatEvent removed(ChannelDeleteEvent event) {
    return new ChatEvent.Removed(
        "discord:channel:" + event.getChannel().getId(),
        clock.instant(),
        channel(event.getGuild(), event.getChannel().getId()),
        false);
  }

  /** We left the server, or it is gone. Its own id stands for the channel. */
  ChatEvent removed(GuildLeaveEvent event) {
    Guild guild = event.getGuild();
    return new ChatEvent.Removed(
        "discord:leave:" + guild.getId() + ":" + joined(guild),
        clock.instant(),
        channel(guild, guild.getId()),
        true);
  }

  /**
   * When we joined: the same for every telling that we left, another one after the next joining.
   */
  private static long joined(Guild guild) {
    OffsetDateTime joined = guild.getSelfMember().getTimeJoined();
    return joined.toInstant().toEpochMilli();
  }

  static ChannelRef channel(@Nullable Guild guild, String channel) {
    return channel(guild == null ? null : guild.getId(), channel);
  }

  /** Each conversation outside servers is a workspace of its own, closed to all others. */
  static ChannelRef channel(@Nullable String guild, String channel) {
    return new ChannelRef(PLATFORM, guild == null ? ChannelRef.DIRECT + channel : guild, channel);
  }

  /** The words behind {@code <@us>}; null when we are not mentioned by name. */
  private static @Nullable String afterOurName(String words, String us) {
    for (String name : new String[] {"<@" + us + ">", "<@!" + us + ">"}) {
      int at = words.indexOf(name);
      if (at >= 0) {
        return words.substring(at + name.length()).strip();
      }
    }
    return null;
  }
}
