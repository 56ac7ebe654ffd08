package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;
import org.hearsay.store.PostgresServer;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one database, and an article that is posted twice at the same moment. */
class TwoDesksTest {
  private static final ChannelRef CHANNEL = new ChannelRef("slack", "T1", "C1");
  private static final int ROUNDS = 20;
  private static final String ARTICLE =
      """
      The lighthouse at Skerry was sold twice in one week, according to the Daily Mail, which said
      it had seen both contracts.

      The harbour board has not commented on the sale. A third buyer is reportedly waiting for an
      answer, and the keys are still with the last keeper.

      "I signed nothing," said Anna Berg, who ran the light until March and now teaches navigation.
      She added that the board knew this very well.
      """;

  private final ExecutorService instances = Executors.newFixedThreadPool(2);
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    instances.shutdownNow();
  }

  @Test
  void itIsAnsweredOnceOnSqlite() throws Exception {
    answersOnce("jdbc:sqlite:" + folder.resolve("two.db"));
  }

  @Test
  void itIsAnsweredOnceOnPostgres() throws Exception {
    answersOnce(PostgresServer.shared().emptyDatabase());
  }

  private void answersOnce(String url) throws Exception {
    Clock clock = Clock.systemUTC();
    // Both have read the article before either answers.
    CyclicBarrier bothHaveRead = new CyclicBarrier(2);
    try (Store one = Store.open(url, clock);
        Store two = Store.open(url, clock)) {
      Desk first = desk(one, clock, bothHaveRead);
      Desk second = desk(two, clock, bothHaveRead);
      for (int round = 0; round < ROUNDS; round++) {
        String link = "https://gazette.example/" + round;
        List<Future<?>> handled = new ArrayList<>();
        handled.add(instances.submit(() -> first.handle(posted(link, "a"))));
        handled.add(instances.submit(() -> second.handle(posted(link, "b"))));
        for (Future<?> each : handled) {
          each.get(60, TimeUnit.SECONDS);
        }
        assertThat(one.outbox().figures().waiting()).isEqualTo(round + 1);
      }
    }
  }

  private static Desk desk(Store store, Clock clock, CyclicBarrier bothHaveRead) {
    return new DeskParts(
            store,
            clock,
            link -> page(link, bothHaveRead),
            () -> UUID.randomUUID().toString().replace("-", "").substring(0, 22))
        .desk();
  }

  private static FetchOutcome page(String link, CyclicBarrier bothHaveRead) {
    try {
      bothHaveRead.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    URI address = URI.create(link);
    return new FetchOutcome.Fetched(
        new Page(
            address, address, "text/plain", "utf-8", ARTICLE.getBytes(StandardCharsets.UTF_8)));
  }

  private static ChatEvent posted(String link, String by) {
    MessageRef message = new MessageRef(CHANNEL, link + by, null);
    return new ChatEvent.Posted(
        link + by,
        Clock.systemUTC().instant(),
        message,
        new Person("U-" + by, true),
        List.of(link),
        null,
        false);
  }
}
