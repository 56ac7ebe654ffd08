package org.hearsay.chat;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The site an address belongs to, as people write it. */
public final class Hosts {
  private Hosts() {}

  /** "example.org" for "https://www.example.org/a"; empty for what has no host. */
  public static Optional<String> of(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
