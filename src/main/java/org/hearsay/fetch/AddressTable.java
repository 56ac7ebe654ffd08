package org.hearsay.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are public: IANA's special-purpose registries as a table. Everything that is not
 * global unicast is closed, and so are the addresses at which clouds hand out their machines'
 * secrets.
 */
final class AddressTable {
  private static final List<AddressRange> CLOSED_IPV4 =
      List.of(
          AddressRange.of("0.0.0.0/8", "this network"),
          AddressRange.of("10.0.0.0/8", "private network"),
          AddressRange.of("100.64.0.0/10", "carrier-grade NAT"),
          AddressRange.of("127.0.0.0/8", "loopback"),
          AddressRange.of("169.254.0.0/16", "link-local"),
          AddressRange.of("172.16.0.0/12", "private network"),
          AddressRange.of("192.0.0.0/24", "protocol assignments"),
          AddressRange.of("192.0.2.0/24", "documentation"),
          AddressRange.of("192.88.99.0/24", "6to4 relay"),
          AddressRange.of("192.168.0.0/16", "private network"),
          AddressRange.of("198.18.0.0/15", "benchmarks"),
          AddressRange.of("198.51.100.0/24", "documentation"),
          AddressRange.of("203.0.113.0/24", "documentation"),
          AddressRange.of("224.0.0.0/4", "multicast"),
          AddressRange.of("240.0.0.0/4", "reserved"),
          AddressRange.of("168.63.129.16/32", "cloud platform"));

  private static final AddressRange GLOBAL_IPV6 = AddressRange.of("2000::/3", "global unicast");

  /** Inside {@link #GLOBAL_IPV6}; all other blocks of IPv6 are closed as a whole. */
  private static final List<AddressRange> CLOSED_IPV6 =
      List.of(
          AddressRange.of("2001::/23", "protocol assignments, Teredo"),
          AddressRange.of("2001:db8::/32", "documentation"),
          AddressRange.of("2002::/16", "6to4"),
          AddressRange.of("3fff::/20", "documentation"));

  /** Where machines find neighbours and cloud credentials: never open, not even for a test. */
  private static final List<AddressRange> NEVER_OPEN =
      List.of(
          AddressRange.of("169.254.0.0/16", "link-local, cloud metadata"),
          AddressRange.of("fe80::/10", "link-local"),
          AddressRange.of("fd00:ec2::/32", "cloud metadata"),
          AddressRange.of("fd20:ce::/32", "cloud metadata"),
          AddressRange.of("100.100.100.200/32", "cloud metadata"),
          AddressRange.of("192.0.0.192/32", "cloud metadata"),
          AddressRange.of("168.63.129.16/32", "cloud platform"));

  private AddressTable() {}

  /** Whether {@code address} is global unicast, where anybody may knock. */
  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return !in(CLOSED_IPV4, address);
    }
    return GLOBAL_IPV6.holds(address) && !in(CLOSED_IPV6, address);
  }

  /** Whether no setting may open {@code address}. */
  static boolean isNeverOpen(InetAddress address) {
    return in(NEVER_OPEN, address);
  }

  private static boolean in(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }
}
