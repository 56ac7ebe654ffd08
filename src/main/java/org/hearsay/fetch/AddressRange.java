package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of IP addresses that share their first bits.
 *
 * @param network the first address of the block, 4 or 16 bytes
 * @param prefixBits how many leading bits belong to the block
 * @param use what the block is set aside for, as the registries name it
 */
record AddressRange(byte[] network, int prefixBits, String use) {

  /** The block written as {@code cidr}, "10.0.0.0/8". */
  static AddressRange of(String cidr, String use) {
    int slash = cidr.indexOf('/');
    try {
      // A literal: nothing is looked up.
      byte[] network = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
      return new AddressRange(network, Integer.parseInt(cidr.substring(slash + 1)), use);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Expected an address block but was " + cidr, e);
    }
  }

  /** Whether {@code address}, 4 or 16 bytes, lies in this block. */
  boolean holds(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int wholeBytes = prefixBits / 8;
    for (int i = 0; i < wholeBytes; i++) {
      if (address[i] != network[i]) {
        return false;
      }
    }
    int restBits = prefixBits % 8;
    if (restBits == 0) {
      return true;
    }
    int mask = 0xff << (8 - restBits);
    return ((address[wholeBytes] ^ network[wholeBytes]) & mask & 0xff) == 0;
  }
}
