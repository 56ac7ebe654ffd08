package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.store.Samples.DESK;
import static org.hearsay.store.Samples.SPORT;
import static org.hearsay.store.Samples.message;
import static org.hearsay.store.Samples.reply;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.store.OutboxTable.Claim;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the outbox of every store does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OutboxContract {

  final SettableClock clock = new SettableClock();
  Store store;
  OutboxTable outbox;
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
    outbox = store.outbox();
    life = store.lives().begin("one");
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void aKeyIsAddedOnce() {
    outbox.put(under("k1", "first"));
    outbox.put(under("k1", "second"));
    sent(only(), "p1");
    outbox.put(under("k1", "third"));
    assertThat(claim()).isEmpty();
  }

  @Test
  void aChannelsPostsLeaveInOrderOneAtATime() {
    outbox.put(under("k1", "first"));
    outbox.put(under("k2", "second"));
    outbox.put(new Dispatch.Post("k3", SPORT, reply("elsewhere")));
    List<Claim> claims = claim();
    assertThat(claims).extracting(Claim::key).containsExactly("k1", "k3");
    outbox.tryAgain(claims.get(0), false, Duration.ofSeconds(2), "no route");
    assertThat(claim()).isEmpty();
    clock.move(Duration.ofSeconds(3));
    sent(only(), "p1");
    assertThat(only().key()).isEqualTo("k2");
  }

  @Test
  void anAnswerToACommandDoesNotWaitForTheChannel() {
    outbox.put(under("k1", "first"));
    outbox.put(
        new Dispatch.Answer("k2", DESK, new AnswerTo("U-ada", "handle"), true, reply("help")));
    assertThat(claim()).extracting(Claim::key).containsExactly("k1", "k2");
  }

  @Test
  void onlyConnectedPlatformsAreServed() {
    outbox.put(under("k1", "first"));
    assertThat(outbox.claim(life, List.of("discord"), 9)).isEmpty();
    assertThat(outbox.claim(life, List.of(), 9)).isEmpty();
  }

  @Test
  void aPauseHoldsUpTheWholeChannelAndNoOther() {
    outbox.put(under("k1", "first"));
    outbox.put(under("k2", "second"));
    outbox.wait(only(), Duration.ofSeconds(30), "429");
    clock.move(Duration.ofSeconds(29));
    outbox.put(new Dispatch.Post("k3", SPORT, reply("elsewhere")));
    assertThat(claim()).extracting(Claim::key).containsExactly("k3");
    clock.move(Duration.ofSeconds(2));
    outbox.sent(only(), "p1", Duration.ofSeconds(1));
    assertThat(claim()).isEmpty();
    clock.move(Duration.ofMillis(1001));
    assertThat(only().key()).isEqualTo("k2");
  }

  @Test
  void aPostThatFailsAgainAndAgainStepsAside() {
    outbox.put(under("k1", "first"));
    outbox.put(under("k2", "second"));
    for (int i = 0; i < OutboxTable.TRIES_THAT_HOLD_UP; i++) {
      outbox.tryAgain(only(), false, Duration.ofSeconds(2), "500");
      assertThat(claim()).extracting(Claim::key).isSubsetOf("k2");
      clock.move(Duration.ofSeconds(3));
      if (i == OutboxTable.TRIES_THAT_HOLD_UP - 1) {
        assertThat(claim()).isEmpty();
      }
    }
  }

  @Test
  void aRevisedPostIsReplacedBeforeItIsSent() {
    outbox.put(under("k1", "checking"));
    outbox.revise("k1", reply("checked"));
    assertThat(only().dispatch()).isEqualTo(under("k1", "checked"));
  }

  @Test
  void aRevisedPostIsEditedAfterItWasSent() {
    outbox.put(under("k1", "checking"));
    sent(only(), "p1");
    outbox.revise("k1", reply("checked"));
    Claim edit = only();
    assertThat(edit.dispatch())
        .isEqualTo(
            new Dispatch.Edit(
                edit.dispatch().key(), new MessageRef(DESK, "p1", "t1"), reply("checked")));
    assertThat(edit.dispatch().key()).hasSizeLessThanOrEqualTo(25).isNotEqualTo("k1");
    sent(edit, null);
    outbox.revise("k1", reply("checked"));
    assertThat(claim()).as("the same words again").isEmpty();
  }

  @Test
  void aPostRevisedWhileItIsSentIsEditedNext() {
    outbox.put(under("k1", "checking"));
    Claim post = only();
    outbox.revise("k1", reply("checked"));
    assertThat(claim()).isEmpty();
    sent(post, "p1");
    assertThat(only().dispatch()).isInstanceOf(Dispatch.Edit.class);
  }

  @Test
  void aPostRetractedBeforeItIsSentIsNeverSeen() {
    outbox.put(under("k1", "first"));
    outbox.retract("k1");
    outbox.revise("k1", reply("second"));
    outbox.put(under("k1", "first"));
    assertThat(claim()).isEmpty();
  }

  @Test
  void aPostRetractedBeforeItIsPutIsNeverSeen() {
    outbox.retract("k1");
    outbox.retract("k1");
    outbox.put(under("k1", "first"));
    outbox.revise("k1", reply("second"));
    assertThat(claim()).isEmpty();
  }

  @Test
  void aPostRetractedAfterItWasSentIsDeleted() {
    outbox.put(under("k1", "first"));
    sent(only(), "p1");
    outbox.retract("k1");
    Claim deletion = only();
    assertThat(deletion.dispatch())
        .isEqualTo(
            new Dispatch.Delete(deletion.dispatch().key(), new MessageRef(DESK, "p1", "t1")));
    sent(deletion, null);
    outbox.revise("k1", reply("second"));
    assertThat(claim()).isEmpty();
  }

  @Test
  void aPostRetractedWhileItIsSentIsDeletedNext() {
    outbox.put(under("k1", "first"));
    Claim post = only();
    outbox.retract("k1");
    sent(post, "p1");
    assertThat(only().dispatch()).isInstanceOf(Dispatch.Delete.class);
  }

  @Test
  void aPostRetractedWhileItIsTriedInVainIsDropped() {
    outbox.put(under("k1", "first"));
    Claim post = only();
    outbox.retract("k1");
    outbox.tryAgain(post, false, Duration.ZERO, "no route");
    assertThat(claim()).isEmpty();
  }

  @Test
  void afterATryThatMayHaveArrivedWeLookFirst() {
    outbox.put(under("k1", "first"));
    Claim post = only();
    assertThat(post.look()).isFalse();
    outbox.tryAgain(post, true, Duration.ZERO, "no answer");
    Claim again = only();
    assertThat(again.look()).isTrue();
    assertThat(outbox.absent(again)).contains(under("k1", "first"));
    sent(again, "p1");
    assertThat(claim()).isEmpty();
  }

  @Test
  void aPostLeftInTheMiddleOfSendingIsLookedForFirst() {
    outbox.put(under("k1", "first"));
    Claim left = only();
    restart();
    Claim taken = only();
    assertThat(taken.look()).isTrue();
    sent(left, "p1");
    assertThat(outbox.figures().working()).as("somebody else has it now").isEqualTo(1);
    sent(taken, "p1");
    assertThat(outbox.figures().working()).isZero();
  }

  @Test
  void aPostRevisedAfterATryThatArrivedIsEdited() {
    outbox.put(under("k1", "checking"));
    outbox.tryAgain(only(), true, Duration.ZERO, "no answer");
    outbox.revise("k1", reply("checked"));
    sent(only(), "found it");
    assertThat(only().dispatch()).isInstanceOf(Dispatch.Edit.class);
  }

  @Test
  void aPostRetractedAfterATryThatMayHaveArrivedIsLookedForAndDeleted() {
    outbox.put(under("k1", "first"));
    outbox.put(under("k2", "second"));
    outbox.tryAgain(only(), true, Duration.ZERO, "no answer");
    outbox.retract("k1");
    Claim look = only();
    assertThat(look.look()).isTrue();
    sent(look, "found it");
    assertThat(only().dispatch()).isInstanceOf(Dispatch.Delete.class);
  }

  @Test
  void aPostRetractedAfterATryThatDidNotArriveIsDropped() {
    outbox.put(under("k1", "first"));
    outbox.tryAgain(only(), true, Duration.ZERO, "no answer");
    outbox.retract("k1");
    assertThat(outbox.absent(only())).isEmpty();
    assertThat(claim()).isEmpty();
  }

  @Test
  void whatWillNeverWorkIsListedAndCanBeTriedAgain() {
    outbox.put(under("k1", "first"));
    outbox.put(under("k2", "second"));
    outbox.bury(only(), "no such channel");
    assertThat(outbox.dead(9))
        .containsExactly(new DeadLetter("k1", DESK, Samples.NOON, "no such channel"));
    assertThat(outbox.figures().dead()).isEqualTo(1);
    sent(only(), "p2");
    assertThat(outbox.retryDead(null)).isEqualTo(1);
    assertThat(only().dispatch()).isEqualTo(under("k1", "first"));
  }

  @Test
  void aMessageThatIsGoneAlreadyNeedsNoDeleting() {
    outbox.put(under("k1", "first"));
    sent(only(), "p1");
    outbox.retract("k1");
    outbox.tryAgain(only(), true, Duration.ZERO, "no answer");
    outbox.bury(only(), "no such message");
    assertThat(outbox.figures().dead()).isZero();
  }

  @Test
  void editsAndDeletionsThatWerePutAreDoneOnce() {
    outbox.put(new Dispatch.Edit("k1", message("p1"), reply("corrected")));
    sent(only(), null);
    outbox.put(new Dispatch.Delete("k2", message("p1")));
    sent(only(), null);
    assertThat(claim()).isEmpty();
    assertThat(outbox.figures()).isEqualTo(new QueueFigures(0, 0, 0, 0, null));
  }

  @Test
  void aClaimNobodyHoldsIsFreedAndLookedForFirst() {
    outbox.put(under("k1", "first"));
    Claim held = only();
    outbox.freeStrays(life, Set.of("k1"));
    assertThat(claim()).isEmpty();
    outbox.freeStrays(life, Set.of());
    assertThat(only().look()).isTrue();
    assertThat(held.look()).isFalse();
  }

  @Test
  void aClockSetBackHoldsNothingUp() {
    outbox.put(under("k1", "first"));
    outbox.wait(only(), Duration.ofSeconds(30), "429");
    clock.move(Duration.ofDays(-2));
    assertThat(claim()).hasSize(1);
  }

  @Test
  void whatWasSentLeavesNoWordsBehind() throws Exception {
    outbox.put(under("k1", "the ferry was overloaded"));
    sent(only(), "p1");
    assertThat(Inside.rows(store, "outbox"))
        .noneMatch(row -> row.toString().contains("overloaded"));
  }

  private static Dispatch.PostUnder under(String key, String words) {
    ChannelRef channel = DESK;
    return new Dispatch.PostUnder(key, new MessageRef(channel, "m1", "t1"), reply(words));
  }

  private List<Claim> claim() {
    return outbox.claim(life, List.of("slack"), 9);
  }

  private Claim only() {
    List<Claim> claims = claim();
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  private void sent(Claim claim, String message) {
    outbox.sent(claim, message, Duration.ZERO);
  }

  private void restart() {
    store.lives().end(life);
    life = store.lives().begin("one");
  }
}
