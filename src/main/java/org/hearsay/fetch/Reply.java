package org.hearsay.fetch;

import java.time.Duration;
import java.time.Instant;
import org.hearsay.article.Refusal;
import org.jspecify.annotations.Nullable;

/** What came of one exchange with one server. */
sealed interface Reply {

  /** A body of a type that was wanted. */
  record Received(
      String mediaType,
      @Nullable String charset,
      byte[] body,
      Validators validators,
      Duration freshFor,
      boolean mayKeep)
      implements Reply {}

  /**
   * Somewhere else.
   *
   * @param location the header as it came
   * @param forGood whether the server says that it will stay so
   */
  record Moved(String location, boolean forGood) implements Reply {}

  /** Nothing new since the validators that were sent. */
  record Unchanged(Duration freshFor) implements Reply {}

  /**
   * Nothing.
   *
   * @param status the HTTP status that said so; 0 when it was not a status
   * @param retryAt when the server wants to be asked again; null when it did not say
   */
  record Failed(Refusal refusal, int status, @Nullable Instant retryAt) implements Reply {
    Failed(Refusal refusal) {
      this(refusal, 0, null);
    }
  }
}
