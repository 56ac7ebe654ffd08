package org.hearsay.chat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform keeps about where it is installed, tokens among it, on disk. The platform alone
 * knows what its JSON means.
 */
public interface Installations {

  /** What is kept under {@code key}, unless its time is over. */
  Optional<String> find(String key);

  /**
   * Keeps {@code json} under {@code key}, in place of what was there.
   *
   * @param key at most 200 characters, for instance "slack:T024BE7LD"
   * @param until when it may be forgotten; null for never
   */
  void save(String key, String json, @Nullable Instant until);

  /**
   * Really deletes what is kept under {@code key}.
   *
   * @return whether there was anything; of two callers at once only one is told so
   */
  boolean delete(String key);
}
