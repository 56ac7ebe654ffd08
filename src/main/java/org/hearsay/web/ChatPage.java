package org.hearsay.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.Transcript;
import org.hearsay.chat.local.LocalPlatform;

/**
 * What the local chat's page shows.
 *
 * @param channel the one being looked at
 * @param channels all of them
 * @param threads its messages, oldest first, each with its answers
 * @param samples articles to try
 */
public record ChatPage(
    String channel, List<String> channels, List<Thread> threads, List<Sample> samples) {

  /** A message and what was said under it. */
  public record Thread(Transcript.Message first, boolean reading, List<Answer> answers) {}

  /** A message under another. */
  public record Answer(Transcript.Message message) {}

  private static final int SHOWN = 200;

  /** The page of {@code channel} as it is now. */
  public static ChatPage of(LocalPlatform chat, String channel, List<Sample> samples) {
    Map<Long, Thread> threads = new LinkedHashMap<>();
    for (Transcript.Message message : chat.messages(channel, SHOWN)) {
      Thread parent = message.under() == null ? null : threads.get(message.under());
      if (parent != null) {
        parent.answers().add(new Answer(message));
      } else {
        threads.put(
            message.id(), new Thread(message, chat.isReading(message.id()), new ArrayList<>()));
      }
    }
    return new ChatPage(channel, chat.channels(), List.copyOf(threads.values()), samples);
  }
}
