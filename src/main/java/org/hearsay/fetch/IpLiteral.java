package org.hearsay.fetch;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the host of a link as an IP address, if it is one. Only two spellings count as plain: four
 * decimal numbers without leading zeros, and IPv6 in brackets. Every other spelling that some
 * program somewhere takes for an address (decimal, octal, hexadecimal, short, with a trailing dot,
 * in full-width digits, percent-encoded, with a scope, an IPv4 address inside an IPv6 one) is
 * {@link Disguised}: programs disagree on where it leads (Java reads 0177.0.0.1 as 177.0.0.1, curl
 * as 127.0.0.1).
 */
final class IpLiteral {
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final Pattern IPV6_TEXT = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private IpLiteral() {}

  /** What a host turned out to be. */
  sealed interface Reading {
    Reading NOT_AN_ADDRESS = new HostName();
  }

  /** A name, to be looked up. */
  record HostName() implements Reading {}

  /** An address in a plain spelling. */
  record Plain(InetAddress address) implements Reading {}

  /** An address in a spelling that is not accepted. */
  record Disguised() implements Reading {}

  /** Brackets, but no IPv6 address in them. */
  record Malformed() implements Reading {}

  /** Reads {@code host} as it stands in the link. */
  static Reading read(String host) {
    if (host.startsWith("[")) {
      return readBracketed(host);
    }
    if (DOTTED_QUAD.matcher(host).matches()) {
      byte[] bytes = new byte[4];
      String[] parts = host.split("\\.", -1);
      for (int i = 0; i < 4; i++) {
        int part = Integer.parseInt(parts[i]);
        if (part > 255) {
          return new Disguised();
        }
        bytes[i] = (byte) part;
      }
      return plain(bytes);
    }
    return endsInNumber(unmasked(host)) ? new Disguised() : Reading.NOT_AN_ADDRESS;
  }

  private static Reading readBracketed(String host) {
    if (!host.endsWith("]")) {
      return new Malformed();
    }
    String inside = host.substring(1, host.length() - 1);
    if (inside.contains("%")) {
      return new Disguised();
    }
    if (!IPV6_TEXT.matcher(inside).matches() || !inside.contains(":")) {
      return endsInNumber(unmasked(inside)) ? new Disguised() : new Malformed();
    }
    InetAddress address;
    try {
      // It has a colon and no letter but a to f, so nothing is looked up.
      address = InetAddress.getByName(inside);
    } catch (UnknownHostException e) {
      return new Malformed();
    }
    // Java turns a mapped address (::ffff:127.0.0.1) into the IPv4 address inside.
    if (!(address instanceof Inet6Address) || wrapsIpv4(address.getAddress())) {
      return new Disguised();
    }
    return new Plain(address);
  }

  /** Forms in which other stacks dial the IPv4 address inside. */
  private static boolean wrapsIpv4(byte[] address) {
    BigInteger value = new BigInteger(1, address);
    // :: and ::1 are the unspecified and the loopback address, not 0.0.0.0 and 0.0.0.1.
    boolean compatible = value.bitLength() <= 32 && value.bitLength() > 1;
    boolean nat64 = address[0] == 0 && address[1] == 0x64 && (address[2] & 0xff) == 0xff;
    boolean sixToFour = address[0] == 0x20 && address[1] == 0x02;
    boolean teredo = address[0] == 0x20 && address[1] == 0x01 && address[2] == 0 && address[3] == 0;
    return compatible || nat64 || sixToFour || teredo;
  }

  private static Reading plain(byte[] bytes) {
    try {
      return new Plain(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  /** The host as a lenient program reads it: decoded, in ASCII where it looks like ASCII. */
  private static String unmasked(String host) {
    String decoded = AsciiText.percentDecoded(AsciiText.percentDecoded(host));
    return Normalizer.normalize(decoded, Normalizer.Form.NFKC)
        .replace('\u3002', '.')
        .replaceAll("[\\p{Cf}\\s]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The rule of the URL standard: a host whose last label is a number means an address. */
  private static boolean endsInNumber(String host) {
    String trimmed = host;
    while (trimmed.endsWith(".")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    String last = trimmed.substring(trimmed.lastIndexOf('.') + 1);
    return NUMBER.matcher(last).matches();
  }
}
