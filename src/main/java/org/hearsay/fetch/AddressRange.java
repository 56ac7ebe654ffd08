package org.hearsay.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of IP addresses that share their first bits.
 *
 * @param network the first address of the block, as a number
 * @param addressBits how long an address is: 32 or 128
 * @param prefixBits how many leading bits belong to the block
 * @param use what the block is set aside for, as the registries name it
 */
record AddressRange(BigInteger network, int addressBits, int prefixBits, String use) {

  /** The block written as {@code cidr}, "10.0.0.0/8". */
  static AddressRange of(String cidr, String use) {
    int slash = cidr.indexOf('/');
    try {
      // A literal: nothing is looked up.
      byte[] network = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
      int prefixBits = Integer.parseInt(cidr.substring(slash + 1));
      return new AddressRange(new BigInteger(1, network), network.length * 8, prefixBits, use);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Expected an address block but was " + cidr, e);
    }
  }

  /** Whether {@code address} lies in this block. */
  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    int free = addressBits - prefixBits;
    return bytes.length * 8 == addressBits
        && new BigInteger(1, bytes).shiftRight(free).equals(network.shiftRight(free));
  }
}
