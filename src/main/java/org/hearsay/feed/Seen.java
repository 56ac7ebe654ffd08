package org.hearsay.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The entries of a feed that nobody needs to hear of: all that it holds now and, because feeds
 * bring things back, the {@value #MORE} before. Only hashes are kept, 64 bits each: in a feed of a
 * thousand, one in thirty trillion would be taken for another.
 */
public final class Seen {
  /** Nothing yet. */
  public static final Seen NONE = new Seen(Set.of());

  static final int MORE = 500;
  private static final int HASH_BYTES = 8;
  private static final int HASH_CHARS = 11;

  /** Seen longest ago first. */
  private final Set<String> hashes;

  private Seen(Set<String> hashes) {
    this.hashes = hashes;
  }

  /** What {@link #text()} wrote. */
  public static Seen of(String text) {
    Set<String> hashes = new LinkedHashSet<>();
    for (int at = 0; at + HASH_CHARS <= text.length(); at += HASH_CHARS) {
      hashes.add(text.substring(at, at + HASH_CHARS));
    }
    return new Seen(hashes);
  }

  /** All of it, to be kept. */
  public String text() {
    return String.join("", hashes);
  }

  /** Whether {@code entry} was seen. */
  public boolean holds(FeedEntry entry) {
    return hashes.contains(hash(entry.id()));
  }

  /** With these too; only {@value #MORE} of those before that are not among them are kept. */
  public Seen and(Collection<FeedEntry> entries) {
    Set<String> all = new LinkedHashSet<>(hashes);
    for (FeedEntry entry : entries) {
      String hash = hash(entry.id());
      all.remove(hash);
      all.add(hash);
    }
    Iterator<String> oldest = all.iterator();
    for (int surplus = all.size() - entries.size() - MORE; surplus > 0; surplus--) {
      oldest.next();
      oldest.remove();
    }
    return new Seen(all);
  }

  private static String hash(String id) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Seen that && hashes.equals(that.hashes);
  }

  @Override
  public int hashCode() {
    return hashes.hashCode();
  }
}
