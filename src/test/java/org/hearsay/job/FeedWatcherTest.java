package org.hearsay.job;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.hearsay.feed.FeedNotices;
import org.hearsay.feed.FeedSite;
import org.hearsay.feed.Rhythm;
import org.hearsay.store.PostgresServer;
import org.hearsay.store.Samples;
import org.hearsay.store.SettableClock;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds are read when they are due, by one instance, whichever ends. */
class FeedWatcherTest {
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final FeedOptions OPTIONS =
      new FeedOptions(
          4, 1, new Rhythm(Duration.ofMinutes(10), Duration.ofHours(6)), Duration.ofMillis(20));

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private final FeedSite site = new FeedSite(clock);
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
    site.close();
  }

  @Test
  void aFeedIsReadFromTheMomentItIsNamed() {
    Store store = store(sqlite());
    start(store, "one", site);
    has("/feed", "a");
    subscribe(store, "s1", site.url("/feed"));
    await(() -> isRead(store, "/feed"));
    has("/feed", "b", "a");
    clock.move(Duration.ofHours(7));
    await(() -> handled.equals(List.of("https://gazette.example/b")));
  }

  @Test
  void whatIsBeingReadAtTheEndIsReadByTheNextLife() throws Exception {
    Store store = store(sqlite());
    CountDownLatch asked = new CountDownLatch(1);
    site.server()
        .on(
            "/feed",
            (request, wire) -> {
              asked.countDown();
              wire.silence();
            });
    subscribe(store, "s1", site.url("/feed"));
    Running running = start(store, "one", site);
    asked.await();
    running.watcher().stop(Duration.ZERO);
    running.jobs().stop(Duration.ZERO);
    assertThat(store.feeds().claim(store.lives().begin("next"), 1, 1))
        .singleElement()
        .satisfies(claim -> assertThat(claim.state().failures()).isZero());
  }

  @Test
  void whatASilentInstanceHadInHandIsTakenUp() throws Exception {
    Store store = store(PostgresServer.shared().emptyDatabase());
    has("/feed", "a");
    subscribe(store, "s1", site.url("/feed"));
    store.feeds().follow();
    String silent = store.lives().begin("silent");
    assertThat(store.feeds().claim(silent, 1, 1)).hasSize(1);
    start(store, "two", site);
    await(() -> isRead(store, "/feed"));
  }

  @Test
  void twoInstancesTellEachArticleOnce() throws Exception {
    String url = PostgresServer.shared().emptyDatabase();
    Store store = store(url);
    start(store, "one", site);
    start(store(url), "two", site);
    for (int i = 0; i < 12; i++) {
      has("/" + i, i + "-old");
      subscribe(store, "s" + i, site.url("/" + i));
    }
    await(() -> read(store) == 12);
    for (int i = 0; i < 12; i++) {
      has("/" + i, i + "-new", i + "-old");
    }
    clock.move(Duration.ofHours(7));
    await(() -> handled.size() == 12);
    assertThat(handled).doesNotHaveDuplicates().allMatch(link -> link.endsWith("-new"));
  }

  private record Running(Jobs jobs, FeedWatcher watcher) {}

  private String sqlite() {
    return "jdbc:sqlite:" + folder.resolve("hearsay.db");
  }

  private Store store(String url) {
    Store store = Store.open(url, clock);
    open.add(store);
    return store;
  }

  private Running start(Store store, String instance, FeedSite where) {
    Jobs jobs =
        new Jobs(
            store,
            event -> handled.add(((ChatEvent.Published) event).link()),
            List.of(),
            new JobOptions(instance, 99, 2, 2, 2, 2, Map.of(), Duration.ofMillis(20), BEAT));
    FeedWatcher watcher =
        new FeedWatcher(jobs, store, where.reader(), new Silence(), OPTIONS, clock);
    jobs.start();
    open.add(() -> jobs.stop(Duration.ofSeconds(5)));
    watcher.start();
    open.add(() -> watcher.stop(Duration.ZERO));
    return new Running(jobs, watcher);
  }

  private static final class Silence implements FeedNotices {
    @Override
    public void died(String feed, String title, Instant since, String why) {
      throw new AssertionError(feed + " died: " + why);
    }

    @Override
    public void recovered(String feed, String title, Instant since) {
      throw new AssertionError(feed + " recovered");
    }
  }

  private boolean isRead(Store store, String path) {
    return store.feeds().find(site.url(path)).filter(state -> !state.isNew()).isPresent();
  }

  private long read(Store store) {
    long read = 0;
    for (int i = 0; i < 12; i++) {
      read += isRead(store, "/" + i) ? 1 : 0;
    }
    return read;
  }

  private void has(String path, String... ids) {
    site.has(path, "application/rss+xml", FeedVisitsTest.rss(ids));
  }

  private static void subscribe(Store store, String id, String... feeds) {
    List<Term> terms = new ArrayList<>();
    for (String feed : feeds) {
      terms.add(new Term(Term.Sign.PLAIN, Term.Kind.FEED, feed));
    }
    store
        .subscriptions()
        .add(
            new Subscription(
                id,
                Samples.DESK,
                new Filter(terms, Set.of()),
                new Timing.Now(),
                "U-ada",
                Samples.NOON,
                null),
            99,
            99);
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Eventually.holds(Duration.ofSeconds(20), condition)).isTrue();
  }
}
