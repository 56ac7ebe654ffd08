package org.hearsay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Subscription;
import org.hearsay.feed.FeedEntry;
import org.hearsay.feed.FeedNotices;
import org.hearsay.feed.FeedSite;
import org.hearsay.feed.FeedState;
import org.hearsay.feed.Rhythm;
import org.hearsay.job.FeedVisits.Result;
import org.hearsay.store.Feeds.Claim;
import org.hearsay.store.Samples;
import org.hearsay.store.SettableClock;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visit to a feed tells, and what it writes down. */
class FeedVisitsTest {
  private static final Rhythm RHYTHM = new Rhythm(Duration.ofMinutes(10), Duration.ofHours(6));

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private final FeedSite site = new FeedSite(clock);
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final CountDownLatch slow = new CountDownLatch(1);
  private volatile boolean isSlow;
  private String feed;
  private Store store;
  private Jobs jobs;
  private FeedVisits visits;

  @BeforeEach
  void open() {
    feed = site.url("/feed");
    store = Store.open("jdbc:sqlite:" + folder.resolve("hearsay.db"), clock);
    jobs = new Jobs(store, this::handle, List.of(), options(3));
    jobs.start();
    visits =
        new FeedVisits(store.feeds(), site.reader(), jobs.inbox(), new Notices(), RHYTHM, clock);
    store
        .subscriptions()
        .add(
            new Subscription(
                "s1",
                Samples.DESK,
                new Filter(List.of(new Term(Term.Sign.PLAIN, Term.Kind.FEED, feed)), Set.of()),
                new Timing.Now(),
                "U-ada",
                Samples.NOON,
                null),
            9,
            9);
    store.feeds().follow();
  }

  @AfterEach
  void close() {
    slow.countDown();
    jobs.stop(Duration.ofSeconds(5));
    store.close();
    site.close();
  }

  @Test
  void theFirstVisitTellsNothingOldAndTheNextWhatIsNew() {
    has("b", "a");
    visit();
    has("c", "b", "a");
    visit();
    await(() -> handled.size() == 1);
    has("e", "d", "c", "b");
    visit();
    await(() -> handled.size() == 3);
    visit();
    assertThat(handled).first().isEqualTo("https://gazette.example/c");
    assertThat(handled)
        .containsExactlyInAnyOrder(
            "https://gazette.example/c", "https://gazette.example/d", "https://gazette.example/e");
  }

  @Test
  void aCrashBeforeTheNoteRepeatsNothingAndLosesNothing() {
    has("a");
    visit();
    has("c", "b", "a");
    Claim cut = claim();
    visits.note(cut.state(), visits.read(cut));
    await(() -> handled.size() == 2);
    restart();
    visit();
    has("d", "c", "b", "a");
    visit();
    await(() -> handled.size() == 3);
    assertThat(handled).doesNotHaveDuplicates();
  }

  @Test
  void whatTheInboxHasNoRoomForIsToldLater() {
    has("a");
    visit();
    isSlow = true;
    has("f", "e", "d", "c", "b", "a");
    Result full = visit();
    assertThat(full.pause()).isEqualTo(Duration.ofMinutes(1));
    assertThat(full.state().version())
        .as("or it would not come again")
        .isEqualTo(before().version());
    slow.countDown();
    await(() -> handled.size() == 3);
    visit();
    await(() -> handled.size() == 5);
    visit();
    assertThat(handled)
        .containsExactlyInAnyOrder(
            "https://gazette.example/b",
            "https://gazette.example/c",
            "https://gazette.example/d",
            "https://gazette.example/e",
            "https://gazette.example/f");
  }

  @Test
  void aFeedThatFailsForADayIsReportedOnceAndRecovers() {
    has("a");
    visit();
    site.answers("/feed", "500 Oh", "");
    Duration time = Duration.ZERO;
    List<Duration> pauses = new ArrayList<>();
    while (notices.isEmpty()) {
      Result result = visit();
      pauses.add(result.pause());
      time = time.plus(result.pause());
    }
    assertThat(pauses.subList(0, pauses.size() - 1))
        .allSatisfy(pause -> assertThat(pause).isLessThan(Duration.ofHours(8)));
    assertThat(time.minus(pauses.get(pauses.size() - 1)).toHours()).isBetween(24L, 36L);
    assertThat(notices)
        .containsExactly(
            "died Gazette: 127.0.0.1 answered with status 500: the site has a fault, so try again later.");
    for (int i = 0; i < 3; i++) {
      assertThat(visit().pause()).isEqualTo(Duration.ofHours(24));
    }
    assertThat(notices).hasSize(1);
    assertThat(store.feeds().figures().dead()).isEqualTo(1);

    has("b", "a");
    visit();
    assertThat(notices).last().isEqualTo("recovered Gazette");
    await(() -> handled.size() == 1);
    assertThat(store.feeds().figures().dead()).isZero();
    assertThat(visit().pause()).isLessThan(Duration.ofHours(7));
  }

  @Test
  void whatIsGoneIsReportedAtOnce() {
    site.answers("/feed", "410 Gone", "");
    assertThat(visit().pause()).isEqualTo(Duration.ofHours(24));
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).startsWith("died " + feed);
  }

  @Test
  void aSiteThatAsksForAPauseGetsItButForADayAtMost() {
    has("a");
    visit();
    site.answers("/feed", "429 Slow", "Retry-After: 20000\r\n");
    assertThat(visit().pause()).isEqualTo(Duration.ofSeconds(20_000));
    site.answers("/feed", "503 Busy", "Retry-After: 900000\r\n");
    assertThat(visit().pause()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void aFeedThatMovedIsReadThereUntilThatFails() {
    site.has("/there", "application/rss+xml", rss("a"));
    site.answers("/feed", "301 Moved", "Location: /there\r\n");
    visit();
    int asked = site.server().asked("/feed");
    site.has("/there", "application/rss+xml", rss("b", "a"));
    visit();
    await(() -> handled.size() == 1);
    assertThat(site.server().asked("/feed")).isEqualTo(asked);
    assertThat(before().address()).isEqualTo(feed);
    site.answers("/there", "404 Not Found", "");
    visit();
    has("c", "b", "a");
    visit();
    await(() -> handled.size() == 2);
    assertThat(site.server().asked("/feed")).isEqualTo(asked + 1);
  }

  @Test
  void anEventTellsWhenTheArticleWasPublishedUnlessThatIsToCome() {
    Instant now = clock.instant();
    FeedEntry late = new FeedEntry("a", URI.create("https://g.example/a"), "", now.minusSeconds(5));
    ChatEvent.Published event = FeedEvents.of(feed, late, now);
    assertThat(event.at()).isEqualTo(now.minusSeconds(5));
    assertThat(event.id()).matches("feed:[0-9a-f]{32}");
    assertThat(FeedEvents.of(feed, late, now.plusSeconds(9)).id()).isEqualTo(event.id());
    assertThat(FeedEvents.of(feed + "2", late, now).id()).isNotEqualTo(event.id());
    assertThat(FeedEvents.of(feed, late, now.minusSeconds(60)).at())
        .isEqualTo(now.minusSeconds(60));
  }

  private void handle(ChatEvent event) throws InterruptedException {
    if (isSlow) {
      slow.await();
    }
    handled.add(((ChatEvent.Published) event).link());
  }

  private final class Notices implements FeedNotices {
    @Override
    public void died(String address, String title, Instant since, String why) {
      notices.add("died " + title + ": " + why);
    }

    @Override
    public void recovered(String address, String title, Instant since) {
      notices.add("recovered " + title);
    }
  }

  private FeedState before() {
    return store.feeds().find(feed).orElseThrow();
  }

  private Claim claim() {
    return store.feeds().claim(jobs.heart().life(), 1, 1).get(0);
  }

  /** Visits the feed and waits until it is due again. */
  private Result visit() {
    Claim claim = claim();
    Result result = visits.note(claim.state(), visits.read(claim));
    store.feeds().settle(claim, result.state(), result.seen(), result.pause());
    clock.move(result.pause());
    return result;
  }

  private void restart() {
    jobs.stop(Duration.ofSeconds(5));
    jobs = new Jobs(store, this::handle, List.of(), options(3));
    jobs.start();
    visits =
        new FeedVisits(store.feeds(), site.reader(), jobs.inbox(), new Notices(), RHYTHM, clock);
  }

  private static JobOptions options(int most) {
    return new JobOptions(
        "one", most, 2, 2, 2, 2, Map.of(), Duration.ofMillis(20), Duration.ofSeconds(5));
  }

  private void has(String... ids) {
    site.has("/feed", "application/rss+xml", rss(ids));
  }

  static String rss(String... ids) {
    StringBuilder items = new StringBuilder();
    for (String id : ids) {
      items.append("<item><guid isPermaLink='false'>").append(id).append("</guid>");
      items.append("<link>https://gazette.example/").append(id).append("</link></item>");
    }
    return "<rss version='2.0'><channel><title>Gazette</title><link>https://g.example</link>"
        + "<description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Eventually.holds(Duration.ofSeconds(20), condition)).isTrue();
  }
}
