package org.hearsay.fetch;

import java.net.URI;
import org.hearsay.article.Refusal;

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
   */
  record NotModified(URI asked) implements FetchOutcome {}

  /** No page: the address is forbidden, the server said no, or too much or nothing came in time. */
  record Refused(Refusal refusal) implements FetchOutcome {}
}
