package org.hearsay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hearsay.chat.ChatEvent;
import org.hearsay.feed.FeedEntry;

/** What a feed announces, as an event. */
final class FeedEvents {
  private static final int ID_BYTES = 16;

  private FeedEvents() {}

  /** The event for {@code entry} of {@code feed}: with the same id whenever it is made. */
  static ChatEvent.Published of(String feed, FeedEntry entry, Instant now) {
    Instant published = entry.published();
    return new ChatEvent.Published(
        "feed:" + hash(feed + "\n" + entry.id()),
        published == null || published.isAfter(now) ? now : published,
        feed,
        entry.link().toString());
  }

  private static String hash(String words) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
