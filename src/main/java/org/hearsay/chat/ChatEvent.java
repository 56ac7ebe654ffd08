package org.hearsay.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a chat and may call for an answer. Holds links and ids, never the text
 * of a message; a command's own words are kept until it is answered.
 */
public sealed interface ChatEvent {

  /**
   * Unique over all events of all platforms, and the same when the platform delivers the event
   * again: the platform's event id, or else made of channel and timestamp.
   */
  String id();

  /** Where it happened. */
  ChannelRef channel();

  /** When, by the platform's clock where it says. */
  Instant at();

  /**
   * A person posted a message that holds links, or mentions us.
   *
   * @param links as typed, in order; may be empty where {@code mention} is not null
   * @param mention the words after our name, for "@Hearsay …"; null when we are not mentioned
   * @param silenced whether the message says {@code nohearsay}
   */
  record Posted(
      String id,
      Instant at,
      MessageRef message,
      Person by,
      List<String> links,
      @Nullable String mention,
      boolean silenced)
      implements ChatEvent {
    public Posted {
      links = List.copyOf(links);
    }

    @Override
    public ChannelRef channel() {
      return message.channel();
    }
  }

  /** A person edited a message; the fields hold what it says now. */
  record Edited(
      String id, Instant at, MessageRef message, Person by, List<String> links, boolean silenced)
      implements ChatEvent {
    public Edited {
      links = List.copyOf(links);
    }

    @Override
    public ChannelRef channel() {
      return message.channel();
    }
  }

  /** A message is gone. */
  record Deleted(String id, Instant at, MessageRef message) implements ChatEvent {
    @Override
    public ChannelRef channel() {
      return message.channel();
    }
  }

  /**
   * A person typed a slash command or chose a message action. The platform has already been told
   * that an answer will come; it goes to {@code answerTo}.
   *
   * @param words what stands after {@code /hearsay}
   * @param about the message that a message action was chosen on; null for typed commands
   */
  record Commanded(
      String id,
      Instant at,
      ChannelRef channel,
      Person by,
      String words,
      AnswerTo answerTo,
      @Nullable MessageRef about)
      implements ChatEvent {}

  /**
   * A person pressed a button, or chose from a menu, of a message of ours.
   *
   * @param on the message that holds it; null where the platform does not say (private answers)
   */
  record Pressed(
      String id,
      Instant at,
      ChannelRef channel,
      Person by,
      Action action,
      AnswerTo answerTo,
      @Nullable MessageRef on)
      implements ChatEvent {}

  /**
   * A feed that a subscription names has a new article.
   *
   * @param id made of the feed and of what the feed calls the article
   * @param feed the feed's address
   * @param link the article's address, as the feed has it
   */
  record Published(String id, Instant at, String feed, String link) implements ChatEvent {
    /** No channel's: that of all feeds of one host. */
    @Override
    public ChannelRef channel() {
      return new ChannelRef("feed", "", Hosts.of(link).orElse(""));
    }
  }

  /** We were removed from a channel, or from the whole workspace when {@code wholeWorkspace}. */
  record Removed(String id, Instant at, ChannelRef channel, boolean wholeWorkspace)
      implements ChatEvent {}
}
