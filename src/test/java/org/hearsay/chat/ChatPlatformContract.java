package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every chat platform must do. A platform's test says how people act there. */
public abstract class ChatPlatformContract {

  /** One channel of a platform with one person in it, seen from the other side. */
  public interface Harness extends AutoCloseable {
    ChatPlatform platform();

    /** The channel that everything below happens in. */
    ChannelRef channel();

    /** A channel that does not exist. */
    ChannelRef nowhere();

    /** The person posts; returns the message's id. */
    String post(String text);

    /** The platform says that we ourselves posted {@code text}. */
    void echo(String text);

    void edit(String message, String text);

    void delete(String message);

    /** The platform delivers its last event again. */
    void redeliver();

    /** The person types {@code /hearsay words}. */
    void command(String words);

    /** Somebody who decides for all channels types it. */
    void commandAsAdmin(String words);

    /** The person presses the button with this label under a message of ours. */
    void press(String message, String label);

    /** Whether this platform knows more than one person. */
    default boolean tellsPeopleApart() {
      return true;
    }

    /** Somebody who may nothing here presses it, or chooses it from the menu. */
    void pressAsSomebodyElse(String message, String label);

    /** The line between the platform and us breaks, and stands again. */
    default void breakLine() throws Exception {}

    /** Our messages that everybody sees now, oldest first. */
    List<Shown> shown();

    /** Our words that the person alone has been shown, oldest first. */
    List<String> whispered();

    /** Our messages in the thread of a message of ours, oldest first. */
    default List<Shown> thread(String message) {
      return shown().stream().filter(each -> message.equals(each.under())).toList();
    }

    /** The platform's id of the person. */
    String person();

    /** What we told the person alone without being asked, oldest first. */
    List<String> told();

    /** The platform answers the next post with "wait this long". */
    void slowDown(Duration wait);

    /** Whether this platform ever does. */
    default boolean asksToWait() {
      return true;
    }

    @Override
    void close();
  }

  /**
   * A message of ours.
   *
   * @param under the message it answers, or the thread it stands in; null for neither
   */
  public record Shown(String id, @Nullable String under, String text) {}

  /** Keeps what is handed over, each id once. */
  public static final class Recorder implements Intake {
    private final Set<String> known = new HashSet<>();
    private final LinkedBlockingQueue<ChatEvent> events = new LinkedBlockingQueue<>();

    @Override
    public synchronized Acceptance accept(ChatEvent event) {
      if (!known.add(event.id())) {
        return Acceptance.DUPLICATE;
      }
      events.add(event);
      return Acceptance.ACCEPTED;
    }

    /** The next event; fails when none comes within a minute. */
    public <E extends ChatEvent> E next(Class<E> type) {
      try {
        ChatEvent event = events.poll(60, TimeUnit.SECONDS);
        assertThat(event).isInstanceOf(type);
        return type.cast(event);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final String LINK = "https://gazette.example/ferry?a=1&b=2";

  protected final Recorder intake = new Recorder();
  private Harness people;

  /** A fresh platform, not started. */
  protected abstract Harness harness() throws Exception;

  @BeforeEach
  void start() throws Exception {
    people = harness();
    people.platform().start(intake);
  }

  @AfterEach
  void stop() {
    people.close();
  }

  @Test
  void aPostedLinkIsHandedOver() {
    String message = people.post("Have you seen " + LINK + " ?");
    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.message()).isEqualTo(new MessageRef(people.channel(), message, null));
    assertThat(posted.links()).containsExactly(LINK);
    assertThat(posted.mention()).isNull();
    assertThat(posted.silenced()).isFalse();
    assertThat(posted.by().id()).isNotEmpty();
  }

  @Test
  void aMessageWithoutALinkIsNothingToUs() {
    people.post("Good morning");
    people.post(LINK);
    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(LINK);
  }

  @Test
  void whoeverAsksForSilenceIsHeard() {
    people.post(LINK + " nohearsay");
    assertThat(intake.next(ChatEvent.Posted.class).silenced()).isTrue();
  }

  @Test
  void ourOwnMessagesAreIgnored() {
    people.echo("We said " + LINK);
    people.post("https://gazette.example/harbour");
    assertThat(intake.next(ChatEvent.Posted.class).links())
        .containsExactly("https://gazette.example/harbour");
  }

  @Test
  void whatIsDeliveredTwiceIsHandedOverAsTheSame() {
    people.post(LINK);
    people.redeliver();
    people.post("https://gazette.example/harbour");
    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(LINK);
    assertThat(intake.next(ChatEvent.Posted.class).links())
        .containsExactly("https://gazette.example/harbour");
  }

  @Test
  void anEditedMessageSaysWhatItHoldsNow() {
    String message = people.post(LINK);
    intake.next(ChatEvent.Posted.class);
    people.edit(message, "https://gazette.example/harbour");
    ChatEvent.Edited edited = intake.next(ChatEvent.Edited.class);
    assertThat(edited.message().message()).isEqualTo(message);
    assertThat(edited.links()).containsExactly("https://gazette.example/harbour");
  }

  @Test
  void aDeletedMessageIsSaidToBeGone() {
    String message = people.post(LINK);
    intake.next(ChatEvent.Posted.class);
    people.delete(message);
    assertThat(intake.next(ChatEvent.Deleted.class).message().message()).isEqualTo(message);
  }

  @Test
  void aCommandKeepsItsWordsAndIsAnsweredPrivately() {
    people.command("alerts add outlet:\"harbour gazette\" -ferry");
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    assertThat(commanded.words()).isEqualTo("alerts add outlet:\"harbour gazette\" -ferry");
    assertThat(commanded.channel()).isEqualTo(people.channel());
    Delivery delivery =
        people
            .platform()
            .deliver(
                new Dispatch.Answer(
                    "k1",
                    commanded.channel(),
                    commanded.answerTo(),
                    true,
                    Reply.say("Added alert a1.")));
    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    assertThat(people.shown()).isEmpty();
    assertThat(people.whispered()).last().asString().contains("Added alert a1.");
  }

  @Test
  void anAnswerForAllIsSeenByAll() {
    people.command("summary " + LINK + " here");
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    assertThat(commanded.words()).isEqualTo("summary " + LINK + " here");
    people
        .platform()
        .deliver(
            new Dispatch.Answer(
                "k1", commanded.channel(), commanded.answerTo(), false, Reply.say("Key claims")));
    assertThat(people.shown())
        .extracting(Shown::text)
        .singleElement()
        .asString()
        .contains("Key claims");
  }

  @Test
  void aReplyStandsUnderItsMessageIsEditedAndTakenAway() {
    String message = people.post(LINK);
    MessageRef under = intake.next(ChatEvent.Posted.class).message();
    String reply = sent(new Dispatch.PostUnder("k1", under, Reply.say("Reading")));
    assertThat(people.shown())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.id()).isEqualTo(reply);
              assertThat(shown.under()).isEqualTo(message);
              assertThat(shown.text()).contains("Reading");
            });

    MessageRef ours = new MessageRef(people.channel(), reply, message);
    sent(new Dispatch.Edit("k2", ours, Reply.say("Three claims")));
    assertThat(people.shown())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.id()).isEqualTo(reply);
              assertThat(shown.text()).contains("Three claims").doesNotContain("Reading");
            });

    assertThat(people.platform().deliver(new Dispatch.Delete("k3", ours)))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(people.shown()).isEmpty();
    assertThat(people.platform().deliver(new Dispatch.Delete("k3", ours)))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(people.platform().deliver(new Dispatch.Edit("k4", ours, Reply.say("late"))))
        .isInstanceOf(Delivery.Never.class);
  }

  @Test
  void aPressedButtonIsHandedOver() {
    Reply reply =
        new Reply(
            List.of(new Line(Style.PLAIN, List.of(new Piece.Words("One claim")))),
            List.of(
                new Button.Press("Export", new Action(Action.Verb.EXPORT, "r1")),
                new Button.Press("Mute", new Action(Action.Verb.MUTE_SITE, "gazette.example"))),
            List.of());
    String message = sent(new Dispatch.Post("k1", people.channel(), reply));
    people.press(message, "Mute");
    ChatEvent.Pressed pressed = intake.next(ChatEvent.Pressed.class);
    assertThat(pressed.action()).isEqualTo(new Action(Action.Verb.MUTE_SITE, "gazette.example"));
    assertThat(Objects.requireNonNull(pressed.on()).message()).isEqualTo(message);
    assertThat(
            people
                .platform()
                .deliver(
                    new Dispatch.Answer(
                        "k2", pressed.channel(), pressed.answerTo(), true, Reply.say("Muted."))))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(people.whispered()).last().asString().contains("Muted.");
    assertThat(people.shown()).extracting(Shown::id).containsExactly(message);
  }

  @Test
  void whatWasPostedIsFoundAndNothingElse() throws Exception {
    people.post(LINK);
    MessageRef under = intake.next(ChatEvent.Posted.class).message();
    Dispatch answer = new Dispatch.PostUnder("k1", under, Reply.say("One claim"));
    Dispatch alert = new Dispatch.Post("k2", people.channel(), Reply.say("An alert"));
    assertThat(people.platform().find(answer)).isEmpty();
    assertThat(people.platform().find(alert)).isEmpty();
    String answered = sent(answer);
    String alerted = sent(alert);
    assertThat(people.platform().find(answer)).contains(answered);
    assertThat(people.platform().find(alert)).contains(alerted);
    assertThat(people.platform().find(new Dispatch.PostUnder("k3", under, Reply.say("One claim"))))
        .isEmpty();
  }

  @Test
  void moreIsSaidInTheThreadOfOurMessageAndFoundThere() throws Exception {
    String first = sent(new Dispatch.Post("k1", people.channel(), Reply.say("An alert")));
    Dispatch more = inThread("k2", first, "Why it fired");
    assertThat(people.platform().find(more)).isEmpty();
    String second = sent(more);
    assertThat(people.platform().find(more)).contains(second);
    assertThat(people.platform().find(inThread("k3", first, "Why it fired"))).isEmpty();
    assertThat(people.thread(first))
        .singleElement()
        .satisfies(shown -> assertThat(shown.text()).contains("Why it fired"));

    String third = sent(inThread("k3", first, "And where else"));
    MessageRef ours = new MessageRef(people.channel(), second, first);
    sent(new Dispatch.Edit("k4", ours, Reply.say("Why, in other words")));
    assertThat(people.thread(first))
        .extracting(Shown::text)
        .satisfiesExactly(
            text -> assertThat(text).contains("Why, in other words"),
            text -> assertThat(text).contains("And where else"));

    people.platform().deliver(new Dispatch.Delete("k5", ours));
    assertThat(people.thread(first)).extracting(Shown::id).containsExactly(third);
  }

  private Dispatch inThread(String key, String first, String words) {
    return new Dispatch.PostInThread(key, people.channel(), "k1", first, Reply.say(words));
  }

  @Test
  void aWordToOnePersonReachesThatPersonAlone() {
    sent(
        new Dispatch.Tell(
            "k1", people.channel(), people.person(), Reply.say("Your alert has no channel")));
    assertThat(people.told()).last().asString().contains("Your alert has no channel");
    assertThat(people.shown()).isEmpty();
  }

  @Test
  void whenAskedToWaitNothingIsPostedAndTheTimeIsTold() {
    assumeTrue(people.asksToWait());
    people.slowDown(Duration.ofSeconds(7));
    Delivery delivery =
        people.platform().deliver(new Dispatch.Post("k1", people.channel(), Reply.say("An alert")));
    assertThat(delivery).isInstanceOf(Delivery.Later.class);
    assertThat(((Delivery.Later) delivery).after())
        .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
    assertThat(people.shown()).isEmpty();
  }

  @Test
  void aChannelThatIsNotThereIsNeverTriedAgain() {
    assertThat(
            people
                .platform()
                .deliver(new Dispatch.Post("k1", people.nowhere(), Reply.say("An alert"))))
        .isInstanceOf(Delivery.Never.class);
  }

  @Test
  void afterTheIntakeIsStoppedDeliveriesGoOn() {
    people.platform().stopIntake();
    sent(new Dispatch.Post("k1", people.channel(), Reply.say("An alert")));
    assertThat(people.shown()).hasSize(1);
  }

  private String sent(Dispatch dispatch) {
    Delivery delivery = people.platform().deliver(dispatch);
    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    return Objects.requireNonNull(((Delivery.Sent) delivery).message());
  }
}
