package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.TextRenderer;
import org.hearsay.store.OutboxTable.Claim;
import org.hearsay.store.SettableClock;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people learn that their alerts or their feeds came to an end. */
class AlertRoundsTest {
  private static final ChannelRef DESK = new ChannelRef("slack", "T1", "C-desk");
  private static final String FEED = "https://gazette.example/rss";

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock();
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open("jdbc:sqlite:" + folder.resolve("rounds.db"), clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whoSetThemUpIsToldThatTheirAlertsEnded() {
    add("aaaaa", DESK, "U-ada");
    add("bbbbb", DESK, "U-ada");
    add("ccccc", DESK, "U-ben");
    add("ddddd", DESK, "");
    AlertTelling telling =
        new AlertTelling(
            store, store.outbox(), new ReportPages(null, URI.create("/")), ZoneOffset.UTC);

    new AlertRounds(store, telling, store.outbox(), clock).end(DESK);

    assertThat(store.subscriptions().ofChannel(DESK)).isEmpty();
    assertThat(said())
        .extracting(dispatch -> ((Dispatch.Tell) dispatch).person())
        .containsExactlyInAnyOrder("U-ada", "U-ben");
  }

  @Test
  void aDeadFeedIsToldOnceToEachChannelThatNamedIt() {
    ChannelRef sport = new ChannelRef("slack", "T1", "C-sport");
    add("aaaaa", DESK, "U-ada");
    add("bbbbb", DESK, "U-ada");
    add("ccccc", sport, "U-ada");
    FeedTidings tidings = new FeedTidings(store.subscriptions(), store.outbox());
    Instant since = clock.instant();

    tidings.died(FEED, "The Gazette", since, "The page is gone (404).");
    tidings.died(FEED, "The Gazette", since, "The page is gone (404).");

    assertThat(said())
        .hasSize(2)
        .extracting(
            dispatch ->
                new TextRenderer(500, false).render(((Dispatch.Post) dispatch).reply()).strip())
        .contains(
            "The feed “The Gazette” cannot be read any more: The page is gone (404). It is tried"
                + " once a day; remove the alert to stop that. (alert aaaaa bbbbb)");
  }

  private void add(String id, ChannelRef channel, String by) {
    Filter filter = new Filter(List.of(new Term(Term.Sign.PLAIN, Term.Kind.FEED, FEED)), Set.of());
    Instant now = clock.instant();
    store
        .subscriptions()
        .add(new Subscription(id, channel, filter, new Timing.Now(), by, now, null), 50, 500);
  }

  private List<Dispatch> said() {
    String life = store.lives().begin("one");
    return store.outbox().claim(life, List.of("slack"), 10).stream().map(Claim::dispatch).toList();
  }
}
