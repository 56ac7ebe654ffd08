package org.hearsay.chat.slack;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.chat.Installations;
import org.jspecify.annotations.Nullable;

/** Forgets everything when the test ends. */
final class InstallationsInMemory implements Installations {
  final Map<String, String> kept = new ConcurrentHashMap<>();
  final Map<String, Instant> ends = new ConcurrentHashMap<>();

  @Override
  public Optional<String> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public void save(String key, String json, @Nullable Instant until) {
    kept.put(key, json);
    if (until != null) {
      ends.put(key, until);
    }
  }

  @Override
  public boolean delete(String key) {
    return kept.remove(key) != null;
  }
}
