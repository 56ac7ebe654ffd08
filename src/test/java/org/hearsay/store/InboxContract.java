package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.store.Samples.command;
import static org.hearsay.store.Samples.deleted;
import static org.hearsay.store.Samples.edited;
import static org.hearsay.store.Samples.message;
import static org.hearsay.store.Samples.posted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Intake.Acceptance;
import org.hearsay.store.InboxTable.Claim;
import org.hearsay.store.InboxTable.Lane;
import org.hearsay.store.InboxTable.Room;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the inbox of every store does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InboxContract {

  private static final Room WIDE = new Room(9, 9, 9);

  final SettableClock clock = new SettableClock();
  Store store;
  InboxTable inbox;
  String life;

  /** A database with nothing in it. */
  abstract String emptyDatabase() throws Exception;

  @BeforeAll
  void open() throws Exception {
    store = Store.open(emptyDatabase(), clock);
  }

  @BeforeEach
  void empty() throws Exception {
    Inside.empty(store);
    clock.reset();
    inbox = store.inbox();
    life = store.lives().begin("one");
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void anEventComesBackWithTheHandleToAnswerIt() {
    ChatEvent event = command("e1", "help");
    assertThat(accept(event, "C", null)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(claimed()).containsExactly(event);
  }

  @Test
  void anEventTakenInOnceIsADuplicateForEver() {
    accept(posted("e1"), "C#1", "C");
    assertThat(accept(posted("e1"), "C#1", "C")).isEqualTo(Acceptance.DUPLICATE);
    inbox.done(claim().get(0));
    assertThat(accept(posted("e1"), "C#1", "C")).isEqualTo(Acceptance.DUPLICATE);
    assertThat(claim()).isEmpty();
  }

  @Test
  void sixteenDeliveriesAtOnceAreOneEvent() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<Acceptance>> acceptances = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      acceptances.add(threads.submit(() -> accept(posted("e1"), "C#1", "C")));
    }
    int accepted = 0;
    for (Future<Acceptance> acceptance : acceptances) {
      accepted += acceptance.get() == Acceptance.ACCEPTED ? 1 : 0;
    }
    threads.shutdown();
    assertThat(accepted).isEqualTo(1);
    assertThat(claim()).hasSize(1);
  }

  @Test
  void whenItIsFullNothingNewGoesIn() {
    assertThat(inbox.accept(posted("e1"), lane("C#1", "C"), 1)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(posted("e2"), lane("C#2", "C"), 1)).isEqualTo(Acceptance.BUSY);
    assertThat(inbox.accept(posted("e1"), lane("C#1", "C"), 1)).isEqualTo(Acceptance.DUPLICATE);
    inbox.done(claim().get(0));
    assertThat(inbox.accept(posted("e2"), lane("C#2", "C"), 1)).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void whatHappensToOneMessageIsHandledInOrder() {
    accept(posted("e1", message("m1")), "C#m1", "C");
    accept(edited("e2", message("m1")), "C#m1", "C");
    accept(posted("e3", message("m2")), "C#m2", "C");
    List<Claim> first = claim();
    assertThat(first).extracting(claim -> claim.event().id()).containsExactly("e1", "e3");
    inbox.tryAgain(first.get(0), Duration.ofSeconds(4), "no route");
    assertThat(claimed()).isEmpty();
    clock.move(Duration.ofSeconds(5));
    inbox.done(claim().get(0));
    assertThat(claimed()).extracting(ChatEvent::id).containsExactly("e2");
  }

  @Test
  void aDeletionIsKnownBeforeItsTurnComes() {
    accept(posted("e1", message("m1")), "C#m1", "C");
    claim();
    accept(deleted("e2", message("m1")), "C#m1", "C");
    assertThat(claimed()).isEmpty();
    assertThat(store.replies().isDeleted(message("m1"))).isTrue();
  }

  @Test
  void aSettingHoldsForWhatComesAfterItAndHoldsItUpOnlyOnce() {
    accept(posted("e1", message("m1")), "C#m1", "C");
    accept(command("e2", "settings auto off"), "C", null);
    accept(posted("e3", message("m3")), "C#m3", "C");
    List<Claim> first = claim();
    assertThat(first).extracting(claim -> claim.event().id()).containsExactlyInAnyOrder("e1", "e2");
    Claim setting = first.stream().filter(claim -> claim.event().id().equals("e2")).findAny().get();
    inbox.tryAgain(setting, Duration.ofHours(1), "no route");
    assertThat(claimed()).extracting(ChatEvent::id).containsExactly("e3");
  }

  @Test
  void aFullChannelLeavesRoomForTheOthers() {
    for (int i = 0; i < 5; i++) {
      accept(posted("a" + i), "A#" + i, "A");
    }
    accept(posted("b0"), "B#0", "B");
    List<Claim> claims = inbox.claim(life, new Room(9, 2, 9));
    assertThat(claims).extracting(claim -> claim.event().id()).containsExactly("a0", "b0", "a1");
    assertThat(inbox.claim(life, new Room(9, 2, 9))).isEmpty();
    inbox.done(claims.get(0));
    assertThat(inbox.claim(life, new Room(9, 2, 9)))
        .extracting(claim -> claim.event().id())
        .containsExactly("a2");
  }

  @Test
  void quickWorkDoesNotWaitForRoomToRead() {
    accept(posted("e1"), "C#1", "C");
    inbox.accept(command("e2", "help"), new Lane("C!e2", "C", false), 99);
    assertThat(inbox.claim(life, new Room(0, 4, 1)))
        .extracting(claim -> claim.event().id())
        .containsExactly("e2");
  }

  @Test
  void whatIsGivenUpIsListedAndCanBeTriedAgain() {
    accept(posted("e1"), "C#1", "C");
    inbox.bury(claim().get(0), "SocketException: reset");
    assertThat(claim()).isEmpty();
    assertThat(inbox.figures().dead()).isEqualTo(1);
    assertThat(inbox.dead(9))
        .containsExactly(
            new DeadLetter("e1", Samples.DESK, Samples.NOON, "SocketException: reset"));
    assertThat(inbox.retryDead("e2")).isZero();
    assertThat(inbox.retryDead("e1")).isEqualTo(1);
    assertThat(claimed()).extracting(ChatEvent::id).containsExactly("e1");
  }

  @Test
  void whatALifeThatEndedLeftIsFree() {
    accept(posted("e1"), "C#1", "C");
    Claim left = claim().get(0);
    restart();
    Claim taken = claim().get(0);
    assertThat(taken.event()).isEqualTo(left.event());
    inbox.bury(left, "too late to say so");
    assertThat(inbox.figures().working()).isEqualTo(1);
    inbox.done(taken);
    assertThat(inbox.figures()).isEqualTo(new QueueFigures(0, 0, 0, 0, null));
  }

  @Test
  void anEventOverWhichTheProgramEndsAgainAndAgainIsGivenUp() {
    accept(posted("e1"), "C#1", "C");
    for (int i = 0; i < InboxTable.MOST_CUTS; i++) {
      assertThat(claim()).hasSize(1);
      restart();
    }
    assertThat(claim()).isEmpty();
    assertThat(inbox.dead(1).get(0).reason()).isEqualTo("The program ended 10 times while at it.");
  }

  @Test
  void aClaimNobodyHoldsIsFreed() {
    accept(posted("e1"), "C#1", "C");
    accept(posted("e2"), "C#2", "C");
    List<Claim> claims = claim();
    inbox.freeStrays(life, Set.of(claims.get(0).seq()));
    assertThat(claimed()).extracting(ChatEvent::id).containsExactly("e2");
  }

  @Test
  void anEndedLifeClaimsNothing() {
    accept(posted("e1"), "C#1", "C");
    store.lives().end(life);
    assertThat(claim()).isEmpty();
    assertThat(store.lives().beat(life)).isFalse();
  }

  @Test
  void aClockSetBackHoldsNothingUp() {
    accept(posted("e1"), "C#1", "C");
    inbox.tryAgain(claim().get(0), Duration.ofSeconds(1), "no route");
    clock.move(Duration.ofDays(-2));
    assertThat(claim()).hasSize(1);
  }

  @Test
  void answeredEventsLeaveNoWordsBehind() throws Exception {
    accept(command("e1", "summary https://secret.example/plan"), "C", null);
    inbox.done(claim().get(0));
    assertThat(inbox.figures()).isEqualTo(new QueueFigures(0, 0, 0, 0, null));
    assertThat(Inside.rows(store, "inbox"))
        .noneMatch(row -> row.toString().contains("secret.example"));
  }

  private Acceptance accept(ChatEvent event, String lane, String behind) {
    return inbox.accept(event, lane(lane, behind), 99);
  }

  private static Lane lane(String name, String behind) {
    return new Lane(name, behind, behind != null);
  }

  private List<Claim> claim() {
    return inbox.claim(life, WIDE);
  }

  private List<ChatEvent> claimed() {
    return claim().stream().map(Claim::event).toList();
  }

  private void restart() {
    store.lives().end(life);
    life = store.lives().begin("one");
  }
}
