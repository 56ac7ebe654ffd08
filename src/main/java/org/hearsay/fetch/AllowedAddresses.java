package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Single addresses that tests may open although they are not public: each an exact IP address and
 * port, compared with what is being dialled and never with a link's host.
 */
public final class AllowedAddresses {
  /** Nothing is opened: how the program runs outside tests. */
  public static final AllowedAddresses NONE = new AllowedAddresses(Set.of());

  private final Set<InetSocketAddress> open;

  private AllowedAddresses(Set<InetSocketAddress> open) {
    this.open = Set.copyOf(open);
  }

  /**
   * The addresses in {@code list}, parted by commas: "127.0.0.1:8081,[::1]:8081". Empty means none.
   *
   * @throws IllegalArgumentException when an entry is no literal address with a port, or is one
   *     that can never be opened (link-local, cloud metadata); the message names the entry
   */
  public static AllowedAddresses parse(String list) {
    Set<InetSocketAddress> open = new LinkedHashSet<>();
    for (String entry : list.split(",", -1)) {
      if (!entry.isBlank()) {
        open.add(parseEntry(entry.strip()));
      }
    }
    return new AllowedAddresses(open);
  }

  private static InetSocketAddress parseEntry(String entry) {
    int colon = entry.lastIndexOf(':');
    IpLiteral.Reading address =
        colon < 0 ? IpLiteral.Reading.NOT_AN_ADDRESS : IpLiteral.read(entry.substring(0, colon));
    int port = colon < 0 ? -1 : portOf(entry.substring(colon + 1));
    if (!(address instanceof IpLiteral.Plain plain) || port < 1) {
      throw new IllegalArgumentException(
          "Expected an IP address with a port, as 127.0.0.1:8081 or [::1]:8081, but was " + entry);
    }
    if (AddressTable.isNeverOpen(plain.address())) {
      throw new IllegalArgumentException(
          "Link-local and cloud metadata addresses can never be allowed, but the list has "
              + entry);
    }
    return new InetSocketAddress(plain.address(), port);
  }

  private static int portOf(String digits) {
    if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(AsciiText::isDigit)) {
      return -1;
    }
    int port = Integer.parseInt(digits);
    return port <= 65_535 ? port : -1;
  }

  /** Whether nothing is opened. */
  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** Whether exactly this address and port are opened. */
  boolean hold(InetAddress address, int port) {
    // Rebuilt from its bytes: a looked-up address carries its host's name, a scoped one its scope.
    try {
      return open.contains(
          new InetSocketAddress(InetAddress.getByAddress(address.getAddress()), port));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether some address is opened on {@code port}. */
  boolean holdPort(int port) {
    return open.stream().anyMatch(address -> address.getPort() == port);
  }

  /** The list again, sorted, as the log and the health page show it. */
  @Override
  public String toString() {
    Set<String> shown = new TreeSet<>();
    for (InetSocketAddress address : open) {
      String host = address.getAddress().getHostAddress();
      shown.add((host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }
    return String.join(",", shown);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AllowedAddresses that && open.equals(that.open);
  }

  @Override
  public int hashCode() {
    return open.hashCode();
  }
}
