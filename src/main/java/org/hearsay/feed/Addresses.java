package org.hearsay.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses as feeds and pages spell them. */
final class Addresses {
  private static final int MAX_LENGTH = 2_048;
  private static final String NEVER = " \"<>\\^`{|}";

  private Addresses() {}

  /** {@code reference} as seen from {@code base}; the base where it is none. */
  static URI resolve(URI base, String reference) {
    return parse(reference).map(uri -> resolved(base, uri)).orElse(base);
  }

  /** The web page that {@code reference} names as seen from {@code base}, if it names one. */
  static Optional<URI> page(URI base, String reference) {
    String typed = reference.strip();
    if (typed.isEmpty() || typed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return parse(typed).map(uri -> resolved(base, uri)).filter(Addresses::isPage);
  }

  private static URI resolved(URI base, URI reference) {
    // "?id=7" would take the last part of the path away otherwise (RFC 2396, unlike RFC 3986).
    if (reference.toString().startsWith("?")) {
      String path = base.getRawPath() == null ? "" : base.getRawPath();
      return base.resolve(path + reference);
    }
    return base.resolve(reference);
  }

  private static boolean isPage(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && uri.getRawAuthority() != null;
  }

  private static Optional<URI> parse(String typed) {
    try {
      return Optional.of(new URI(encoded(typed.strip())));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** What browsers would send for characters that an address cannot hold. */
  private static String encoded(String typed) {
    StringBuilder encoded = new StringBuilder(typed.length());
    typed
        .codePoints()
        .forEach(
            c -> {
              if (c <= ' ' || NEVER.indexOf(c) >= 0 || Character.isSpaceChar(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
              } else {
                encoded.appendCodePoint(c);
              }
            });
    return encoded.toString();
  }
}
