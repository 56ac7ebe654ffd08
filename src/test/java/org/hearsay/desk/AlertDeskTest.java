package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Hit;
import org.hearsay.alert.StoryPrint;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.article.Refusal;
import org.hearsay.chat.AlertReply;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.TextRenderer;
import org.hearsay.feed.FeedSearch;
import org.hearsay.report.Report;
import org.hearsay.store.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people can do about alerts, in the local chat. */
class AlertDeskTest {
  private static final String FERRY = "https://gazette.example/ferry";
  private static final String FERRY_SOLD =
      """
      The Norland ferry was sold twice in one week, according to the Daily Mail, which said it had
      seen both contracts.

      The harbour board has not commented on the sale. A third buyer is reportedly waiting for an
      answer, and the ferry itself is still tied up at the old pier.

      "I signed nothing," said Anna Berg, who ran the line until March and now teaches navigation at
      the college in Karlsburg. She added that the board knew this very well.
      """;

  @TempDir private Path folder;
  private AlertRoom room;

  @BeforeEach
  void open() {
    room = new AlertRoom(folder, new AlertLimits(3, 4));
    room.pages.put(FERRY, FERRY_SOLD);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private List<Subscription> kept() {
    return room.store.subscriptions().ofChannel(AlertRoom.GENERAL);
  }

  private String only() {
    assertThat(kept()).hasSize(1);
    return kept().get(0).id();
  }

  @Test
  void whatIsAddedIsSaidBackInPlainWordsAndAnnounced() {
    String said = room.command("alerts add outlet:\"daily mail\" when:unlinked");

    assertThat(said)
        .contains("[you] Added alert " + only() + ": articles that relay")
        .contains("[all] Alert " + only() + " added for this channel: articles that relay")
        .contains("/hearsay alerts test " + only());
  }

  @Test
  void theSameEventHandledTwiceAddsOneAndSaysItOnce() {
    room.command("alerts add topic:ferry");

    assertThat(room.again()).isEmpty();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void theSameArticlesAreNotWatchedTwice() {
    room.command("alerts add topic:ferry outlet:bbc");
    String id = only();

    assertThat(room.command("alerts add outlet:BBC topic:Ferry"))
        .contains("has that one already, as alert " + id)
        .doesNotContain("[all]");
    assertThat(room.command("alerts add outlet:BBC topic:Ferry to:digest@08:00"))
        .contains("To hear of it at another time, /hearsay alerts remove " + id + " first.");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void aMistakeKeepsWhatWasTyped() {
    assertThat(room.command("alerts add topic:ferry whenn:unlinked"))
        .contains("unknown word ‘whenn’ at 24")
        .contains("You typed /hearsay alerts add topic:ferry whenn:unlinked")
        .contains("Did you mean /hearsay alerts add topic:ferry when:unlinked?");
    assertThat(kept()).isEmpty();
  }

  @Test
  void aSiteBecomesItsFeed() {
    room.feeds.put(
        "https://gazette.example/",
        new FeedSearch.Found("https://gazette.example/rss", "The Gazette"));

    assertThat(room.command("alerts add feed:https://gazette.example/ topic:ferry"))
        .contains("Found its feed “The Gazette”, https://gazette.example/rss.");
    assertThat(kept().get(0).filter().feeds()).containsExactly("https://gazette.example/rss");
  }

  @Test
  void aPageWithoutAFeedIsNotListenedTo() {
    room.feeds.put(
        "https://gazette.example/about",
        new FeedSearch.None(new Refusal(Refusal.Kind.NO_ARTICLE, "The site names none.")));

    assertThat(room.command("alerts add feed:https://gazette.example/about"))
        .contains("None was added")
        .contains("there is no feed at https://gazette.example/about. The site names none.");
    assertThat(kept()).isEmpty();
  }

  @Test
  void behindOurNameALinkIsPartOfTheCommand() {
    room.say("@hearsay alerts add feed:https://gazette.example/rss");

    assertThat(kept()).hasSize(1);
  }

  @Test
  void tooManyAreRefusedWithTheWayOut() {
    for (String topic : List.of("ferry", "harbour", "pier")) {
      room.command("alerts add topic:" + topic);
    }

    assertThat(room.command("alerts add topic:board"))
        .contains("This channel has 3 alerts, the most it may have")
        .contains("/hearsay alerts remove <id>");
    assertThat(kept()).hasSize(3);
  }

  @Test
  void whoeverMayNotManageTheChannelMayLookAndTryOnly() {
    room.command("alerts add topic:ferry");
    String id = only();

    for (String words :
        List.of("alerts add topic:pier", "alerts mute all 1d", "alerts remove " + id)) {
      assertThat(room.commandOfAGuest(words)).contains("Only people who may manage this channel");
    }
    assertThat(room.commandOfAGuest("alerts list")).contains(id);
    assertThat(room.commandOfAGuest("alerts test " + id)).contains("no reports here yet");
    assertThat(kept()).hasSize(1);
    assertThat(kept().get(0).isMuted(room.now)).isFalse();
  }

  @Test
  void theListTellsWhatIsWatchedAndWhatIsSilent() {
    room.command("alerts add topic:ferry");
    room.now = room.now.plusSeconds(1);
    room.command("alerts add person:\"Anna Berg\" to:digest@08:00");
    room.command("settings zone Europe/Berlin");
    room.command("alerts mute " + kept().get(0).id() + " 2h");

    assertThat(room.command("alerts list"))
        .contains("Alerts of this channel")
        .contains("• " + kept().get(0).id() + " articles that ")
        .contains("silent until 14 Mar 12:00")
        .contains("• " + kept().get(1).id() + " articles that ")
        .contains("each day at 08:00");
  }

  @Test
  void theListOfAllNamesTheOtherChannels() {
    room.command("alerts add topic:ferry");
    room.chat.addChannel("sport");
    room.chat.say("sport", "/hearsay alerts add topic:rowing");

    assertThat(room.command("alerts list")).doesNotContain("rowing");
    assertThat(room.command("alerts list all"))
        .containsSubsequence("Alerts of this channel", "ferry", "Alerts of #sport", "rowing");
  }

  @Test
  void anEmptyListTellsHowToBegin() {
    assertThat(room.command("alerts list")).contains("/hearsay alerts add");
  }

  @Test
  void mutingEndsByItselfOrWithOff() {
    room.command("alerts add topic:ferry");

    assertThat(room.command("alerts mute all 1d"))
        .contains("[all] Alert " + only() + " is silent until 15 Mar 09:00.");
    assertThat(kept().get(0).isMuted(room.now.plus(Duration.ofHours(23)))).isTrue();
    assertThat(kept().get(0).isMuted(room.now.plus(Duration.ofHours(25)))).isFalse();
    assertThat(room.command("alerts mute all off")).contains("speaks again.");
    assertThat(kept().get(0).isMuted(room.now)).isFalse();
  }

  @Test
  void anUnknownIdChangesNothing() {
    room.command("alerts add topic:ferry");

    assertThat(room.command("alerts remove " + only() + " zzzzz"))
        .contains("There is no alert zzzzz in this channel, so nothing was changed.");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void whatWasRemovedComesBackWithinTenMinutes() {
    room.command("alerts add topic:ferry");
    room.command("alerts add topic:pier");
    List<Subscription> before = kept();

    assertThat(room.command("alerts remove all")).contains("[all] 2 alerts").contains("removed.");
    assertThat(kept()).isEmpty();
    assertThat(room.again()).isEmpty();
    room.now = room.now.plus(Duration.ofMinutes(9));
    assertThat(room.press("Undo")).contains("[all] 2 alerts").contains("back.");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void afterTenMinutesItIsGone() {
    room.command("alerts add topic:ferry");
    room.command("alerts remove all");
    room.now = room.now.plus(Duration.ofMinutes(11));

    assertThat(room.press("Undo")).contains("nothing left to take back");
    assertThat(kept()).isEmpty();
  }

  @Test
  void theAnswerThatAddedOneCanRemoveItAgain() {
    room.command("alerts add topic:ferry");

    assertThat(room.press("Remove")).contains("removed.");
    assertThat(kept()).isEmpty();
    assertThat(room.press("Undo")).contains("back.");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void anAlertSaysWhyAndCanBeSilencedAndRemovedWhereItStands() {
    room.command("summary " + FERRY);
    room.command("alerts add outlet:\"daily mail\"");
    Subscription alert = kept().get(0);
    Report report = room.store.reports().recent("local", "local", 1).get(0);
    List<Hit> hits = List.of(new Hit("outlet:\"daily mail\"", "Daily Mail", 1));
    room.tell(new AlertReply(alert, report, hits, List.of()));

    assertThat(room.press("Why?"))
        .startsWith("[you] Alert " + alert.id())
        .contains("What matched")
        .contains("“Daily Mail” ¶1");
    assertThat(room.press("Mute 1 day")).contains("is silent until 15 Mar 09:00.");
    assertThat(kept().get(0).isMuted(room.now)).isTrue();
    assertThat(room.press("Remove")).contains("removed.");
    assertThat(room.press("Why?")).contains("That alert is gone already.");
    assertThat(room.press("Mute 1 day")).contains("That alert is gone already.");
    assertThat(kept()).isEmpty();
  }

  @Test
  void whyTellsTheWordsItFiredOnEvenWhereTheReportDoesNotKeepThem() {
    room.command("summary " + FERRY);
    room.command("alerts add topic:pontoon");
    Subscription alert = kept().get(0);
    Report report = room.store.reports().recent("local", "local", 1).get(0);
    List<Hit> hits = List.of(new Hit("topic:pontoon", "pontoons", 2));
    room.tell(new AlertReply(alert, report, hits, List.of()));
    assertThat(room.press("Why?")).contains("words that the report does not keep");

    room.store
        .alerts()
        .note(
            new Alert(
                alert.id(),
                AlertRoom.GENERAL,
                report.article().address(),
                report.id(),
                "Gazette",
                hits,
                StoryPrint.of(report, List.of()).encode(),
                null,
                Alert.State.LINE,
                "key",
                room.now,
                room.now));
    assertThat(room.press("Why?")).contains("topic:pontoon “pontoons” ¶2");
  }

  @Test
  void aTrialOnAPageLooksAtAllOfItsText() {
    room.command("alerts add topic:college");

    assertThat(room.command("alerts test " + only() + " " + FERRY))
        .contains("It fires on")
        .contains("yes: topic:college — “college” ¶3")
        .doesNotContain("excerpts");
  }

  @Test
  void aTrialTellsWhatWouldHaveFiredWithItsWords() {
    room.command("summary " + FERRY);
    room.command("alerts add outlet:\"daily mail\" when:unlinked");

    assertThat(room.command("alerts test " + only()))
        .contains("It would have fired on 1 of the last 1:")
        .contains("“Daily Mail” ¶1")
        .contains("Looked at the excerpts that reports keep");
  }

  @Test
  void aTrialTellsWhyANearMissDidNot() {
    room.command("summary " + FERRY);
    room.command("alerts add outlet:\"daily mail\" topic:submarine");

    assertThat(room.command("alerts test " + only()))
        .contains("It would have fired on none of the last 1.")
        .containsSubsequence("Near misses", "topic:submarine");
  }

  @Test
  void aTrialOnOnePageTellsOfEachCondition() {
    room.command("alerts add outlet:\"daily mail\" topic:submarine");

    assertThat(room.command("alerts test " + only() + " " + FERRY))
        .contains("It does not fire on")
        .contains("yes: outlet:\"daily mail\"")
        .contains("no: topic:submarine");
    assertThat(room.command("alerts test " + only() + " https://gone.example/x"))
        .contains("No summary of gone.example");
  }

  @Test
  void whatIsExportedCanBeImportedAgainAndKeepsItsIds() {
    room.command("alerts add outlet:\"daily mail\" -Lotto when:unlinked to:digest@08:00");
    room.command("alerts add topic:ferry");
    room.command("alerts mute all 1d");
    List<Subscription> before = kept();
    String yaml = exported();
    assertThat(room.command("alerts import " + yaml))
        .contains("Nothing is new. 2 were here already.");

    room.command("alerts remove all");
    assertThat(room.command("alerts import " + yaml.replace('\n', ' ')))
        .contains("Imported 2 alerts.")
        .contains("[all] 2 alerts were imported into this channel.");

    assertThat(kept())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("since")
        .containsExactlyInAnyOrderElementsOf(before);
  }

  /** As somebody copies it from the chat. */
  private String exported() {
    String said = room.command("export alerts");
    return said.substring(said.indexOf('['), said.lastIndexOf(']') + 1).replace("[you] ", "");
  }

  @Test
  void aLongExportComesInPartsThatCanEachBeImported() {
    String words = "w".repeat(420);
    for (int i = 0; i < 9; i++) {
      room.store
          .subscriptions()
          .add(
              new Subscription(
                  "bbbb" + (char) ('b' + i),
                  AlertRoom.GENERAL,
                  new Filter(
                      List.of(new Term(Term.Sign.PLAIN, Term.Kind.TOPIC, words + i)), Set.of()),
                  new Timing.Now(),
                  "you",
                  room.now,
                  null),
              50,
              50);
    }
    String[] parts = room.command("export alerts").split("\\[you] ");

    assertThat(parts).hasSize(3);
    assertThat(parts[1].length()).isLessThan(4_000);
    room.command("alerts remove all");
    assertThat(
            room.command("alerts import " + parts[2].substring(0, parts[2].lastIndexOf(']') + 1)))
        .contains("Imported 3 alerts.");
  }

  @Test
  void thePageOfAWorkspaceListsItsAlertsAndWhatCanBeTyped() {
    HomeTab home = new HomeTab(room.store, ZoneOffset.UTC, Clock.fixed(room.now, ZoneOffset.UTC));
    assertThat(text(home.of("local", "local"))).doesNotContain("Alerts of");
    room.command("alerts add topic:ferry");

    assertThat(text(home.of("local", "local")))
        .containsSubsequence("Alerts of #general", only() + " articles that", "Post a link");
    assertThat(text(home.of("slack", "T1"))).doesNotContain("Alerts of").contains("Post a link");
  }

  private static String text(Reply reply) {
    return new TextRenderer(500, false).render(reply);
  }

  @Test
  void anImportIsAllOrNothing() {
    String said =
        room.command(
            "alerts import [{id: bbbbb, add: topic:ferry},\n"
                + "{id: bbbbb, add: 'topic:pier'},\n"
                + "{id: X, add: 'whenn:unlinked', colour: red}]");

    assertThat(said)
        .contains("Nothing was imported:")
        .contains("entry 2, line 2: entry 1 has the id bbbbb already")
        .contains("entry 3, line 3: unknown ‘colour’")
        .contains("entry 3, line 3: ‘X’ is no alert's id")
        .contains("entry 3, line 3: add: unknown word ‘whenn’ at 1");
    assertThat(kept()).isEmpty();
    assertThat(
            room.command(
                "alerts import [{add: topic:a1},{add: topic:b1},{add: topic:c1},{add: topic:d1}]"))
        .contains("This channel has 3 alerts, the most it may have");
    assertThat(kept()).isEmpty();
  }

  @Test
  void quietHoursAreSetAndTold() {
    assertThat(room.command("settings quiethours 22:00-07:00 zone Europe/Berlin"))
        .contains("alerts wait: from 22:00 to 07:00")
        .contains("time zone: Europe/Berlin");
    assertThat(room.command("settings quiethours off")).contains("alerts wait: never");
    assertThat(room.store.settings().of(AlertRoom.GENERAL).zone()).hasToString("Europe/Berlin");
  }

  @Test
  void helpShowsTheWholeLanguage() {
    assertThat(room.command("help alerts"))
        .contains("/hearsay alerts mute")
        .contains("when:relayed|unlinked");
  }
}
