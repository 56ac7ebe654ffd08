package org.hearsay.chat.discord;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.GuildImpl;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.jspecify.annotations.Nullable;

/**
 * What Discord itself says of a message; anything but its id and its channel's may be missing.
 * JDA's own events leave out messages in channels and threads that its cache lacks, and those in
 * which it misses a field that we never look at.
 */
final class MessagePayload {
  /** What people write, alone or in reply; all others are Discord's own notices. */
  private static final Set<Integer> WRITTEN = Set.of(0, 19);

  private static final int NEWS_THREAD = 10;
  private static final int PRIVATE_THREAD = 12;

  private final JDA jda;
  private final DataObject payload;

  MessagePayload(JDA jda, DataObject payload) {
    this.jda = jda;
    this.payload = payload;
  }

  String id() {
    return payload.getString("id", "");
  }

  /** Empty where Discord sent only what changed. */
  Optional<String> words() {
    return Optional.ofNullable(payload.getString("content", null));
  }

  boolean isDirect() {
    return guildId() == null;
  }

  /** When it was posted. */
  Instant postedAt(Instant otherwise) {
    return instant("timestamp").orElse(otherwise);
  }

  /** When a person last changed it; empty when nobody did. */
  Optional<Instant> editedAt() {
    return instant("edited_timestamp");
  }

  /** Whether a person wrote it, and not a bot, a webhook or Discord. */
  boolean isByAPerson() {
    return payload
            .optObject("author")
            .filter(
                by ->
                    !by.isNull("id")
                        && !by.getBoolean("bot", false)
                        && !by.getBoolean("system", false))
            .isPresent()
        && payload.isNull("webhook_id")
        && WRITTEN.contains(payload.getInt("type", 0));
  }

  MessageRef ref() {
    return ref(id());
  }

  /** In a thread or a forum post the thread's id is also the id of the message that started it. */
  MessageRef ref(String message) {
    String channel = channelId();
    return new MessageRef(
        DiscordEvents.channel(guildId(), channel), message, isThread(channel) ? channel : null);
  }

  /** Who wrote it; in a direct message everybody manages their own channel. */
  Person person() {
    DataObject author = payload.optObject("author").orElseGet(DataObject::empty);
    String id = author.getString("id", "");
    return isDirect() ? new Person(id, true, true) : member(id, author);
  }

  /** By the roles of the member; what the cache does not know gives no right. */
  private Person member(String id, DataObject by) {
    try {
      Guild guild = jda.getGuildById(String.valueOf(guildId()));
      GuildChannel channel = guild == null ? null : guild.getGuildChannelById(channelId());
      Optional<DataObject> member = payload.optObject("member");
      if (channel == null || member.isEmpty()) {
        return new Person(id, false);
      }
      Member author =
          ((JDAImpl) jda)
              .getEntityBuilder()
              .createMember((GuildImpl) guild, member.get().put("user", by));
      boolean administers = author.hasPermission(Permission.MANAGE_SERVER);
      return new Person(
          id, administers || author.hasPermission(channel, Permission.MANAGE_CHANNEL), administers);
    } catch (RuntimeException cacheLacksTheParentOrARole) {
      return new Person(id, false);
    }
  }

  private @Nullable String guildId() {
    return payload.getString("guild_id", null);
  }

  private String channelId() {
    return payload.getString("channel_id", "");
  }

  private boolean isThread(String channel) {
    int type = payload.getInt("channel_type", -1);
    return (type >= NEWS_THREAD && type <= PRIVATE_THREAD)
        || (!channel.isEmpty() && jda.getThreadChannelById(channel) != null);
  }

  private Optional<Instant> instant(String field) {
    try {
      return Optional.ofNullable(payload.getString(field, null))
          .map(written -> OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
