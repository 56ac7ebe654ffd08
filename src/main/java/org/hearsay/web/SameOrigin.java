package org.hearsay.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web pages from using the local chat through a person's browser: by posting to it, or
 * by a host name of theirs that resolves to this machine.
 *
 * @param bind the address we listen on
 */
record SameOrigin(String bind) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Whether a request with this {@code Host} header was meant for the local chat. */
  boolean isForUs(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || name.equals(bind.toLowerCase(Locale.ROOT));
  }

  /** Whether a request that changes something comes from our own page, or from no page at all. */
  boolean mayChange(@Nullable String host, @Nullable String origin, @Nullable String fetchSite) {
    if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
      return false;
    }
    if (origin == null) {
      return true;
    }
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
