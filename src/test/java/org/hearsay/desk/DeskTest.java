package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Refusal;
import org.hearsay.chat.Action;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.chat.TextRenderer;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we answer, and when we stay silent: the real stages and a real database. */
class DeskTest {
  private static final Instant NINE = Instant.parse("2026-03-14T09:00:00Z");
  private static final ChannelRef CHANNEL = new ChannelRef("slack", "T1", "C1");
  private static final Person ANNA = new Person("U-anna", false);
  private static final Person CHIEF = new Person("U-chief", true);
  private static final String LINK = "https://gazette.example/ferry";
  private static final String ARTICLE =
      """
      The Norland ferry was sold twice in one week, according to the Daily Mail, which said it had
      seen both contracts.

      The harbour board has not commented on the sale. A third buyer is reportedly waiting for an
      answer, and the ferry itself is still tied up at the old pier.

      "I signed nothing," said Anna Berg, who ran the line until March and now teaches navigation at
      the college in Karlsburg. She added that the board knew this very well.

      Two officials familiar with the sale told the Karlsburg Courier that the money had never
      arrived, and that the board had been warned about the buyer as early as last autumn.
      """;

  @TempDir private Path folder;
  private Store store;
  private Instant now = NINE;
  private final Said said = new Said();
  private Desk desk;

  /** What the outbox holds, by key. */
  private static final class Said implements Outbox {
    private final Map<String, Dispatch> waiting = new LinkedHashMap<>();
    private final List<String> retracted = new ArrayList<>();

    @Override
    public void put(Dispatch dispatch) {
      waiting.putIfAbsent(dispatch.key(), dispatch);
    }

    @Override
    public void revise(String key, Reply reply) {}

    @Override
    public void retract(String key) {
      retracted.add(key);
      waiting.remove(key);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (Dispatch dispatch : waiting.values()) {
        Reply reply =
            dispatch instanceof Dispatch.PostUnder post
                ? post.reply()
                : dispatch instanceof Dispatch.Post post
                    ? post.reply()
                    : ((Dispatch.Answer) dispatch).reply();
        text.append(new TextRenderer(200, false).render(reply));
      }
      return text.toString();
    }
  }

  @BeforeEach
  void open() {
    Clock clock =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    store = Store.open("jdbc:sqlite:" + folder.resolve("desk.db"), clock);
    desk = new DeskParts(store, clock, DeskTest::page, new Ids()::next).outbox(said).desk();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static final class Ids {
    private int last = 1_000;

    String next() {
      return "AAAAAAAAAAAAAAAAAA" + last++;
    }
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
  void aReportIsForgottenByThePosterOrAModeratorAndByNobodyElse() {
    desk.handle(posted("e1", "m1", LINK));
    String report = store.replies().under(message("m1")).get(0).reportId();

    desk.handle(commanded("e2", new Person("U-other", false), "forget report " + report));
    assertThat(said.text()).contains("Only who posted the link, or people who may manage");
    assertThat(store.reports().find(report)).isPresent();

    desk.handle(commanded("e3", ANNA, "forget report " + report));
    assertThat(store.reports().find(report)).isEmpty();
  }

  @Test
  void aReportOfAnotherWorkspaceIsNoReport() {
    desk.handle(posted("e1", "m1", LINK));
    String report = store.replies().under(message("m1")).get(0).reportId();
    said.waiting.clear();

    ChannelRef elsewhere = new ChannelRef("slack", "T2", "C1");
    Person boss = new Person("U-boss", true, true);
    int event = 10;
    for (String words : List.of("forget report ", "sources ", "export report ")) {
      desk.handle(
          new ChatEvent.Commanded(
              "e" + event++,
              NINE,
              elsewhere,
              boss,
              words + report,
              new AnswerTo(boss.id(), "handle"),
              null));
    }
    assertThat(said.text().split("There is no report " + report, -1)).hasSize(4);
    assertThat(store.reports().find(report)).isPresent();
  }

  @Test
  void whoMayManageOneChannelDoesNotForgetWhatAnotherShows() {
    desk.handle(posted("e1", "m1", LINK));
    String report = store.replies().under(message("m1")).get(0).reportId();
    ChannelRef other = new ChannelRef("slack", "T1", "C2");

    desk.handle(
        new ChatEvent.Commanded(
            "e2",
            NINE,
            other,
            CHIEF,
            "forget report " + report,
            new AnswerTo(CHIEF.id(), "handle"),
            null));
    assertThat(store.reports().find(report)).isPresent();

    desk.handle(commanded("e3", CHIEF, "forget report " + report));
    assertThat(store.reports().find(report)).isEmpty();
  }

  @Test
  void whatIsKeptOfAllChannelsIsDeletedByAdminsAlone() {
    desk.handle(commanded("e1", CHIEF, "forget workspace"));
    assertThat(said.text()).contains("can delete what is kept of all channels here");

    desk.handle(commanded("e2", CHIEF, "forget channel"));
    assertThat(said.text()).contains("Forgotten.");
  }

  @Test
  void forgettingALockedChannelWouldOpenItSoAdminsAloneDo() {
    store.settings().lock(CHANNEL, true);
    desk.handle(commanded("e1", CHIEF, "forget channel"));
    desk.handle(pressed("e2", CHIEF, new Action(Action.Verb.MUTE_SITE, "gazette.example")));

    assertThat(said.text())
        .contains("can delete what is kept of this channel", "settings and alerts are locked")
        .doesNotContain("Forgotten.");
    assertThat(store.settings().of(CHANNEL)).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void aChannelFollowsItsWorkspaceUntilItHasSettingsOfItsOwnAndAfterAReset() {
    Person boss = new Person("U-boss", true, true);
    desk.handle(commanded("e1", boss, "settings workspace auto off zone Europe/Berlin"));
    assertThat(said.text())
        .contains("Changed for all channels here that have no settings of their own")
        .contains("answers unasked off");
    assertThat(store.settings().of(CHANNEL).auto()).isEqualTo(ChannelSettings.Auto.OFF);

    desk.handle(commanded("e2", CHIEF, "settings auto all"));
    assertThat(store.settings().of(CHANNEL).auto()).isEqualTo(ChannelSettings.Auto.ALL);
    said.waiting.clear();
    desk.handle(commanded("e3", ANNA, "settings workspace"));
    assertThat(said.text()).contains("answers unasked off", "Channels with settings of their own");

    desk.handle(commanded("e4", CHIEF, "settings reset"));
    assertThat(store.settings().ownOf(CHANNEL)).isEmpty();
    assertThat(store.settings().of(CHANNEL).auto()).isEqualTo(ChannelSettings.Auto.OFF);
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

  private static FetchOutcome page(String link) {
    if (link.startsWith("https://gone.example")) {
      return new FetchOutcome.Refused(
          new Refusal(Refusal.Kind.HTTP_STATUS, "The page is gone (404)."));
    }
    URI address = URI.create(LINK);
    return new FetchOutcome.Fetched(
        new Page(
            address, address, "text/plain", "utf-8", ARTICLE.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageRef message(String id) {
    return new MessageRef(CHANNEL, id, null);
  }

  private static ChatEvent posted(String event, String message, String link) {
    return new ChatEvent.Posted(event, NINE, message(message), ANNA, List.of(link), null, false);
  }

  private static ChatEvent commanded(String event, Person by, String words) {
    return new ChatEvent.Commanded(
        event, NINE, CHANNEL, by, words, new AnswerTo(by.id(), "handle"), null);
  }

  private static ChatEvent pressed(String event, Person by, Action action) {
    return new ChatEvent.Pressed(
        event, NINE, CHANNEL, by, action, new AnswerTo(by.id(), "handle"), null);
  }
}
