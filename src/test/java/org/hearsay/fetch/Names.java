package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names that exist in these tests alone, so that no name server is asked. */
final class Names {
  private Names() {}

  static List<InetAddress> lookup(String host) throws UnknownHostException {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return switch (name) {
      case "localhost", "site.test" -> List.of(ip("127.0.0.1"));
      case "public.test" -> List.of(ip("93.184.216.34"));
      case "private.test" -> List.of(ip("10.0.0.7"));
      case "mixed.test" -> List.of(ip("93.184.216.34"), ip("10.0.0.7"));
      case "metadata.test" -> List.of(ip("169.254.169.254"));
      case "ula.test" -> List.of(ip("fd12:3456::1"));
      case "wrapped.test" -> List.of(ip("64:ff9b::7f00:1"));
      default -> throw new UnknownHostException(host);
    };
  }

  static InetAddress ip(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}
