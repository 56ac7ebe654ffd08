package org.hearsay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake.Acceptance;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.job.Board.Fault;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events go in, answers come out, once each, whatever the board does. */
class JobsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PACE = Duration.ofMillis(20);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final Map<String, CountDownLatch> slow = new ConcurrentHashMap<>();
  private Board board;
  private Store store;
  private Jobs jobs;

  @BeforeEach
  void open() throws Exception {
    board = new Board();
    store = Store.open("jdbc:sqlite:" + folder.resolve("hearsay.db"), Clock.systemUTC());
    jobs = jobs(options(50, PACE));
    jobs.start();
  }

  @AfterEach
  void close() throws Exception {
    slow.values().forEach(CountDownLatch::countDown);
    jobs.stop(Duration.ofSeconds(5));
    store.close();
    board.close();
  }

  @Test
  void anEventIsAnsweredOnce() {
    assertThat(accept(posted("desk", "1"))).isEqualTo(Acceptance.ACCEPTED);
    for (int i = 0; i < 4; i++) {
      assertThat(accept(posted("desk", "1"))).isEqualTo(Acceptance.DUPLICATE);
    }
    await(() -> board.posts().size() == 1);
    awaitIdle();
    assertThat(handled).containsExactly("desk1");
    assertThat(board.posts("desk1")).hasSize(1);
  }

  @Test
  void anAnswerLostAfterItWasPostedIsNotPostedTwice() {
    AtomicInteger lost = new AtomicInteger();
    board.mood(
        (verb, subject) ->
            verb.equals("POST") && lost.getAndIncrement() == 0 ? Fault.LOSE_ANSWER : Fault.NONE);
    accept(posted("desk", "1"));
    awaitIdle();
    assertThat(lost.get()).isEqualTo(1);
    assertThat(board.posts("desk1")).hasSize(1);
  }

  @Test
  void anErrorAndAHangUpAreTriedAgain() {
    List<Fault> faults = new ArrayList<>(List.of(Fault.ERROR, Fault.HANG_UP));
    board.mood(
        (verb, subject) -> {
          synchronized (faults) {
            return verb.equals("POST") && !faults.isEmpty() ? faults.remove(0) : Fault.NONE;
          }
        });
    accept(posted("desk", "1"));
    awaitIdle();
    assertThat(board.posts("desk1")).hasSize(1);
  }

  @Test
  void tooManyRequestsHoldUpOneChannelOnlyAndKeepItsOrder() {
    AtomicInteger limited = new AtomicInteger();
    board.mood(
        (verb, subject) ->
            verb.equals("POST") && subject.startsWith("desk") && limited.getAndIncrement() < 2
                ? Fault.LIMIT
                : Fault.NONE);
    accept(posted("desk", "1"));
    await(() -> limited.get() == 1);
    accept(posted("desk", "2"));
    accept(posted("sport", "1"));
    awaitIdle();
    assertThat(board.posts())
        .extracting(post -> post.key)
        .containsExactly("sport1", "desk1", "desk2");
  }

  @Test
  void aSlowPageDelaysItsOwnLinkOnly() {
    slow.put("desk1", new CountDownLatch(1));
    accept(posted("desk", "1"));
    await(() -> handled.contains("desk1"));
    accept(posted("desk", "2"));
    accept(posted("sport", "1"));
    await(() -> board.posts().size() == 2);
    assertThat(board.posts("desk1")).isEmpty();
    slow.get("desk1").countDown();
    awaitIdle();
    assertThat(board.posts("desk1")).hasSize(1);
  }

  @Test
  void aMessageDeletedWhileItsPageIsReadIsNotAnswered() {
    slow.put("desk1", new CountDownLatch(1));
    accept(posted("desk", "1"));
    await(() -> handled.contains("desk1"));
    accept(new ChatEvent.Deleted("gone", NOON, message("desk", "1")));
    slow.get("desk1").countDown();
    awaitIdle();
    assertThat(handled).containsExactly("desk1", "gone");
    assertThat(board.posts()).isEmpty();
  }

  @Test
  void whatFailsOnceIsTriedAgain() {
    accept(posted("fail-once", "1"));
    awaitIdle();
    assertThat(handled).hasSize(2);
    assertThat(board.posts("fail-once1")).hasSize(1);
  }

  @Test
  void anErrorThatEndsOneJobEndsNothingElse() {
    accept(posted("overflow", "1"));
    accept(posted("desk", "1"));
    await(() -> board.posts("desk1").size() == 1);
    await(() -> store.inbox().figures().waiting() == 1);
    assertThat(jobs.health().connected()).isTrue();
  }

  /** As when the jar is replaced under a running program. */
  @Test
  void aMissingClassIsAFailureLikeAnyOther() {
    accept(posted("classless", "1"));
    await(() -> store.inbox().figures().retrying() == 1);
    assertThat(store.inbox().figures().working()).isZero();
  }

  @Test
  void whenTheInboxIsFullThePlatformIsToldToWait() {
    restart(options(2, PACE));
    slow.put("desk1", new CountDownLatch(1));
    slow.put("desk2", new CountDownLatch(1));
    accept(posted("desk", "1"));
    accept(posted("desk", "2"));
    assertThat(accept(posted("desk", "3"))).isEqualTo(Acceptance.BUSY);
    slow.values().forEach(CountDownLatch::countDown);
    awaitIdle();
    assertThat(accept(posted("desk", "3"))).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void aStopLetsWorkFinishAndThenTakesNothingIn() {
    accept(posted("desk", "1"));
    await(() -> handled.contains("desk1"));
    jobs.stop(Duration.ofSeconds(5));
    assertThat(accept(posted("desk", "2"))).isEqualTo(Acceptance.BUSY);
    assertThat(store.inbox().figures().working()).isZero();
    restart(options(50, PACE));
    awaitIdle();
    assertThat(board.posts("desk1")).hasSize(1);
  }

  @Test
  void aStopHandsBackWhatTakesTooLong() {
    slow.put("desk1", new CountDownLatch(1));
    accept(posted("desk", "1"));
    await(() -> handled.contains("desk1"));
    jobs.stop(Duration.ofMillis(50));
    assertThat(store.inbox().figures().waiting()).isEqualTo(1);
    slow.get("desk1").countDown();
    restart(options(50, PACE));
    awaitIdle();
    assertThat(board.posts("desk1")).hasSize(1);
  }

  @Test
  void whatTakesTheStopForAnAnswerIsHandedBackToo() {
    slow.put("stubborn1", new CountDownLatch(1));
    accept(posted("stubborn", "1"));
    await(() -> handled.contains("stubborn1"));
    jobs.stop(Duration.ofMillis(50));
    assertThat(store.inbox().figures().waiting()).isEqualTo(1);
  }

  @Test
  void whatWillNeverWorkIsADeadLetterUntilSomebodyRetriesIt() {
    store
        .outbox()
        .put(
            new Dispatch.Edit(
                "edit1", new MessageRef(channel("desk"), "nowhere", null), Reply.say("x")));
    await(() -> jobs.health().outbox().dead() == 1);
    assertThat(jobs.sender().dead(1).get(0).reason()).isEqualTo("no such message");
    assertThat(jobs.retryDead(null)).isEqualTo(1);
    await(() -> jobs.health().outbox().dead() == 1);
  }

  @Test
  void anAnswerToACommandDoesNotWaitForThePace() {
    restart(options(50, Duration.ofMinutes(1)));
    for (int i = 0; i < 3; i++) {
      store.outbox().put(new Dispatch.Post("paced" + i, channel("paced"), Reply.say("alert")));
    }
    accept(
        new ChatEvent.Commanded(
            "help", NOON, channel("paced"), ada(), "help", new AnswerTo("ada", "h"), null));
    await(() -> board.posts().size() == 2);
    assertThat(board.posts())
        .extracting(post -> post.key)
        .containsExactlyInAnyOrder("paced0", "help");
  }

  private Jobs jobs(JobOptions options) {
    return new Jobs(store, this::handle, List.of(new BoardPlatform(board.port())), options);
  }

  private void restart(JobOptions options) {
    jobs.stop(Duration.ofSeconds(5));
    jobs = jobs(options);
    jobs.start();
  }

  private static JobOptions options(int most, Duration pace) {
    return new JobOptions(
        "test",
        most,
        4,
        3,
        2,
        4,
        Map.of(BoardPlatform.NAME, pace),
        Duration.ofMillis(50),
        Duration.ofMillis(500));
  }

  /** Answers as a desk does. */
  private void handle(ChatEvent event) throws Exception {
    handled.add(event.id());
    String channel = event.channel().channel();
    if (channel.equals("fail-once") && handled.size() == 1) {
      throw new IllegalStateException("no route");
    }
    if (channel.equals("overflow")) {
      throw new StackOverflowError();
    }
    if (channel.equals("classless")) {
      throw new NoClassDefFoundError("org/hearsay/Gone");
    }
    CountDownLatch latch = slow.get(event.id());
    if (channel.equals("stubborn")) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    if (latch != null) {
      latch.await();
    }
    if (event instanceof ChatEvent.Posted posted && !store.replies().isDeleted(posted.message())) {
      store
          .outbox()
          .put(new Dispatch.PostUnder(event.id(), posted.message(), Reply.say("It sank")));
    } else if (event instanceof ChatEvent.Commanded asked) {
      store
          .outbox()
          .put(
              new Dispatch.Answer(
                  event.id(), asked.channel(), asked.answerTo(), true, Reply.say("help")));
    }
  }

  private Acceptance accept(ChatEvent event) {
    return jobs.inbox().accept(event);
  }

  private void awaitIdle() {
    await(
        () -> {
          JobHealth health = jobs.health();
          return health.inbox().oldest() == null && health.outbox().oldest() == null;
        });
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Eventually.holds(PATIENCE, condition)).isTrue();
  }

  private static ChatEvent posted(String channel, String message) {
    return new ChatEvent.Posted(
        channel + message,
        NOON,
        message(channel, message),
        ada(),
        List.of("https://herald.example/ferry"),
        null,
        false);
  }

  private static MessageRef message(String channel, String message) {
    return new MessageRef(channel(channel), message, null);
  }

  private static ChannelRef channel(String channel) {
    return new ChannelRef(BoardPlatform.NAME, "w", channel);
  }

  private static Person ada() {
    return new Person("ada", false);
  }
}
