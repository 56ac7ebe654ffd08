package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.store.Samples.DESK;
import static org.hearsay.store.Samples.NOON;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.hearsay.feed.FeedEntry;
import org.hearsay.feed.FeedOutcome;
import org.hearsay.feed.FeedState;
import org.hearsay.feed.Seen;
import org.hearsay.feed.Version;
import org.hearsay.store.Feeds.Claim;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Feeds are watched while somebody names them, by one instance each, in every store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FeedsContract {

  private static final String GAZETTE = "https://gazette.example/feed";
  private static final String POST = "https://post.example/rss";
  private static final Duration HOUR = Duration.ofHours(1);

  final SettableClock clock = new SettableClock();
  Store store;
  Feeds feeds;
  String life;

  /** A database with nothing in it. */
  abstract String emptyDatabase() throws Exception;

  @BeforeAll
  void open() throws Exception {
    store = Store.open(emptyDatabase(), clock);
    feeds = store.feeds();
  }

  @BeforeEach
  void empty() throws Exception {
    Inside.empty(store);
    clock.reset();
    life = store.lives().begin("one");
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void aFeedIsWatchedOnceHoweverManyNameIt() {
    subscribe("s1", GAZETTE);
    subscribe("s2", GAZETTE, POST);
    assertThat(feeds.follow()).isEqualTo(2);
    assertThat(feeds.follow()).isZero();
    assertThat(claimed()).containsExactlyInAnyOrder(GAZETTE, POST);
    assertThat(claimed()).isEmpty();
  }

  @Test
  void whatIsNotedComesBack() {
    subscribe("s1", GAZETTE);
    feeds.follow();
    Claim claim = claim().get(0);
    assertThat(claim.state()).isEqualTo(FeedState.added(GAZETTE));
    FeedState read =
        claim
            .state()
            .read(
                new FeedOutcome.Entries(
                    "Gazette",
                    List.of(),
                    new Version("\"v1\"", "Sun, 01 Mar 2026 08:00:00 GMT"),
                    "https://gazette.example/there",
                    Duration.ZERO),
                HOUR,
                NOON);
    Seen seen = Seen.NONE.and(List.of(entry("a"), entry("b")));
    feeds.settle(claim, read, seen, HOUR);
    assertThat(feeds.find(GAZETTE)).contains(read);
    assertThat(feeds.seen(GAZETTE)).isEqualTo(seen);
    assertThat(feeds.seen(POST)).isEqualTo(Seen.NONE);

    clock.move(HOUR.minusMillis(1));
    assertThat(claim()).isEmpty();
    clock.move(Duration.ofMillis(1));
    Claim again = claim().get(0);
    assertThat(again.state()).isEqualTo(read);
    FeedState failed = read.failed(NOON).failed(NOON).told();
    feeds.settle(again, failed, null, HOUR);
    assertThat(feeds.find(GAZETTE)).contains(failed);
    assertThat(feeds.seen(GAZETTE)).isEqualTo(seen);
    assertThat(feeds.figures()).isEqualTo(new FeedFigures(1, 1, 1, 0));
    clock.move(HOUR.multipliedBy(2));
    assertThat(feeds.figures()).isEqualTo(new FeedFigures(1, 1, 1, 1));
    assertThat(claim().get(0).late()).isEqualTo(HOUR);
  }

  @Test
  void aFeedThatNobodyNamesIsNotRead() {
    subscribe("s1", GAZETTE);
    feeds.follow();
    store.subscriptions().remove(List.of("s1"));
    assertThat(claim()).isEmpty();
  }

  @Test
  void anUndoneRemovalLosesNothingAndALaterOneBeginsAnew() {
    subscribe("s1", GAZETTE);
    feeds.follow();
    FeedState read = FeedState.added(GAZETTE).unchanged(HOUR, NOON);
    feeds.settle(claim().get(0), read, Seen.NONE.and(List.of(entry("a"))), HOUR);

    store.subscriptions().remove(List.of("s1"));
    clock.move(Duration.ofMinutes(9));
    assertThat(feeds.follow()).isZero();
    store.subscriptions().restore(List.of("s1"));
    assertThat(feeds.find(GAZETTE)).contains(read);

    store.subscriptions().remove(List.of("s1"));
    clock.move(Duration.ofMinutes(11));
    assertThat(feeds.follow()).isEqualTo(1);
    assertThat(feeds.find(GAZETTE)).isEmpty();
    subscribe("s2", GAZETTE);
    feeds.follow();
    assertThat(claim().get(0).state().isNew()).isTrue();
    assertThat(feeds.seen(GAZETTE)).isEqualTo(Seen.NONE);
  }

  @Test
  void oneHostsManyFeedsHoldNobodyUp() {
    String[] addresses = new String[40];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = "https://big.example/" + i;
    }
    subscribe("s1", addresses);
    feeds.follow();
    clock.move(HOUR);
    subscribe("s2", GAZETTE, POST);
    feeds.follow();
    List<Claim> first = feeds.claim(life, 10, 2);
    assertThat(first)
        .extracting(claim -> claim.state().address())
        .hasSize(4)
        .contains(GAZETTE, POST);
    assertThat(feeds.claim(life, 10, 2)).isEmpty();
    Claim big =
        first.stream().filter(c -> c.state().address().contains("big")).findFirst().orElseThrow();
    feeds.settle(big, big.state(), null, HOUR);
    assertThat(feeds.claim(life, 10, 2)).hasSize(1);
  }

  @Test
  void whatALifeHadInHandIsFreeWhenItEnds() {
    subscribe("s1", GAZETTE);
    feeds.follow();
    Claim cut = claim().get(0);
    String other = store.lives().begin("two");
    store.lives().end(life);
    assertThat(feeds.claim(other, 9, 9)).hasSize(1);
    feeds.settle(cut, cut.state().failed(NOON), null, HOUR);
    assertThat(feeds.find(GAZETTE)).as("no longer the first life's").contains(cut.state());
    assertThat(feeds.claim(life, 9, 9)).isEmpty();
  }

  @Test
  void aFeedHandedBackIsDueAgain() {
    subscribe("s1", GAZETTE);
    feeds.follow();
    feeds.handBack(claim().get(0), Duration.ZERO);
    feeds.handBack(claim().get(0), Duration.ofMinutes(1));
    assertThat(claim()).isEmpty();
    clock.move(Duration.ofMinutes(1));
    assertThat(claim()).hasSize(1);
  }

  @Test
  void aClaimThatNobodyHeardOfIsFreed() {
    subscribe("s1", GAZETTE, POST);
    feeds.follow();
    Claim held = claim().get(0);
    feeds.freeStrays(life, Set.of(held.seq()));
    assertThat(claim()).hasSize(1).doesNotContain(held);
  }

  @Test
  void aClockSetBackHoldsNothingUp() {
    subscribe("s1", GAZETTE);
    feeds.follow();
    Claim claim = claim().get(0);
    feeds.settle(claim, claim.state(), null, Duration.ofMinutes(10));
    clock.move(Duration.ofDays(-2));
    assertThat(claim()).hasSize(1);
  }

  @Test
  void aForgottenChannelsFeedsAreForgotten() throws Exception {
    subscribe("s1", GAZETTE);
    store
        .subscriptions()
        .add(subscription("s2", new ChannelRef("discord", "g", "c"), POST), 99, 99);
    feeds.follow();
    claim().forEach(c -> feeds.settle(c, c.state(), Seen.NONE.and(List.of(entry("a"))), HOUR));
    store.forgetting().channel(DESK);
    assertThat(Inside.rows(store, "feed")).hasSize(1);
    assertThat(Inside.rows(store, "feed_seen")).hasSize(1);
    assertThat(feeds.find(POST)).isPresent();
  }

  @Test
  void instancesShareFeedsWithoutSharingAny() throws Exception {
    String[] addresses = new String[60];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = "https://site" + i + ".example/feed";
    }
    subscribe("s1", addresses);
    feeds.follow();
    CyclicBarrier start = new CyclicBarrier(3);
    ExecutorService instances = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<String>>> shares = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String each = i == 0 ? life : sharingLife(i);
        shares.add(
            instances.submit(
                () -> {
                  List<String> mine = new ArrayList<>();
                  start.await();
                  for (int n = 0; n < 20; n++) {
                    feeds.claim(each, 2, 1).forEach(c -> mine.add(c.state().address()));
                  }
                  return mine;
                }));
      }
      List<String> all = new ArrayList<>();
      for (Future<List<String>> share : shares) {
        all.addAll(share.get());
      }
      assertThat(all).hasSize(60);
      assertThat(new HashSet<>(all)).hasSize(60);
    } finally {
      instances.shutdownNow();
    }
  }

  /** Another life beside the first, where there can be one; else the first. */
  abstract String sharingLife(int number);

  private List<Claim> claim() {
    return feeds.claim(life, 9, 9);
  }

  private List<String> claimed() {
    return claim().stream().map(claim -> claim.state().address()).toList();
  }

  private void subscribe(String id, String... addresses) {
    assertThat(store.subscriptions().add(subscription(id, DESK, addresses), 99, 99))
        .isEqualTo(Subscriptions.Added.ADDED);
  }

  static Subscription subscription(String id, ChannelRef channel, String... addresses) {
    List<Term> terms = new ArrayList<>();
    for (String address : addresses) {
      terms.add(new Term(Term.Sign.PLAIN, Term.Kind.FEED, address));
    }
    return new Subscription(
        id, channel, new Filter(terms, Set.of()), new Timing.Now(), "U-ada", NOON, null);
  }

  private static FeedEntry entry(String id) {
    return new FeedEntry(id, URI.create("https://gazette.example/" + id), "", null);
  }
}
