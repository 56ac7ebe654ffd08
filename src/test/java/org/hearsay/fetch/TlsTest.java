package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.hearsay.article.Refusal;
import org.hearsay.article.Refusal.Kind;
import org.hearsay.fetch.FetchOutcome.Fetched;
import org.hearsay.fetch.FetchOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates are checked, and nothing that is no TLS is taken for it. */
final class TlsTest {
  private static final char[] PASSWORD = "hearsay".toCharArray();
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final String PAGE = "<p>The ferry was late.</p>";

  @Test
  void aCertificateThatIsVouchedForOpensThePage() throws Exception {
    try (HostileServer server = HostileServer.startTls(context("good"))) {
      server.on("/", (q, w) -> w.page("200 OK", "", PAGE));
      assertThat(fetch(server, "https://site.test:" + server.port() + "/"))
          .isInstanceOf(Fetched.class);
      assertThat(fetch(server, "https://" + server.authority() + "/")).isInstanceOf(Fetched.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-host, another site",
    "expired, expired",
    "not-yet, not valid yet",
    "self-signed, vouches"
  })
  void aBadCertificateIsRefusedAndSaysWhy(String key, String why) throws Exception {
    try (HostileServer server = HostileServer.startTls(context(key))) {
      server.on("/", (q, w) -> w.page("200 OK", "", PAGE));
      Refusal refusal = refusal(fetch(server, "https://site.test:" + server.port() + "/"));
      assertThat(refusal.kind()).isEqualTo(Kind.TLS_FAILED);
      assertThat(refusal.message()).contains(why);
      assertThat(server.asked("/")).isZero();
    }
  }

  @Test
  void aRedirectFromPlainToSecureChecksTheCertificateToo() throws Exception {
    try (HostileServer secure = HostileServer.startTls(context("self-signed"));
        HostileServer plain = HostileServer.start()) {
      plain.on(
          "/",
          (q, w) -> w.page("301 Moved", "Location: https://" + secure.authority() + "/\r\n", ""));
      assertThat(refusal(fetch(plain, plain.url("/"), secure)).kind()).isEqualTo(Kind.TLS_FAILED);
    }
  }

  @Test
  void whatSpeaksNoTlsIsATlsFailure() throws Exception {
    for (String greeting : List.of("SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 200 OK\r\n\r\n")) {
      try (HostileServer server = HostileServer.startDeaf((q, w) -> w.raw(greeting).silence())) {
        Refusal refusal = refusal(fetch(server, "https://" + server.authority() + "/"));
        assertThat(refusal.kind()).isEqualTo(Kind.TLS_FAILED);
      }
    }
  }

  @Test
  void aHandshakeThatIsNeverAnsweredIsATimeout() throws Exception {
    try (HostileServer server = HostileServer.startDeaf((q, w) -> w.silence());
        Fetcher fetcher =
            new Fetcher(
                HostileServerTest.limits(Duration.ofMillis(300), server.authority()),
                Clock.systemUTC(),
                Names::lookup)) {
      FetchOutcome outcome =
          fetcher.fetch(FetchRequest.shared("https://" + server.authority() + "/", WAIT));
      assertThat(refusal(outcome).kind()).isEqualTo(Kind.TIMEOUT);
    }
  }

  @Test
  void plainHttpToASecurePortIsNoPage() throws Exception {
    try (HostileServer server = HostileServer.startTls(context("good"))) {
      assertThat(refusal(fetch(server, server.url("/"))).kind()).isEqualTo(Kind.PROTOCOL_ERROR);
    }
  }

  @Test
  void aPortWhereNobodyListensIsAConnectionThatFailed() {
    String authority;
    try (HostileServer server = HostileServer.start()) {
      authority = server.authority();
    }
    try (Fetcher fetcher =
        new Fetcher(HostileServerTest.limits(WAIT, authority), Clock.systemUTC(), Names::lookup)) {
      FetchOutcome outcome = fetcher.fetch(FetchRequest.shared("http://" + authority + "/", WAIT));
      assertThat(refusal(outcome).kind()).isEqualTo(Kind.CONNECT_FAILED);
    }
  }

  private static FetchOutcome fetch(HostileServer server, String link) throws Exception {
    return fetch(server, link, server);
  }

  private static FetchOutcome fetch(HostileServer server, String link, HostileServer other)
      throws Exception {
    SSLContext trusting = SSLContext.getInstance("TLS");
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store("trust"));
    trusting.init(null, trust.getTrustManagers(), null);
    OkHttpClient client =
        Exchange.sharedClient()
            .newBuilder()
            .sslSocketFactory(
                trusting.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
            .build();
    FetchSettings limits =
        HostileServerTest.limits(WAIT, server.authority() + "," + other.authority());
    try (Fetcher fetcher = new Fetcher(limits, Clock.systemUTC(), Names::lookup, client)) {
      return fetcher.fetch(FetchRequest.shared(link, WAIT));
    }
  }

  private static Refusal refusal(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).refusal();
  }

  static SSLContext context(String key) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(key), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  static KeyStore store(String name) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = TlsTest.class.getResourceAsStream("/fetch/tls/" + name + ".p12")) {
      store.load(in, PASSWORD);
    }
    return store;
  }
}
