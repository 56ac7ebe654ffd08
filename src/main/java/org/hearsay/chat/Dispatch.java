package org.hearsay.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing to do on a platform. Kept in the outbox until it is done. */
public sealed interface Dispatch {

  /**
   * Unique; the same for every try. Platforms that can, carry it with the message (Discord's nonce,
   * Slack's metadata), so that {@link ChatPlatform#find} can tell whether an earlier try arrived.
   * At most 25 characters, Discord's limit.
   */
  String key();

  /** Where it happens. */
  ChannelRef channel();

  /**
   * Answers under a person's message: in its thread on Slack, as a reply on Discord.
   *
   * @param link the link in it that is answered, as typed; null where it is no link
   */
  record PostUnder(String key, MessageRef under, Reply reply, @Nullable String link)
      implements Dispatch {
    /** Answers what is no link. */
    public PostUnder(String key, MessageRef under, Reply reply) {
      this(key, under, reply, null);
    }

    @Override
    public ChannelRef channel() {
      return under.channel();
    }
  }

  /** Speaks up in a channel. */
  record Post(String key, ChannelRef channel, Reply reply) implements Dispatch {}

  /**
   * Says more in the thread of a message of ours.
   *
   * @param of the key of the post that became that message
   * @param message that message's id; null until the outbox knows it, never null for platforms
   */
  record PostInThread(
      String key, ChannelRef channel, String of, @Nullable String message, Reply reply)
      implements Dispatch {
    /** Our message that it belongs to; only once it is known. */
    public MessageRef under() {
      return new MessageRef(channel, Objects.requireNonNull(message), null);
    }
  }

  /**
   * Speaks to one person alone, outside the channel it is about.
   *
   * @param channel what it is about
   * @param person the platform's id
   */
  record Tell(String key, ChannelRef channel, String person, Reply reply) implements Dispatch {}

  /** Replaces what a message of ours says. */
  record Edit(String key, MessageRef message, Reply reply) implements Dispatch {
    @Override
    public ChannelRef channel() {
      return message.channel();
    }
  }

  /** Takes a message of ours away. */
  record Delete(String key, MessageRef message) implements Dispatch {
    @Override
    public ChannelRef channel() {
      return message.channel();
    }
  }

  /**
   * Answers a command or a button.
   *
   * @param isPrivate whether only the person who asked sees it
   */
  record Answer(String key, ChannelRef channel, AnswerTo to, boolean isPrivate, Reply reply)
      implements Dispatch {}
}
