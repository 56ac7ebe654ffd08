package org.hearsay.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages of a chat that we host ourselves, on disk. */
public interface Transcript {

  /**
   * One message.
   *
   * @param id grows with time, unique over all channels
   * @param channel the channel's name
   * @param under the message it answers; null for one that stands by itself
   * @param by who wrote it; "hearsay" for ours
   * @param onlyFor the person who alone sees it; null when everybody does
   * @param key the dispatch that made it, unique; null for people's messages
   * @param text what a person typed; empty for ours
   * @param reply what we say; null for people's messages
   * @param at when it was written or last changed
   * @param deleted whether it was taken away; text and reply are gone then
   */
  record Message(
      long id,
      String channel,
      @Nullable Long under,
      String by,
      @Nullable String onlyFor,
      @Nullable String key,
      String text,
      @Nullable Reply reply,
      Instant at,
      boolean deleted) {}

  /**
   * Adds a message; {@code message.id()} is ignored. Returns it with its id, or the one that has
   * its key.
   */
  Message add(Message message);

  /** Changes what a message says; empty when there is no such message. */
  Optional<Message> change(long id, String text, @Nullable Reply reply);

  /** Takes a message away, keeping its place; empty when there is no such message. */
  Optional<Message> delete(long id);

  /** The message with this id. */
  Optional<Message> find(long id);

  /** The message made by this dispatch. */
  Optional<Message> findByKey(String key);

  /** The last {@code limit} messages of a channel, oldest first, deleted ones too. */
  List<Message> last(String channel, int limit);

  /** The channels by name, in the order they were made; "general" exists always. */
  List<String> channels();

  /** Adds a channel unless it exists. */
  void addChannel(String name);
}
