package org.hearsay.fetch;

import org.jspecify.annotations.Nullable;

/**
 * How a server recognises the version of a page that it sent last time. Opaque: kept and sent back
 * as they came.
 *
 * @param etag the ETag header, {@code "33a64df5"} with its quotes; null when there was none
 * @param lastModified the Last-Modified header, "Tue, 15 Nov 2022 12:45:26 GMT"; null when there
 *     was none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing to go by: the page comes in full. */
  public static final Validators NONE = new Validators(null, null);

  private static final int MAX_LENGTH = 512;

  /** Values that could not be sent back in a header (not ASCII, too long) are left out. */
  public Validators {
    etag = sendable(etag);
    lastModified = sendable(lastModified);
  }

  /** Whether there is nothing to send. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }

  private static @Nullable String sendable(@Nullable String value) {
    boolean fits =
        value != null
            && !value.isBlank()
            && value.length() <= MAX_LENGTH
            && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    return fits ? value : null;
  }
}
