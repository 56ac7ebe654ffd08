package org.hearsay.store;

/**
 * How feeds stand.
 *
 * @param watched how many there are
 * @param failing how many could not be read last time
 * @param dead how many of those people were told of
 * @param late how many should have been read by now and are not being read
 */
public record FeedFigures(long watched, long failing, long dead, long late) {}
