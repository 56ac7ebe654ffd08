package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.store.Samples.ADA;
import static org.hearsay.store.Samples.DESK;
import static org.hearsay.store.Samples.NOON;
import static org.hearsay.store.Samples.SPORT;
import static org.hearsay.store.Samples.message;
import static org.hearsay.store.Samples.reply;
import static org.hearsay.store.Samples.report;
import static org.hearsay.store.Samples.subscription;
import static org.hearsay.store.Subscriptions.Added.ADDED;
import static org.hearsay.store.Subscriptions.Added.CHANNEL_FULL;
import static org.hearsay.store.Subscriptions.Added.ID_TAKEN;
import static org.hearsay.store.Subscriptions.Added.WORKSPACE_FULL;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.QuietHours;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.Transcript.Message;
import org.hearsay.store.Replies.Answered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every store does; see {@link InboxContract} and {@link OutboxContract} for the queues. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {

  final SettableClock clock = new SettableClock();
  Store store;

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
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void aReportComesBackAsItWasSaved() {
    store.reports().save(report("r1", "the ferry was overloaded"), DESK);
    assertThat(store.reports().find("r1")).contains(report("r1", "the ferry was overloaded"));
    assertThat(store.reports().find("r2")).isEmpty();
  }

  @Test
  void aReportSavedAgainIsReplaced() {
    store.reports().save(report("r1", "first reading"), DESK);
    store.reports().save(report("r1", "originals checked"), DESK);
    assertThat(store.reports().find("r1")).contains(report("r1", "originals checked"));
    assertThat(store.reports().recent("slack", "T-herald", 9)).hasSize(1);
  }

  @Test
  void recentReportsAreTheWorkspacesNewestFirst() {
    store.reports().save(report("r1", "one"), DESK);
    clock.move(Duration.ofMinutes(1));
    store.reports().save(report("r2", "two"), SPORT);
    store.reports().save(report("r3", "three"), new ChannelRef("slack", "T-other", "C-desk"));
    clock.move(Duration.ofMinutes(1));
    store.reports().save(report("r1", "one"), SPORT);
    assertThat(store.reports().recent("slack", "T-herald", 9))
        .extracting("id")
        .containsExactly("r1", "r2");
    assertThat(store.reports().recent("slack", "T-herald", 1)).hasSize(1);
  }

  @Test
  void aDeletedReportIsGoneEverywhere() {
    store.reports().save(report("r1", "one"), DESK);
    assertThat(store.reports().delete("r1")).isTrue();
    assertThat(store.reports().delete("r1")).isFalse();
    assertThat(store.reports().find("r1")).isEmpty();
    assertThat(store.reports().recent("slack", "T-herald", 9)).isEmpty();
  }

  @Test
  void anAnswerIsFoundByMessageArticleReportAndKey() {
    Answered answered = answered("k1", message("m1"));
    store.replies().save(answered);
    store.replies().save(answered("k2", new MessageRef(SPORT, "m1", "m0")));

    assertThat(store.replies().under(message("m1"))).containsExactly(answered);
    assertThat(store.replies().lately(DESK, "https://herald.example/ferry", NOON))
        .contains(answered);
    assertThat(store.replies().lately(DESK, "https://herald.example/ferry", NOON.plusMillis(1)))
        .isEmpty();
    assertThat(store.replies().ofReport(DESK, "r1")).contains(answered);
    assertThat(store.replies().ofReport(DESK, "r2")).isEmpty();
    assertThat(store.replies().ofKey("k2").map(Answered::message))
        .contains(new MessageRef(SPORT, "m1", "m0"));
  }

  @Test
  void anAnswerSavedAgainIsReplacedAndADeletedOneIsGone() {
    store.replies().save(answered("k1", message("m1")));
    Answered other =
        new Answered(
            message("m1"), "https://l.example", "https://a.example", "r9", "k1", "U-grace", NOON);
    store.replies().save(other);
    assertThat(store.replies().under(message("m1"))).containsExactly(other);
    store.replies().delete(other);
    assertThat(store.replies().under(message("m1"))).isEmpty();
  }

  @Test
  void aMessageMarkedAsDeletedIsKnownToBe() {
    assertThat(store.replies().isDeleted(message("m1"))).isFalse();
    store.replies().markDeleted(message("m1"));
    store.replies().markDeleted(message("m1"));
    assertThat(store.replies().isDeleted(message("m1"))).isTrue();
    assertThat(store.replies().isDeleted(new MessageRef(SPORT, "m1", null))).isFalse();
  }

  @Test
  void settingsAreTheChannelsElseTheWorkspacesElseTheDefault() {
    ChannelSettings quiet =
        new ChannelSettings(
            ChannelSettings.Auto.FLAGGED,
            Duration.ofMinutes(5),
            Set.of("gossip.example"),
            Set.of(),
            ZoneId.of("Europe/Berlin"),
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    ChannelSettings off =
        new ChannelSettings(
            ChannelSettings.Auto.OFF, Duration.ZERO, Set.of(), Set.of(), null, null);
    assertThat(store.settings().of(DESK)).isEqualTo(ChannelSettings.DEFAULT);
    store.settings().saveDefault("slack", "T-herald", quiet);
    assertThat(store.settings().of(DESK)).isEqualTo(quiet);
    store.settings().save(DESK, quiet);
    store.settings().save(DESK, off);
    assertThat(store.settings().of(DESK)).isEqualTo(off);
    assertThat(store.settings().of(SPORT)).isEqualTo(quiet);
  }

  @Test
  void aChannelIsLockedByItselfOrWithAllOthers() {
    store.settings().lock(DESK, true);
    store.settings().lock(DESK, true);
    assertThat(store.settings().isLocked(DESK)).isTrue();
    assertThat(store.settings().isLocked(SPORT)).isFalse();
    assertThat(store.settings().lockedChannels("slack", "T-herald")).containsExactly("C-desk");
    store.settings().lockAll("slack", "T-herald", true);
    store.settings().lock(DESK, false);
    assertThat(store.settings().isLocked(DESK)).isTrue();
    assertThat(store.settings().isLocked(SPORT)).isTrue();
    assertThat(store.settings().isLocked("slack", "T-other")).isFalse();
    store.settings().lockAll("slack", "T-herald", false);
    assertThat(store.settings().isLocked(DESK)).isFalse();
    assertThat(store.settings().ofChannels("slack", "T-herald")).isEmpty();
  }

  @Test
  void whereAReportWasShownIsForgottenPlaceByPlace() {
    store.reports().save(report("r1", "It sank"), DESK);
    store.reports().save(report("r1", "It sank"), SPORT);
    assertThat(store.reports().places("r1", DESK)).containsExactlyInAnyOrder(DESK, SPORT);
    ChannelRef elsewhere = new ChannelRef("slack", "T-other", "C-desk");
    assertThat(store.reports().places("r1", elsewhere)).isEmpty();
    assertThat(store.reports().find("r1", elsewhere)).isEmpty();

    store.replies().save(answered("k1", message("m1")));
    assertThat(store.replies().isPosterOf(DESK, "r1", "U-ada")).isTrue();
    assertThat(store.replies().isPosterOf(SPORT, "r1", "U-ada")).isFalse();
    store.forgetting().report("r1", DESK);
    assertThat(store.replies().under(message("m1"))).isEmpty();
    assertThat(store.reports().places("r1", DESK)).containsExactly(SPORT);
    assertThat(store.reports().find("r1")).isPresent();
    store.forgetting().report("r1", SPORT);
    assertThat(store.reports().find("r1")).isEmpty();
  }

  @Test
  void anArticleAnsweredLatelyIsNotAnsweredAgain() {
    assertThat(store.replies().claim(answered("k1", message("m1")), NOON)).isTrue();
    assertThat(store.replies().claim(answered("k1", message("m1")), NOON)).isTrue();
    assertThat(store.replies().claim(answered("k2", message("m2")), NOON)).isFalse();
    assertThat(store.replies().claim(answered("k2", message("m2")), NOON.plusMillis(1))).isTrue();
    assertThat(store.replies().claim(answered("k3", message("m3")), null)).isTrue();
    store.replies().markDeleted(message("m4"));
    assertThat(store.replies().claim(answered("k4", message("m4")), null)).isFalse();
  }

  @Test
  void settingsOfAnOlderVersionCanBeRead() throws Exception {
    store.settings().save(DESK, ChannelSettings.DEFAULT);
    Inside.run(
        store,
        "UPDATE channel_settings SET body ="
            + " '{\"auto\":\"OFF\",\"quiet\":\"PT1H\",\"mutedSites\":[],\"onlySites\":[]}'");

    ChannelSettings read = store.settings().of(DESK);

    assertThat(read.quiet()).isEqualTo(Duration.ofHours(1));
    assertThat(read.zoneOr(ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
    assertThat(read.quietHours()).isNull();
  }

  @Test
  void thereAreNoMoreSubscriptionsThanThereMayBe() {
    assertThat(store.subscriptions().add(subscription("bbbbb", DESK), 1, 2)).isEqualTo(ADDED);
    assertThat(store.subscriptions().add(subscription("bbbbb", DESK), 1, 2)).isEqualTo(ADDED);
    assertThat(store.subscriptions().add(subscription("bbbbb", SPORT), 1, 2)).isEqualTo(ID_TAKEN);
    assertThat(store.subscriptions().add(subscription("ccccc", DESK), 1, 2))
        .isEqualTo(CHANNEL_FULL);
    assertThat(store.subscriptions().add(subscription("ccccc", SPORT), 1, 2)).isEqualTo(ADDED);
    assertThat(store.subscriptions().add(subscription("ddddd", SPORT), 9, 2))
        .isEqualTo(WORKSPACE_FULL);
    assertThat(store.subscriptions().ofWorkspace(DESK)).hasSize(2);
  }

  @Test
  void whatWasRemovedTogetherComesBackTogetherForTenMinutes() {
    store.subscriptions().add(subscription("bbbbb", DESK), 9, 9);
    store.subscriptions().add(subscription("ccccc", DESK), 9, 9);
    store.subscriptions().add(subscription("ddddd", SPORT), 9, 9);
    long before = store.subscriptions().revision();
    store.subscriptions().remove(DESK, List.of("bbbbb", "ccccc", "ddddd"), NOON);
    store.subscriptions().remove(DESK, List.of("bbbbb"), NOON.plusMillis(1));

    assertThat(store.subscriptions().ofWorkspace(DESK))
        .containsExactly(subscription("ddddd", SPORT));
    assertThat(store.subscriptions().changesAfter(before))
        .allMatch(change -> change.now() == null)
        .hasSize(2);
    clock.move(Duration.ofMinutes(10));
    assertThat(store.subscriptions().restore(DESK, NOON)).hasSize(2);
    assertThat(store.subscriptions().restore(DESK, NOON)).isEmpty();
    assertThat(store.subscriptions().ofChannel(DESK)).hasSize(2);
    store.subscriptions().remove(DESK, List.of("bbbbb"), NOON);
    clock.move(Duration.ofMillis(1));
    assertThat(store.subscriptions().restore(DESK, NOON)).isEmpty();
  }

  @Test
  void manyAreAddedTogetherOrNotAtAll() {
    store.subscriptions().add(subscription("bbbbb", DESK), 9, 9);
    List<Subscription> wanted = List.of(subscription("bbbbb", DESK), subscription("ccccc", DESK));
    List<Subscription> toomany = List.of(subscription("ccccc", DESK), subscription("ddddd", DESK));

    assertThat(store.subscriptions().addAll(toomany, 2, 9, false).refused())
        .containsExactly(Map.entry("ddddd", CHANNEL_FULL));
    assertThat(store.subscriptions().ofChannel(DESK)).hasSize(1);
    SubscriptionBatch batch = new SubscriptionBatch(List.of("ccccc"), List.of("bbbbb"), Map.of());
    assertThat(store.subscriptions().addAll(wanted, 2, 9, true)).isEqualTo(batch);
    assertThat(store.subscriptions().ofChannel(DESK)).hasSize(1);
    assertThat(store.subscriptions().addAll(wanted, 2, 9, false)).isEqualTo(batch);
    assertThat(store.subscriptions().ofChannel(DESK)).isEqualTo(wanted);
    assertThat(store.subscriptions().addAll(List.of(subscription("bbbbb", SPORT)), 9, 9, false))
        .isEqualTo(new SubscriptionBatch(List.of(), List.of(), Map.of("bbbbb", ID_TAKEN)));
  }

  @Test
  void whatWasRemovedCanBeImportedAgainWithItsFeeds() {
    store.subscriptions().add(subscription("bbbbb", DESK), 9, 9);
    store.subscriptions().remove(List.of("bbbbb"));

    assertThat(
            store.subscriptions().addAll(List.of(subscription("bbbbb", DESK)), 9, 9, false).added())
        .containsExactly("bbbbb");
    assertThat(store.subscriptions().find("bbbbb")).contains(subscription("bbbbb", DESK));
  }

  @Test
  void theTranscriptKeepsMessagesInOrder() {
    Message first = store.transcript().add(typed("general", "look at this"));
    Message second = store.transcript().add(spoken(first.id(), "k1", "It sank"));
    store.transcript().add(typed("sport", "elsewhere"));

    assertThat(second.id()).isGreaterThan(first.id());
    assertThat(store.transcript().last("general", 9)).containsExactly(first, second);
    assertThat(store.transcript().last("general", 1)).containsExactly(second);
    assertThat(store.transcript().find(second.id())).contains(second);
    assertThat(store.transcript().findByKey("k1")).contains(second);
    assertThat(store.transcript().findByKey("k2")).isEmpty();
  }

  @Test
  void oneDispatchMakesOneMessage() {
    Message made = store.transcript().add(spoken(1, "k1", "It sank"));
    assertThat(store.transcript().add(spoken(1, "k1", "It sank again"))).isEqualTo(made);
    assertThat(store.transcript().last("general", 9)).hasSize(1);
  }

  @Test
  void aTakenAwayMessageKeepsItsPlaceAndNotItsWords() {
    Message message = store.transcript().add(spoken(1, "k1", "It sank"));
    assertThat(store.transcript().change(message.id(), "", reply("It may have sunk")))
        .hasValueSatisfying(
            changed -> assertThat(changed.reply()).isEqualTo(reply("It may have sunk")));
    assertThat(store.transcript().delete(message.id()))
        .hasValueSatisfying(
            gone -> {
              assertThat(gone.deleted()).isTrue();
              assertThat(gone.text()).isEmpty();
              assertThat(gone.reply()).isNull();
            });
    assertThat(store.transcript().delete(message.id())).isPresent();
    assertThat(store.transcript().change(message.id(), "again", null)).isEmpty();
    assertThat(store.transcript().delete(999)).isEmpty();
    assertThat(store.transcript().last("general", 9)).hasSize(1);
  }

  @Test
  void channelsStandInTheOrderTheyWereMade() {
    store.transcript().addChannel("sport");
    store.transcript().addChannel("desk");
    store.transcript().addChannel("sport");
    assertThat(store.transcript().channels()).containsExactly("general", "sport", "desk");
  }

  private static Answered answered(String key, MessageRef message) {
    return new Answered(
        message,
        "https://herald.example/ferry?x",
        "https://herald.example/ferry",
        "r1",
        key,
        "U-ada",
        NOON);
  }

  private static Message typed(String channel, String text) {
    return new Message(0, channel, null, ADA.id(), null, null, text, null, NOON, false);
  }

  private static Message spoken(long under, String key, String words) {
    return new Message(
        0, "general", under, "hearsay", ADA.id(), key, "", reply(words), NOON, false);
  }
}
