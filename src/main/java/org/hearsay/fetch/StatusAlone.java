package org.hearsay.fetch;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer of which nothing matters but its status, taken from the HTTP library's hands. */
final class StatusAlone extends IOException {
  private static final long serialVersionUID = 1;

  /** A proxy's question, although there is none, and two after which the library asks again. */
  static final Set<Integer> STATUSES = Set.of(407, 408, 503);

  private final int status;
  private final @Nullable String retryAfter;

  StatusAlone(int status, @Nullable String retryAfter) {
    super("Status " + status);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  int status() {
    return status;
  }

  /** The header; null when there was none. */
  @Nullable String retryAfter() {
    return retryAfter;
  }
}
