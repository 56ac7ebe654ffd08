package org.hearsay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.store.InboxTable.Lane;
import org.hearsay.store.InboxTable.Room;
import org.hearsay.store.PostgresServer;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances on one database. */
class JobsOnPostgresTest {

  private static final Duration BEAT = Duration.ofMillis(200);
  private static final ChannelRef DESK = new ChannelRef(BoardPlatform.NAME, "w", "desk");

  private Board board;
  private Store store;
  private Jobs jobs;

  @BeforeEach
  void open() throws Exception {
    board = new Board();
    store = Store.open(PostgresServer.shared().emptyDatabase(), Clock.systemUTC());
    jobs =
        new Jobs(
            store,
            event -> store.outbox().put(new Dispatch.Post(event.id(), DESK, Reply.say("It sank"))),
            List.of(new BoardPlatform(board.port())),
            new JobOptions("two", 9, 2, 2, 2, 2, Map.of(), Duration.ofMillis(20), BEAT));
  }

  @AfterEach
  void close() throws Exception {
    jobs.stop(Duration.ofSeconds(5));
    store.close();
    board.close();
  }

  @Test
  void whatASilentInstanceHadInWorkIsTakenUp() {
    String silent = store.lives().begin("one");
    store.inbox().accept(posted("e1"), new Lane("C#1", "C", true), 9);
    assertThat(store.inbox().claim(silent, new Room(1, 1, 1))).hasSize(1);
    jobs.start();
    await(() -> board.posts("e1").size() == 1);
    assertThat(store.lives().beat(silent)).isFalse();
  }

  @Test
  void whatASilentInstanceHadPostedIsNotPostedAgain() {
    String silent = store.lives().begin("one");
    Dispatch dispatch = new Dispatch.Post("k1", DESK, Reply.say("It sank"));
    store.outbox().put(dispatch);
    assertThat(store.outbox().claim(silent, List.of(BoardPlatform.NAME), 1)).hasSize(1);
    new BoardPlatform(board.port()).deliver(dispatch);
    jobs.start();
    await(() -> store.outbox().figures().oldest() == null);
    assertThat(board.posts("k1")).hasSize(1);
  }

  @Test
  void whatALivingInstanceHasInWorkIsLeftToIt() {
    String living = store.lives().begin("one");
    store.inbox().accept(posted("e1"), new Lane("C#1", "C", true), 9);
    store.inbox().claim(living, new Room(1, 1, 1));
    jobs.start();
    long until = System.nanoTime() + BEAT.multipliedBy(8).toNanos();
    await(
        () -> {
          assertThat(store.lives().beat(living)).isTrue();
          return System.nanoTime() > until;
        });
    assertThat(board.posts()).isEmpty();
  }

  @Test
  void anInstanceTakenForDeadGoesOn() {
    jobs.start();
    store.lives().beats().keySet().forEach(store.lives()::end);
    jobs.inbox().accept(posted("e1"));
    await(() -> board.posts("e1").size() == 1);
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Eventually.holds(Duration.ofSeconds(20), condition)).isTrue();
  }

  private static ChatEvent posted(String id) {
    return new ChatEvent.Posted(
        id,
        Instant.EPOCH,
        new MessageRef(DESK, "m" + id, null),
        new Person("ada", false),
        List.of("https://herald.example/ferry"),
        null,
        false);
  }
}
