package org.hearsay.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came over the wire, decompressed.
 *
 * @param asked the address that was asked for, before redirects
 * @param address where the body came from, after redirects; its host is ASCII, a name in other
 *     letters as "xn--…"
 * @param forGood where to ask next time: the last address before a server called a redirect
 *     temporary
 * @param mediaType lower case, without parameters: "text/html"
 * @param charset as the Content-Type header names it; null when it names none
 * @param body the bytes, never more than the fetcher's limit; shared, so not to be written to
 * @param validators what to send along next time so that only a changed page comes back
 * @param freshFor how long the server says that it will not change; zero when it does not say
 */
public record Page(
    URI asked,
    URI address,
    URI forGood,
    String mediaType,
    @Nullable String charset,
    byte[] body,
    Validators validators,
    Duration freshFor) {

  /** A page of which nothing but the body and its type is known, as in files and tests. */
  public Page(URI asked, URI address, String mediaType, @Nullable String charset, byte[] body) {
    this(asked, address, asked, mediaType, charset, body, Validators.NONE, Duration.ZERO);
  }
}
