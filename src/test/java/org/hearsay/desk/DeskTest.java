package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.desk.OneChannel.ANNA;
import static org.hearsay.desk.OneChannel.CHANNEL;
import static org.hearsay.desk.OneChannel.CHIEF;
import static org.hearsay.desk.OneChannel.LINK;
import static org.hearsay.desk.OneChannel.NINE;
import static org.hearsay.desk.OneChannel.commanded;
import static org.hearsay.desk.OneChannel.message;
import static org.hearsay.desk.OneChannel.posted;
import static org.hearsay.desk.OneChannel.pressed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hearsay.chat.Action;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Person;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we answer, and when we stay silent: the real stages and a real database. */
class DeskTest {

  @TempDir private Path folder;
  private Store store;
  private Instant now = NINE;
  private final Said said = new Said();
  private Desk desk;

  @BeforeEach
  void open() {
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    store = Store.open("jdbc:sqlite:" + folder.resolve("desk.db"), clock);
    desk = new DeskParts(store, clock, OneChannel::page, new ReportIds()::next).outbox(said).desk();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aLinkIsAnsweredUnderItsMessage() {
    desk.handle(posted("e1", "m1", LINK));

    assertThat(said.waiting.values())
        .singleElement()
        .isInstanceOfSatisfying(
            Dispatch.PostUnder.class, post -> assertThat(post.under()).isEqualTo(message("m1")));
    assertThat(said.text()).contains("Daily Mail ¶1").contains("Karlsburg Courier ¶4");
  }

  @Test
  void theSameEventTwiceIsAnsweredOnce() {
    desk.handle(posted("e1", "m1", LINK));
    desk.handle(posted("e1", "m1", LINK));

    assertThat(said.waiting).hasSize(1);
  }

  @Test
  void theSameArticleIsQuietForHalfAnHour() {
    desk.handle(posted("e1", "m1", LINK));
    now = NINE.plus(Duration.ofMinutes(29));
    desk.handle(posted("e2", "m2", LINK));
    assertThat(said.waiting).hasSize(1);

    now = NINE.plus(Duration.ofMinutes(31));
    desk.handle(posted("e3", "m3", LINK));
    assertThat(said.waiting).hasSize(2);
  }

  @Test
  void threeLinksInOneMessageAreAnsweredOnlyWhenAsked() {
    List<String> links = List.of(LINK, LINK + "?a", LINK + "?b");
    desk.handle(new ChatEvent.Posted("e1", NINE, message("m1"), ANNA, links, null, false));
    assertThat(said.waiting).isEmpty();

    desk.handle(new ChatEvent.Posted("e2", NINE, message("m2"), ANNA, links, "please", false));
    assertThat(said.waiting).hasSize(3);
  }

  @Test
  void noHearsayMeansNoHearsay() {
    desk.handle(new ChatEvent.Posted("e1", NINE, message("m1"), ANNA, List.of(LINK), null, true));

    assertThat(said.waiting).isEmpty();
  }

  @Test
  void aPageThatIsNoArticleIsSilentUnlessSomebodyAsked() {
    desk.handle(posted("e1", "m1", "https://gone.example/x"));
    assertThat(said.waiting).isEmpty();

    desk.handle(
        new ChatEvent.Posted(
            "e2", NINE, message("m2"), ANNA, List.of("https://gone.example/x"), "?", false));
    assertThat(said.text()).contains("No summary of gone.example").contains("HTTP_STATUS");
  }

  @Test
  void aDeletedLinkTakesItsReplyAlong() {
    desk.handle(posted("e1", "m1", LINK));
    desk.handle(new ChatEvent.Deleted("e2", NINE, message("m1")));

    assertThat(said.retracted).hasSize(1);
    assertThat(said.waiting).isEmpty();
  }

  @Test
  void aLinkWhoseMessageIsGoneWhileItIsReadGetsNoReply() {
    desk.handle(new ChatEvent.Deleted("e2", NINE, message("m1")));
    desk.handle(posted("e1", "m1", LINK));

    assertThat(said.waiting).isEmpty();
  }

  @Test
  void anEditedLinkIsAnsweredAnew() {
    desk.handle(posted("e1", "m1", "https://gone.example/x"));
    desk.handle(new ChatEvent.Edited("e2", NINE, message("m1"), ANNA, List.of(LINK), false));
    assertThat(said.waiting).hasSize(1);

    desk.handle(new ChatEvent.Edited("e3", NINE, message("m1"), ANNA, List.of(), false));
    assertThat(said.waiting).isEmpty();
    assertThat(said.retracted).hasSize(1);
  }

  @Test
  void whoeverMayNotManageTheChannelChangesNothing() {
    desk.handle(commanded("e1", ANNA, "settings auto off"));

    assertThat(said.text()).contains("Only people who may manage this channel");
    assertThat(store.settings().of(CHANNEL)).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void aChangeIsAnnouncedInOneLineAndHolds() {
    desk.handle(commanded("e1", CHIEF, "settings auto off"));
    desk.handle(posted("e2", "m1", LINK));

    assertThat(said.text()).contains("Changed for this channel: answers unasked off");
    assertThat(said.waiting.values()).noneMatch(dispatch -> dispatch instanceof Dispatch.PostUnder);
  }

  @Test
  void aMutedSiteStaysMutedAndCanBeUndone() {
    desk.handle(pressed("e1", CHIEF, new Action(Action.Verb.MUTE_SITE, "gazette.example")));
    desk.handle(posted("e2", "m1", LINK));
    assertThat(said.text())
        .contains("stay unanswered in this channel")
        .doesNotContain("Key claims");

    desk.handle(pressed("e3", CHIEF, new Action(Action.Verb.UNDO, "mute:gazette.example")));
    desk.handle(posted("e4", "m2", LINK));
    assertThat(said.text()).contains("Key claims");
  }

  @Test
  void onlyThePosterAndModeratorsRemoveAReply() {
    desk.handle(posted("e1", "m1", LINK));
    String report = store.replies().under(message("m1")).get(0).reportId();
    Action remove = new Action(Action.Verb.REMOVE_REPLY, report);

    desk.handle(pressed("e2", new Person("U-other", false), remove));
    assertThat(said.retracted).isEmpty();

    desk.handle(pressed("e3", ANNA, remove));
    assertThat(said.retracted).hasSize(1);
  }

  @Test
  void aSummaryByCommandIsForOneselfAlone() {
    desk.handle(commanded("e1", ANNA, "summary " + LINK));

    assertThat(said.waiting.values())
        .singleElement()
        .isInstanceOfSatisfying(
            Dispatch.Answer.class, answer -> assertThat(answer.isPrivate()).isTrue());
  }

  @Test
  void aMistypedCommandKeepsWhatWasTyped() {
    desk.handle(commanded("e1", ANNA, "sources"));

    assertThat(said.text()).contains("/hearsay sources <url|report>");
  }

  @Test
  void askedByNameWithoutALinkWeSayWhatWeCanDo() {
    desk.handle(new ChatEvent.Posted("e1", NINE, message("m1"), ANNA, List.of(), "help", false));

    assertThat(said.text()).contains("You can type");
  }
}
