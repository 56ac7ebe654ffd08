package org.hearsay.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came over the wire, decompressed.
 *
 * @param asked the address that was asked for, before redirects
 * @param address where the body came from, after redirects
 * @param mediaType lower case, without parameters: "text/html"
 * @param charset as the Content-Type header names it; null when it names none
 * @param body the bytes, never more than the fetcher's limit
 */
public record Page(
    URI asked, URI address, String mediaType, @Nullable String charset, byte[] body) {}
