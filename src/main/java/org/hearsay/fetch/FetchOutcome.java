package org.hearsay.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.hearsay.article.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What came of fetching a link. Pages that are missing, walled or slow are everyday news, so they
 * are values to match on and not exceptions.
 */
public sealed interface FetchOutcome {

  /** A page came back. */
  record Fetched(Page page) implements FetchOutcome {}

  /**
   * The page is as it was when the request's {@link Validators} were handed out. Only a request
   * that carries validators gets this.
   *
   * @param asked the address that was asked for
   * @param freshFor for how long the server says so; zero when it does not say
   */
  record NotModified(URI asked, Duration freshFor) implements FetchOutcome {}

  /**
   * No page: the address is forbidden, the server said no, or too much or nothing came in time.
   *
   * @param status the HTTP status that said no; 0 when it was none
   * @param retryAt when the server wants to be asked again; null when it did not say
   */
  record Refused(Refusal refusal, int status, @Nullable Instant retryAt) implements FetchOutcome {
    public Refused(Refusal refusal) {
      this(refusal, 0, null);
    }
  }
}
