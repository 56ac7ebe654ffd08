package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.hearsay.fetch.FetchOutcome.Fetched;
import org.hearsay.fetch.FetchOutcome.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, a fetch ends in time, at a bound of bytes, in the class it should. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileServerTest {
  private static final int PAGE_BYTES = 64 << 10;
  private static final int WIRE_BYTES = 512 << 10;

  /** What the kernel takes in at both ends before anybody reads it. */
  private static final int BUFFERS = 1 << 20;

  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration SLOW = Duration.ofMillis(300);
  private static final Duration SLACK = Duration.ofSeconds(3);

  private HostileServer server;
  private HostileServer forbidden;
  private Fetcher quick;
  private Fetcher slow;

  @BeforeAll
  void start() {
    server = HostileServer.start();
    forbidden = HostileServer.start();
    HostileRedirects.addStops(server);
    quick = fetcher(QUICK);
    slow = fetcher(SLOW);
  }

  @AfterAll
  void stop() {
    quick.close();
    slow.close();
    server.close();
    forbidden.close();
  }

  @AfterEach
  void nothingForbiddenWasAsked() {
    assertThat(forbidden.connections()).isZero();
    assertThat(server.asked("/never")).isZero();
  }

  private Fetcher fetcher(Duration callLimit) {
    return new Fetcher(limits(callLimit, server.authority()), Clock.systemUTC(), Names::lookup);
  }

  static FetchSettings limits(Duration callLimit, String allowed) {
    return new FetchSettings(
        "Hearsay/test (+http://127.0.0.1/)",
        5,
        PAGE_BYTES,
        WIRE_BYTES,
        callLimit,
        2,
        Duration.ofHours(1),
        Duration.ofMinutes(10),
        1 << 20,
        AllowedAddresses.parse(allowed),
        false);
  }

  Stream<HostileCase> rows() {
    return HostileCase.all(PAGE_BYTES, forbidden.authority()).stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyCaseEndsAsItShould(HostileCase row) {
    server.on(row.path(), row.endpoint());
    Fetcher fetcher = row.slow() ? slow : quick;
    Duration bound = row.slow() ? SLOW.plus(SLACK) : QUICK;
    long start = System.nanoTime();
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                server.url(row.path()),
                row.purpose(),
                Duration.ofSeconds(20),
                Validators.NONE,
                false));
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    if (row.expected() == null) {
      assertThat(outcome).isInstanceOf(Fetched.class);
      assertThat(((Fetched) outcome).page().body().length).isLessThanOrEqualTo(PAGE_BYTES);
    } else {
      assertThat(outcome).isInstanceOf(Refused.class);
      Refused refused = (Refused) outcome;
      assertThat(refused.refusal().kind()).isEqualTo(row.expected());
      assertThat(refused.refusal().message()).matches("[^.].*[^.]\\.").doesNotContain("10.0.0.7");
    }
    assertThat(took).isLessThan(bound);
    assertThat(server.sent(row.path())).isLessThan(WIRE_BYTES + BUFFERS);
  }
}
