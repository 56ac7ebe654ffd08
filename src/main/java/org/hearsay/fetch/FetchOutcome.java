package org.hearsay.fetch;

import org.hearsay.article.Refusal;

/**
 * What came of fetching a link. Pages that are missing, walled or slow are everyday news, so they
 * are values to match on and not exceptions.
 */
public sealed interface FetchOutcome {

  /** A page came back. */
  record Fetched(Page page) implements FetchOutcome {}

  /** No page: the address is forbidden, the server said no, or too much or nothing came in time. */
  record Refused(Refusal refusal) implements FetchOutcome {}
}
