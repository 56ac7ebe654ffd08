package org.hearsay.chat.discord;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.MessageText;
import org.hearsay.chat.Person;
import org.jspecify.annotations.Nullable;

/** What JDA tells of messages, channels and servers, as events of ours. Text stays behind here. */
final class DiscordEvents {
  private static final String PLATFORM = "discord";
  private static final String DIRECT = "direct";

  /** What people write; all others are Discord's own notices. */
  private static final EnumSet<MessageType> WRITTEN =
      EnumSet.of(MessageType.DEFAULT, MessageType.INLINE_REPLY);

  private final Clock clock;

  DiscordEvents(Clock clock) {
    this.clock = clock;
  }

  /** Empty for what bots say, and for what neither holds a link nor mentions us. */
  Optional<ChatEvent> posted(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (!isByAPerson(message)) {
      return Optional.empty();
    }
    String words = message.getContentRaw();
    MessageText text = MessageText.read(words);
    String mention = afterOurName(words, event.getJDA().getSelfUser().getId());
    if (text.links().isEmpty() && mention == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ChatEvent.Posted(
            "discord:message:" + message.getId(),
            message.getTimeCreated().toInstant(),
            ref(message.getChannel(), guild(message), message.getId()),
            person(message),
            text.links(),
            mention,
            text.silenced()));
  }

  /**
   * Empty for what bots say, and for updates in which nobody changed anything: Discord sends one
   * when it has made a preview of a link.
   *
   * @param readsMessages whether messages come with their text; without it an empty text means
   *     nothing
   */
  Optional<ChatEvent> edited(MessageUpdateEvent event, boolean readsMessages) {
    Message message = event.getMessage();
    OffsetDateTime editedAt = message.getTimeEdited();
    String words = message.getContentRaw();
    boolean hidden = words.isEmpty() && !readsMessages && message.isFromGuild();
    if (editedAt == null || hidden || !isByAPerson(message)) {
      return Optional.empty();
    }
    MessageText text = MessageText.read(words);
    Instant at = editedAt.toInstant();
    return Optional.of(
        new ChatEvent.Edited(
            "discord:edit:" + message.getId() + ":" + at.toEpochMilli(),
            at,
            ref(message.getChannel(), guild(message), message.getId()),
            person(message),
            text.links(),
            text.silenced()));
  }

  ChatEvent deleted(MessageDeleteEvent event) {
    Guild guild = event.isFromGuild() ? event.getGuild() : null;
    return new ChatEvent.Deleted(
        "discord:delete:" + event.getMessageId(),
        clock.instant(),
        ref(event.getChannel(), guild, event.getMessageId()));
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

  static ChannelRef channel(@Nullable String guild, String channel) {
    return new ChannelRef(PLATFORM, guild == null ? DIRECT : guild, channel);
  }

  /** In a thread or a forum post the thread's id is also the id of the message that started it. */
  static MessageRef ref(Channel channel, @Nullable Guild guild, String message) {
    String thread = channel.getType().isThread() ? channel.getId() : null;
    return new MessageRef(channel(guild, channel.getId()), message, thread);
  }

  private static @Nullable Guild guild(Message message) {
    return message.isFromGuild() ? message.getGuild() : null;
  }

  private static boolean isByAPerson(Message message) {
    User author = message.getAuthor();
    return !author.isBot()
        && !author.isSystem()
        && !message.isWebhookMessage()
        && WRITTEN.contains(message.getType());
  }

  private static Person person(Message message) {
    String id = message.getAuthor().getId();
    Member member = message.getMember();
    if (!message.isFromGuild()) {
      return new Person(id, true);
    }
    return new Person(id, member != null && mayManage(member, message.getGuildChannel()));
  }

  private static boolean mayManage(Member member, GuildChannel channel) {
    try {
      return member.hasPermission(channel, Permission.MANAGE_CHANNEL);
    } catch (RuntimeException cacheLacksTheParentOrARole) {
      return false;
    }
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
