package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.article.Refusal;
import org.hearsay.article.Refusal.Kind;
import org.hearsay.fetch.FetchOutcome.Fetched;
import org.hearsay.fetch.FetchOutcome.NotModified;
import org.hearsay.fetch.FetchOutcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site is asked no more often than it must be, and as it likes to be asked. */
final class PolitenessTest {
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final String PAGE = "<p>The ferry was late.</p>";

  private final HandClock clock = new HandClock();
  private final HostileServer site = HostileServer.start();
  private final Fetcher fetcher =
      new Fetcher(HostileServerTest.limits(WAIT, site.authority()), clock, Names::lookup);
  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    people.shutdownNow();
    fetcher.close();
    site.close();
  }

  private FetchOutcome share(String path) {
    return fetcher.fetch(FetchRequest.shared(site.url(path), WAIT));
  }

  private FetchOutcome original(String path) {
    return fetcher.fetch(FetchRequest.original(site.url(path), WAIT));
  }

  private static Refusal refusal(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).refusal();
  }

  @Test
  void aSiteLearnsWhoAsksAndNothingElse() {
    site.on("/", (q, w) -> w.page("200 OK", "Set-Cookie: a=b; Path=/\r\n", PAGE));
    assertThat(share("/")).isInstanceOf(Fetched.class);
    assertThat(fetcher.fetch(FetchRequest.shared(site.url("/"), WAIT).insisting()))
        .isInstanceOf(Fetched.class);
    assertThat(site.lastAsked("/").headers())
        .containsOnlyKeys(
            "host", "user-agent", "accept", "accept-language", "accept-encoding", "connection")
        .containsEntry("user-agent", "Hearsay/test (+http://127.0.0.1/)")
        .containsEntry("accept-encoding", "gzip");
  }

  @Test
  void aPageIsAskedForOnceInAWhile() {
    site.on("/page", (q, w) -> w.page("200 OK", "", PAGE));
    share("/page");
    share("/page#comments");
    assertThat(site.asked("/page")).isEqualTo(1);
    clock.turn(Duration.ofMinutes(11));
    share("/page");
    assertThat(site.asked("/page")).isEqualTo(2);
  }

  @Test
  void aPageThatMustNotBeKeptIsNot() {
    site.on("/page", (q, w) -> w.page("200 OK", "Cache-Control: private, No-Store\r\n", PAGE));
    share("/page");
    share("/page");
    assertThat(site.asked("/page")).isEqualTo(2);
  }

  @Test
  void keptPagesNeverTakeMoreRoomThanTheyMay() {
    String large = "x".repeat(60 << 10);
    for (int i = 0; i < 30; i++) {
      site.on("/" + i, (q, w) -> w.page("200 OK", "", large));
      share("/" + i);
    }
    share("/29");
    assertThat(site.asked("/29")).isEqualTo(1);
    share("/0");
    assertThat(site.asked("/0")).isEqualTo(2);
  }

  @Test
  void aLinkThatFailedIsLeftAloneForAnHour() {
    site.on("/gone", (q, w) -> w.page("404 Not Found", "", ""));
    Refusal first = refusal(share("/gone"));
    assertThat(refusal(share("/gone"))).isEqualTo(first);
    assertThat(site.asked("/gone")).isEqualTo(1);
    assertThat(fetcher.failuresKept()).isEqualTo(1);
    clock.turn(Duration.ofMinutes(61));
    share("/gone");
    assertThat(site.asked("/gone")).isEqualTo(2);
  }

  @Test
  void aPersonWhoInsistsIsServed() {
    site.on("/page", (q, w) -> w.page("503 Busy", "", ""));
    share("/page");
    site.on("/page", (q, w) -> w.page("200 OK", "", PAGE));
    assertThat(fetcher.fetch(FetchRequest.shared(site.url("/page"), WAIT).insisting()))
        .isInstanceOf(Fetched.class);
    assertThat(share("/page")).isInstanceOf(Fetched.class);
  }

  @Test
  void aFeedIsTriedAgainWhenItsWatcherSaysSo() {
    site.on("/feed", (q, w) -> w.page("500 Oh", "", ""));
    for (int i = 0; i < 2; i++) {
      fetcher.fetch(FetchRequest.feed(site.url("/feed"), WAIT, Validators.NONE));
    }
    assertThat(site.asked("/feed")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 09:02 UTC on 2 March 2026, 2",
    "'Mon, 02 Mar 2026 09:30:00 GMT', 09:30 UTC on 2 March 2026, 30",
    "864000, 09:00 UTC on 12 March 2026, 1440"
  })
  void aPauseIsKeptAndNamed(String retryAfter, String named, int minutes) {
    site.on("/busy", (q, w) -> w.page("429 Slow", "Retry-After: " + retryAfter + "\r\n", ""));
    Refusal refusal = refusal(share("/busy"));
    assertThat(refusal.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(refusal.message()).contains(named);
    clock.turn(Duration.ofMinutes(minutes).minusSeconds(1));
    share("/busy");
    assertThat(site.asked("/busy")).isEqualTo(1);
    clock.turn(Duration.ofSeconds(2));
    share("/busy");
    assertThat(site.asked("/busy")).isEqualTo(2);
  }

  @Test
  void whoAsksForTheSameMeanwhileGetsTheSame() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    site.on(
        "/page",
        (q, w) -> {
          asked.countDown();
          await(answer);
          w.page("200 OK", "Cache-Control: no-store\r\n", PAGE);
        });
    Future<FetchOutcome> first = people.submit(() -> share("/page"));
    await(asked);
    List<Future<FetchOutcome>> others = new ArrayList<>();
    CountDownLatch started = new CountDownLatch(5);
    for (int i = 0; i < 5; i++) {
      others.add(
          people.submit(
              () -> {
                started.countDown();
                return share("/page");
              }));
    }
    await(started);
    // One that cannot wait is told so, and the others are not disturbed.
    FetchOutcome hurried =
        fetcher.fetch(FetchRequest.shared(site.url("/page"), Duration.ofMillis(50)));
    assertThat(refusal(hurried).kind()).isEqualTo(Kind.TIMEOUT);
    answer.countDown();
    assertThat(get(first)).isInstanceOf(Fetched.class);
    for (Future<FetchOutcome> other : others) {
      assertThat(get(other)).isInstanceOf(Fetched.class);
    }
    assertThat(site.asked("/page")).isEqualTo(1);
  }

  @Test
  void oneCallersHurryIsNoFailureOfTheSite() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger visits = new AtomicInteger();
    site.on(
        "/page",
        (q, w) -> {
          asked.countDown();
          if (visits.getAndIncrement() == 0) {
            w.silence();
          } else {
            w.page("200 OK", "", PAGE);
          }
        });
    Future<FetchOutcome> hurried =
        people.submit(
            () -> fetcher.fetch(FetchRequest.shared(site.url("/page"), Duration.ofMillis(400))));
    await(asked);
    assertThat(share("/page")).isInstanceOf(Fetched.class);
    assertThat(refusal(get(hurried)).kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(fetcher.failuresKept()).isZero();
  }

  @Test
  void noMoreThanTwoTalkToAHostAtATime() throws Exception {
    AtomicInteger talking = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch two = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<FetchOutcome>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String path = "/" + i;
      site.on(
          path,
          (q, w) -> {
            most.accumulateAndGet(talking.incrementAndGet(), Math::max);
            two.countDown();
            await(go);
            talking.decrementAndGet();
            w.page("200 OK", "", PAGE);
          });
      all.add(people.submit(() -> share(path)));
    }
    await(two);
    go.countDown();
    for (Future<FetchOutcome> one : all) {
      assertThat(get(one)).isInstanceOf(Fetched.class);
    }
    assertThat(most).hasValue(2);
  }

  @Test
  void anUnchangedFeedIsNotSentAgain() {
    Validators known = new Validators("\"v1\"", "Sun, 01 Mar 2026 08:00:00 GMT");
    site.on(
        "/feed",
        (q, w) -> {
          boolean same = "\"v1\"".equals(q.headers().get("if-none-match"));
          if (same) {
            w.head("304 Not Modified", "");
          } else {
            w.page(
                "200 OK",
                "Content-Type: application/atom+xml\r\n"
                    + "ETag: \"v1\"\r\nLast-Modified: Sun, 01 Mar 2026 08:00:00 GMT\r\n",
                "<feed/>");
          }
        });
    FetchOutcome first = fetcher.fetch(FetchRequest.feed(site.url("/feed"), WAIT, Validators.NONE));
    assertThat(first).isInstanceOf(Fetched.class);
    assertThat(((Fetched) first).page().validators()).isEqualTo(known);
    FetchOutcome second = fetcher.fetch(FetchRequest.feed(site.url("/feed"), WAIT, known));
    assertThat(second).isInstanceOf(NotModified.class);
    assertThat(site.lastAsked("/feed").headers())
        .containsEntry("if-modified-since", "Sun, 01 Mar 2026 08:00:00 GMT");
  }

  @Test
  void validatorsThatCannotBeSentAreForgotten() {
    assertThat(new Validators("\"caf\u00e9\"", "x\r\nX-Evil: 1").isEmpty()).isTrue();
    assertThat(new Validators(" ", "x".repeat(5000)).isEmpty()).isTrue();
  }

  @Test
  void robotsAreAskedForOriginalsAndFeedsButNotForWhatAPersonPosted() {
    site.on("/robots.txt", (q, w) -> w.page("200 OK", "", "User-agent: *\nDisallow: /inside"));
    site.on("/inside/1", (q, w) -> w.page("200 OK", "", PAGE));
    site.on("/outside/1", (q, w) -> w.page("200 OK", "", PAGE));
    assertThat(share("/inside/1")).isInstanceOf(Fetched.class);
    assertThat(site.asked("/robots.txt")).isZero();
    assertThat(refusal(original("/inside/1")).message()).contains("robots.txt");
    assertThat(original("/outside/1")).isInstanceOf(Fetched.class);
    FetchOutcome feed =
        fetcher.fetch(FetchRequest.feed(site.url("/inside/1"), WAIT, Validators.NONE));
    assertThat(refusal(feed).kind()).isEqualTo(Kind.HTTP_STATUS);
    assertThat(site.asked("/inside/1")).isEqualTo(1);
    assertThat(site.asked("/robots.txt")).isEqualTo(1);
    clock.turn(Duration.ofMinutes(61));
    original("/outside/1");
    assertThat(site.asked("/robots.txt")).isEqualTo(2);
  }

  @Test
  void aRedirectLeadsPastNoRobots() {
    site.on(
        "/robots.txt", (q, w) -> w.page("200 OK", "", "User-agent: Hearsay\nDisallow: /inside"));
    site.on("/short", (q, w) -> w.page("302 Found", "Location: /inside\r\n", ""));
    site.on("/inside", (q, w) -> w.page("200 OK", "", PAGE));
    assertThat(refusal(original("/short")).message()).contains("robots.txt");
    assertThat(site.asked("/inside")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "404 Not Found, true",
    "401 Unauthorised, true",
    "204 No Content, true",
    "302 Found, true",
    "500 Oh, false",
    "503 Busy, false",
    "429 Slow, false"
  })
  void withoutRobotsAllIsOpenAndWithBrokenOnesNothing(String status, boolean open) {
    site.on("/robots.txt", (q, w) -> w.head(status, "Location: /robots.txt\r\n"));
    site.on("/page", (q, w) -> w.page("200 OK", "", PAGE));
    assertThat(original("/page") instanceof Fetched).isEqualTo(open);
    assertThat(site.asked("/page")).isEqualTo(open ? 1 : 0);
  }

  @Test
  void robotsWithoutEndAreReadAsFarAsTheyMustBe() {
    byte[] rules = "User-agent: *\nDisallow: /inside\n".repeat(500).getBytes(UTF_8);
    HostileServer endless = HostileServer.start();
    endless.on("/robots.txt", (q, w) -> w.head("200 OK", "").forever(rules));
    endless.on("/inside", (q, w) -> w.page("200 OK", "", PAGE));
    FetchSettings roomy =
        FetchSettings.standard("Hearsay/test (+http://127.0.0.1/)")
            .allowing(AllowedAddresses.parse(endless.authority()));
    try (endless;
        Fetcher patient = new Fetcher(roomy, clock, Names::lookup)) {
      assertThat(
              refusal(patient.fetch(FetchRequest.original(endless.url("/inside"), WAIT))).message())
          .contains("robots.txt");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static FetchOutcome get(Future<FetchOutcome> outcome)
      throws ExecutionException, InterruptedException, TimeoutException {
    return outcome.get(10, TimeUnit.SECONDS);
  }
}
