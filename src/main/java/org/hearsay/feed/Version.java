package org.hearsay.feed;

import org.jspecify.annotations.Nullable;

/**
 * How a site recognises the state of a feed that it sent last time. Opaque: kept and sent back as
 * it came.
 *
 * @param etag null when there was none
 * @param lastModified null when there was none
 */
public record Version(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing to go by: the feed comes in full. */
  public static final Version NONE = new Version(null, null);
}
