package org.hearsay.alert;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts and feed addresses in the one form in which they are compared. */
final class Addresses {
  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]+)");
  private static final Pattern LINK =
      Pattern.compile("(?i)(https?)://([^/?#@:\\s]+)(:\\d{1,5})?([/?#]\\S*)?");

  private Addresses() {}

  /** {@code "WWW.Größe.example."} is "xn--gre-6ka8i.example"; empty for what is no host name. */
  static Optional<String> host(String typed) {
    String host = typed.strip().toLowerCase(Locale.ROOT);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    host = host.startsWith("www.") ? host.substring(4) : host;
    try {
      String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
      return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException noHost) {
      return Optional.empty();
    }
  }

  /** The host of {@code address}, an absolute link; empty when it has none. */
  static Optional<String> hostOf(String address) {
    Matcher link = LINK.matcher(address.strip());
    return link.matches() ? host(link.group(2)) : Optional.empty();
  }

  /**
   * A feed's address with scheme and host in lower case and no fragment; empty for what is no http
   * or https address, and for one that names a user.
   */
  static Optional<String> feed(String typed) {
    Matcher link = LINK.matcher(typed.strip());
    if (!link.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(link.group(2)).toLowerCase(Locale.ROOT);
      String port = link.group(3) == null ? "" : link.group(3);
      String rest = link.group(4) == null ? "" : link.group(4).replaceFirst("#.*", "");
      String address = link.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + rest;
      URI uri = URI.create(address);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri.toASCIIString());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
