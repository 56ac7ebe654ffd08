package org.hearsay.desk;

/** Finds the feed that somebody means who gives the address of a feed or of a site. */
public interface FeedLookup {

  /** What was found. */
  sealed interface Found {
    /**
     * A feed.
     *
     * @param address absolute; the same for everybody who means this feed
     */
    record Feed(String address) implements Found {}

    /**
     * There is none.
     *
     * @param why one sentence
     */
    record None(String why) implements Found {}
  }

  /** Reads {@code address}, as typed; takes seconds. */
  Found find(String address);
}
