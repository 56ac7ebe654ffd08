package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.store.Samples.DESK;
import static org.hearsay.store.Samples.NOON;
import static org.hearsay.store.Samples.SPORT;
import static org.hearsay.store.Samples.command;
import static org.hearsay.store.Samples.message;
import static org.hearsay.store.Samples.posted;
import static org.hearsay.store.Samples.reply;
import static org.hearsay.store.Samples.report;
import static org.hearsay.store.Samples.subscription;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.Transcript.Message;
import org.hearsay.feed.Seen;
import org.hearsay.store.InboxTable.Lane;
import org.hearsay.store.Replies.Answered;
import org.hearsay.store.Tables.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Retention, forgetting and copying, in every store. */
abstract class UpkeepContract {

  private static final ChannelRef LOCAL = new ChannelRef("local", "local", "harbour");

  final SettableClock clock = new SettableClock();
  String url;
  Store store;

  /** A database with nothing in it. */
  abstract String emptyDatabase() throws Exception;

  /** Whether the bytes of the open database's files hold {@code words}. */
  abstract boolean filesHold(String words) throws Exception;

  @BeforeEach
  void open() throws Exception {
    url = emptyDatabase();
    store = Store.open(url, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyTableIsForgottenAndCopied() throws Exception {
    Map<String, Set<String>> columns = Inside.columns(store);
    columns.keySet().removeAll(Set.of("flyway_schema_history", "scheduled_tasks", "life", "turn"));
    columns.keySet().removeIf(table -> table.startsWith("sqlite_"));
    assertThat(Tables.ALL).extracting(Table::name).hasSameElementsAs(columns.keySet());
    for (Table table : Tables.ALL) {
      Set<String> has = columns.get(table.name());
      assertThat(table.ofChannel())
          .as(table.name())
          .isEqualTo(has.containsAll(Set.of("platform", "workspace", "channel")));
      assertThat(table.ofPerson()).as(table.name()).isEqualTo(has.contains("person"));
      assertThat(table.counter()).as(table.name()).isEqualTo(has.contains("seq") ? "seq" : "");
    }
  }

  @Test
  void whatIsOldGoesAndWhatIsNotStays() {
    store.reports().save(report("old", "one"), DESK);
    store.replies().save(answered("k1", message("m1"), "old"));
    store.replies().markDeleted(message("m1"));
    acceptAndFinish("e1");
    post("k1", "gone soon");
    clock.move(Duration.ofDays(2));
    assertThat(store.retention().sweep(Duration.ofDays(90))).isEqualTo(1);
    assertThat(store.replies().isDeleted(message("m1"))).isFalse();
    clock.move(Duration.ofDays(6));
    assertThat(store.retention().sweep(Duration.ofDays(90))).isEqualTo(1);
    clock.move(Duration.ofDays(83));
    store.inbox().accept(posted("e2"), new Lane("C#2", "C", true), 9);
    assertThat(store.retention().sweep(Duration.ofDays(90))).isEqualTo(3);
    assertThat(store.reports().find("old")).isEmpty();
    assertThat(store.replies().under(message("m1"))).isEmpty();
    assertThat(store.inbox().figures().waiting()).isEqualTo(1);
  }

  @Test
  void aSweepTakesMoreThanOneBite() {
    for (int i = 0; i < 600; i++) {
      store.transcript().add(typed("general", "line " + i, "ada"));
    }
    clock.move(Duration.ofDays(91));
    assertThat(store.retention().sweep(Duration.ofDays(90))).isEqualTo(600);
  }

  @Test
  void aForgottenReportIsNowhereInTheFiles() throws Exception {
    for (int i = 0; i < 40; i++) {
      store.reports().save(report("r" + i, "kept words " + i), DESK);
    }
    store.reports().save(report("secret", "zanzibar quotation"), DESK);
    store.reports().save(report("secret", "zanzibar quotation, checked"), SPORT);
    store.replies().save(answered("k1", message("m1"), "secret"));
    post("k1", "zanzibar reply");
    assertThat(filesHold("zanzibar")).as("before").isTrue();

    assertThat(store.forgetting().report("secret")).isPositive();

    assertThat(filesHold("zanzibar")).isFalse();
    assertThat(filesHold("kept words 7")).isTrue();
    assertThat(store.replies().under(message("m1"))).isEmpty();
    assertThat(store.forgetting().report("secret")).isZero();
  }

  @Test
  void aForgottenChannelIsNowhereInTheFiles() throws Exception {
    ChannelRef tipline = new ChannelRef("slack", "T-herald", "C-tipline");
    MessageRef message = new MessageRef(tipline, "m1", null);
    store.reports().save(report("r1", "zanzibar only here"), tipline);
    store.reports().save(report("r2", "kept words shown twice"), tipline);
    store.reports().save(report("r2", "kept words shown twice"), DESK);
    store.replies().save(answered("k1", message, "r1"));
    store.replies().markDeleted(message);
    store.settings().save(tipline, ChannelSettings.DEFAULT);
    store.subscriptions().add(subscription("bbbbb", tipline), 9, 9);
    store.subscriptions().add(subscription("ccccc", DESK), 9, 9);
    store.inbox().accept(posted("e1", message), new Lane("slack/C-tipline#1", "x", true), 9);
    store.outbox().put(new Dispatch.PostUnder("k1", message, reply("zanzibar reply")));
    assertThat(filesHold("C-tipline")).as("before").isTrue();

    assertThat(store.forgetting().channel(tipline)).isPositive();

    assertThat(filesHold("zanzibar only")).isFalse();
    assertThat(filesHold("zanzibar reply")).isFalse();
    assertThat(filesHold("C-tipline")).isFalse();
    assertThat(filesHold("bbbbb")).isFalse();
    assertThat(store.reports().find("r2")).isPresent();
    assertThat(store.subscriptions().ofWorkspace(DESK))
        .extracting(Subscription::id)
        .containsExactly("ccccc");
  }

  @Test
  void aForgottenWorkspaceIsNowhereInTheFiles() throws Exception {
    store.reports().save(report("r1", "zanzibar"), DESK);
    store.subscriptions().add(subscription("bbbbb", SPORT), 9, 9);
    store.settings().saveDefault("slack", "T-herald", ChannelSettings.DEFAULT);
    store.reports().save(report("r2", "kept words"), new ChannelRef("slack", "T-other", "C-1"));
    assertThat(store.forgetting().workspace("slack", "T-herald")).isPositive();
    assertThat(filesHold("zanzibar")).isFalse();
    assertThat(filesHold("T-herald")).isFalse();
    assertThat(store.reports().recent("slack", "T-other", 9)).hasSize(1);
  }

  @Test
  void aForgottenPersonIsNowhereInTheFiles() throws Exception {
    store.inbox().accept(command("e1", "sources zanzibar"), new Lane("C", null, false), 9);
    store.inbox().accept(posted("e2"), new Lane("C#2", "C", true), 9);
    AnswerTo answerTo = new AnswerTo("U-ada", "handle");
    store.outbox().put(new Dispatch.Answer("k1", DESK, answerTo, true, reply("zanzibar")));
    store.replies().save(answered("k2", message("m1"), "r1"));
    store.transcript().add(typed("general", "no business of theirs", "someone"));
    store.subscriptions().add(subscription("bbbbb", DESK), 9, 9);
    assertThat(filesHold("zanzibar")).as("before").isTrue();

    assertThat(store.forgetting().person("slack", "U-ada")).isEqualTo(5);

    assertThat(filesHold("sources zanzibar")).isFalse();
    assertThat(filesHold("U-ada")).isFalse();
    assertThat(store.replies().ofKey("k2").map(Answered::poster)).contains("");
    assertThat(store.subscriptions().find("bbbbb").map(Subscription::by)).contains("");
    assertThat(filesHold("no business")).isTrue();
  }

  @Test
  void theLocalChatForgetsToo() throws Exception {
    store.transcript().addChannel("harbour");
    store.transcript().add(typed("harbour", "zanzibar", "grace"));
    store.transcript().add(typed("general", "queen of hearts", "grace"));
    store.transcript().add(typed("general", "kept words", "alan"));
    assertThat(store.forgetting().channel(LOCAL)).isEqualTo(2);
    assertThat(filesHold("zanzibar")).isFalse();
    assertThat(store.transcript().channels()).containsExactly("general");
    assertThat(store.forgetting().person("local", "grace")).isEqualTo(1);
    assertThat(filesHold("queen of hearts")).isFalse();
    assertThat(filesHold("kept words")).isTrue();
    assertThat(store.forgetting().workspace("local", "local")).isEqualTo(1);
    assertThat(filesHold("kept words")).isFalse();
  }

  @Test
  void aCopyHoldsEverythingAndGoesOnCounting() throws Exception {
    fill();
    String copyUrl = emptyDatabase();
    List<String> steps = new ArrayList<>();
    Map<String, Long> counts =
        StoreCopy.copy(url, copyUrl, (table, done, total) -> steps.add(table + done + "/" + total));
    assertThat(counts).containsEntry("report", 1L).containsEntry("local_message", 2L);
    assertThat(counts.keySet()).hasSize(Tables.ALL.size());
    assertThat(steps).contains("report0/1", "report1/1", "local_message2/2");
    try (Store copy = Store.open(copyUrl, clock)) {
      for (Table table : Tables.ALL) {
        assertThat(new HashSet<>(Inside.rows(copy, table.name())))
            .as(table.name())
            .isEqualTo(new HashSet<>(Inside.rows(store, table.name())));
      }
      assertThat(copy.transcript().add(typed("general", "next", "ada")).id()).isEqualTo(3);
      String life = copy.lives().begin("one");
      assertThat(copy.outbox().claim(life, List.of("slack"), 9))
          .as("found in the middle of sending")
          .allMatch(OutboxTable.Claim::look)
          .hasSize(1);
    }
  }

  @Test
  void nothingIsCopiedOverSomething() throws Exception {
    fill();
    String copyUrl = emptyDatabase();
    StoreCopy.copy(url, copyUrl, (table, done, total) -> {});
    assertThatThrownBy(() -> StoreCopy.copy(url, copyUrl, (table, done, total) -> {}))
        .hasMessageContaining("The target must be empty");
  }

  @Test
  void whatANewerProgramWroteIsLeftAlone() throws Exception {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (99, '99', 'to come', 'SQL', 'V99__to_come.sql', 'hearsay', 0, TRUE)");
    }
    assertThatThrownBy(() -> Store.open(url, clock))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("newer version of Hearsay");
  }

  /** One of everything. */
  final void fill() {
    store.reports().save(report("r1", "one"), DESK);
    store.replies().save(answered("k1", message("m1"), "r1"));
    store.replies().markDeleted(message("m9"));
    store.settings().save(DESK, ChannelSettings.DEFAULT);
    store.subscriptions().add(subscription("bbbbb", DESK), 9, 9);
    store.transcript().addChannel("harbour");
    Message first = store.transcript().add(typed("general", "ferry", "ada"));
    store
        .transcript()
        .add(
            new Message(
                0,
                "general",
                first.id(),
                "hearsay",
                null,
                "k7",
                "",
                reply("It sank"),
                NOON,
                false));
    store
        .subscriptions()
        .add(FeedsContract.subscription("s1", DESK, "https://gazette.example/feed"), 9, 9);
    store.feeds().follow();
    acceptAndFinish("e1");
    store.inbox().accept(command("e2", "help"), new Lane("C", null, false), 9);
    String life = store.lives().begin("one");
    store
        .feeds()
        .claim(life, 1, 1)
        .forEach(
            claim ->
                store.feeds().settle(claim, claim.state(), Seen.of("0123456789a"), Duration.ZERO));
    store.outbox().put(new Dispatch.PostUnder("k1", message("m1"), reply("It sank")));
    store.outbox().claim(life, List.of("slack"), 9);
    store.outbox().put(new Dispatch.Post("k2", SPORT, reply("alert")));
    store
        .outbox()
        .wait(store.outbox().claim(life, List.of("slack"), 9).get(0), Duration.ofDays(1), "429");
  }

  private void acceptAndFinish(String id) {
    String life = store.lives().begin("one");
    store.inbox().accept(posted(id), new Lane("C#" + id, "C", true), 9);
    store.inbox().done(store.inbox().claim(life, new InboxTable.Room(9, 9, 9)).get(0));
    store.lives().end(life);
  }

  private void post(String key, String words) {
    String life = store.lives().begin("one");
    store.outbox().put(new Dispatch.PostUnder(key, message("m1"), reply(words)));
    store.outbox().sent(store.outbox().claim(life, List.of("slack"), 9).get(0), "p", Duration.ZERO);
    store.lives().end(life);
  }

  private static Answered answered(String key, MessageRef message, String report) {
    return new Answered(
        message, "https://l.example", "https://a.example", report, key, "U-ada", NOON);
  }

  private Message typed(String channel, String text, String by) {
    return new Message(0, channel, null, by, null, null, text, null, clock.instant(), false);
  }
}
