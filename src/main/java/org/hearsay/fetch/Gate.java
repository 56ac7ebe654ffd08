package org.hearsay.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * One exchange's way to the network. It vets the addresses that a name resolves to (one closed
 * address closes the name) and vets again what is really dialled, because the two need not be the
 * same: OkHttp looks no literal address up, and a name server may answer differently each time.
 */
final class Gate extends SocketFactory implements Dns {
  /** A server can push no more than this ahead of what is read. */
  private static final int RECEIVE_BUFFER_BYTES = 256 << 10;

  private final AddressPolicy policy;
  private final NameClerk names;
  private final int port;
  private final Deadline deadline;
  private final WireCount wire;
  private volatile AddressPolicy.Verdict verdict = AddressPolicy.Verdict.OPEN;
  private volatile boolean connected;

  Gate(AddressPolicy policy, NameClerk names, int port, Deadline deadline, WireCount wire) {
    this.policy = policy;
    this.names = names;
    this.port = port;
    this.deadline = deadline;
    this.wire = wire;
  }

  /** Why the exchange was stopped here, else {@link AddressPolicy.Verdict#OPEN}. */
  AddressPolicy.Verdict verdict() {
    return verdict;
  }

  /** Whether a connection came about. */
  boolean isConnected() {
    return connected;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = names.addressesOf(host, deadline);
    for (InetAddress address : addresses) {
      if (!isOpen(address, port)) {
        throw new UnknownHostException("An address of " + host + " is closed");
      }
    }
    return addresses;
  }

  private boolean isOpen(@Nullable InetAddress address, int port) {
    AddressPolicy.Verdict found =
        address == null ? AddressPolicy.Verdict.CLOSED_ADDRESS : policy.on(address, port);
    if (found != AddressPolicy.Verdict.OPEN) {
      verdict = found;
      return false;
    }
    return true;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
    throw unconnectedOnly();
  }

  private static UnsupportedOperationException unconnectedOnly() {
    return new UnsupportedOperationException("Sockets are vetted when they connect");
  }

  /** Dials only what is open, through no proxy, and counts what comes in. */
  private final class GuardedSocket extends Socket {
    GuardedSocket() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      if (!(endpoint instanceof InetSocketAddress inet)
          || !isOpen(inet.getAddress(), inet.getPort())) {
        throw new ConnectException("The address is closed");
      }
      setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
      super.connect(endpoint, timeoutMillis);
      connected = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return wire.counting(super.getInputStream(), deadline);
    }
  }
}
