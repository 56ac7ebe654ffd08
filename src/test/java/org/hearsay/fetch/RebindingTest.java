package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.hearsay.article.Refusal.Kind;
import org.hearsay.fetch.FetchOutcome.Fetched;
import org.hearsay.fetch.FetchOutcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Name servers that answer differently each time. */
final class RebindingTest {
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final String PAGE = "<p>The ferry was late.</p>";

  private final HostileServer open = HostileServer.start();
  private final HostileServer forbidden = HostileServer.start();

  @AfterEach
  void stop() {
    assertThat(forbidden.connections()).isZero();
    open.close();
    forbidden.close();
  }

  @Test
  void eachRedirectIsLookedUpAnew() {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    String link = "http://rebind.test:" + open.port();
    open.on("/start", (q, w) -> w.page("302 Found", "Location: " + link + "/end\r\n", ""));
    open.on("/end", (q, w) -> w.page("200 OK", "", PAGE));
    try (Fetcher fetcher = fetcher(host -> List.of(Names.ip(answers.remove())))) {
      assertThat(kind(fetcher.fetch(FetchRequest.shared(link + "/start", WAIT))))
          .isEqualTo(Kind.BLOCKED_ADDRESS);
    }
    assertThat(open.asked("/end")).isZero();
  }

  @Test
  void whatWasVettedIsWhatIsDialled() {
    AtomicInteger lookups = new AtomicInteger();
    open.on("/", (q, w) -> w.page("200 OK", "", PAGE));
    NameLookup rebinding =
        host -> List.of(Names.ip(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.9"));
    try (Fetcher fetcher = fetcher(rebinding)) {
      String link = "http://rebind.test:" + open.port() + "/";
      assertThat(fetcher.fetch(FetchRequest.shared(link, WAIT))).isInstanceOf(Fetched.class);
    }
    assertThat(lookups).hasValue(1);
  }

  @Test
  void theSocketVetsEvenWhereNobodyElseDid() {
    Gate gate = gate(host -> List.of(InetAddress.getLoopbackAddress()));
    OkHttpClient careless = new OkHttpClient.Builder().socketFactory(gate).build();
    Request request = new Request.Builder().url(forbidden.url("/")).build();
    assertThatThrownBy(() -> careless.newCall(request).execute()).isInstanceOf(IOException.class);
    assertThat(gate.verdict()).isEqualTo(AddressPolicy.Verdict.CLOSED_ADDRESS);
  }

  @Test
  void theSocketGoesThroughNoProxyAndTakesNoUnresolvedName() throws IOException {
    try (Socket socket = gate(Names::lookup).createSocket()) {
      assertThatThrownBy(
              () -> socket.connect(InetSocketAddress.createUnresolved("localhost", open.port())))
          .isInstanceOf(IOException.class);
    }
    assertThat(open.connections()).isZero();
  }

  @Test
  void aNameServerThatSaysNothingCostsTheCallLimitAndNoMore() {
    CountDownLatch never = new CountDownLatch(1);
    NameLookup silent =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    try (Fetcher fetcher =
        new Fetcher(
            HostileServerTest.limits(Duration.ofMillis(200), open.authority()),
            Clock.systemUTC(),
            silent)) {
      assertThat(kind(fetcher.fetch(FetchRequest.shared("http://gazette.test/", WAIT))))
          .isEqualTo(Kind.TIMEOUT);
    }
  }

  private Fetcher fetcher(NameLookup names) {
    return new Fetcher(HostileServerTest.limits(WAIT, open.authority()), Clock.systemUTC(), names);
  }

  private Gate gate(NameLookup names) {
    return new Gate(
        new AddressPolicy(AllowedAddresses.parse(open.authority())),
        new NameClerk(names),
        open.port(),
        Deadline.in(WAIT),
        new WireCount(1 << 20));
  }

  private static Kind kind(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).refusal().kind();
  }
}
