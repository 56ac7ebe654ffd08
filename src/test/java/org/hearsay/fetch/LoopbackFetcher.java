package org.hearsay.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A fetcher for which every name is this machine, whatever its certificate says. */
public final class LoopbackFetcher {
  private LoopbackFetcher() {}

  /** One that may go to {@code port} only. */
  public static Fetcher on(int port, Clock clock) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(TlsTest.store("trust"));
    TrustManager[] managers = trust.getTrustManagers();
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, managers, null);
    return new Fetcher(
        FetchSettings.standard("Hearsay/test (+http://127.0.0.1/)")
            .allowing(AllowedAddresses.parse("127.0.0.1:" + port)),
        clock,
        host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})),
        Exchange.sharedClient()
            .newBuilder()
            .sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) managers[0])
            .hostnameVerifier((host, session) -> true)
            .build());
  }

  /** What a server shows whom that fetcher trusts. */
  public static SSLContext server() throws Exception {
    return TlsTest.context("good");
  }
}
