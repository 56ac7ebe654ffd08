package org.hearsay.fetch;

import java.net.InetAddress;

/** Decides about one address and port that is about to be dialled. */
final class AddressPolicy {
  static final int HTTP = 80;
  static final int HTTPS = 443;

  /** What may be done with an address. */
  enum Verdict {
    OPEN,
    CLOSED_ADDRESS,
    CLOSED_PORT
  }

  private final AllowedAddresses allowed;

  AddressPolicy(AllowedAddresses allowed) {
    this.allowed = allowed;
  }

  /** Whether {@code address} may be dialled on {@code port}. */
  Verdict on(InetAddress address, int port) {
    if (allowed.hold(address, port)) {
      return Verdict.OPEN;
    }
    if (!AddressTable.isPublic(address)) {
      return Verdict.CLOSED_ADDRESS;
    }
    return isWebPort(port) ? Verdict.OPEN : Verdict.CLOSED_PORT;
  }

  /** Whether there is an address at all that may be dialled on {@code port}. */
  boolean mayOpen(int port) {
    return isWebPort(port) || allowed.holdPort(port);
  }

  private static boolean isWebPort(int port) {
    return port == HTTP || port == HTTPS;
  }
}
