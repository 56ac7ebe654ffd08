package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host's name into addresses. Blocks as long as the name server takes. */
@FunctionalInterface
interface NameLookup {
  /** The JDK's own: hosts file, name servers, and its cache. */
  NameLookup JDK = host -> List.of(InetAddress.getAllByName(host));

  /**
   * Every address of {@code host}, at least one.
   *
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
