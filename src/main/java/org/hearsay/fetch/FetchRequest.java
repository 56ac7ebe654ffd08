package org.hearsay.fetch;

import java.time.Duration;

/**
 * A link to be read.
 *
 * @param link as somebody typed it or a page names it, absolute; may be anything
 * @param purpose on whose behalf, which decides what is accepted
 * @param timeLeft how long the caller can wait; redirects, robots.txt and waiting for a turn count
 * @param validators from the last time the same link was read, else {@link Validators#NONE}
 * @param afresh whether to ask the site again although it failed within the hour or its page is
 *     still kept: for a person who insists
 */
public record FetchRequest(
    String link, Purpose purpose, Duration timeLeft, Validators validators, boolean afresh) {

  /** On whose behalf a link is read. */
  public enum Purpose {
    /** A person posted it, so a person asks: robots.txt, which speaks to crawlers, is not read. */
    SHARED_LINK,
    /** An article names it as where a claim comes from; robots.txt is respected. */
    ORIGINAL,
    /** A feed to be watched: XML is accepted, robots.txt is respected, failures are not kept. */
    FEED
  }

  /** A link that a person posted. */
  public static FetchRequest shared(String link, Duration timeLeft) {
    return new FetchRequest(link, Purpose.SHARED_LINK, timeLeft, Validators.NONE, false);
  }

  /** A page that an article leans on. */
  public static FetchRequest original(String link, Duration timeLeft) {
    return new FetchRequest(link, Purpose.ORIGINAL, timeLeft, Validators.NONE, false);
  }

  /** A feed, and what it was when last read. */
  public static FetchRequest feed(String link, Duration timeLeft, Validators validators) {
    return new FetchRequest(link, Purpose.FEED, timeLeft, validators, false);
  }

  /** The same request, not to be answered from memory. */
  public FetchRequest insisting() {
    return new FetchRequest(link, purpose, timeLeft, validators, true);
  }
}
