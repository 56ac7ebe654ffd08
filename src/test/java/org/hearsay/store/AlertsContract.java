package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.store.Samples.DESK;
import static org.hearsay.store.Samples.SPORT;
import static org.hearsay.store.Samples.reply;
import static org.hearsay.store.Samples.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.alert.Hit;
import org.hearsay.alert.StoryPrint;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.report.Report;
import org.hearsay.store.Alert.State;
import org.hearsay.store.OutboxTable.Claim;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every store keeps of alerts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AlertsContract {
  private static final String FERRY =
      print(
          "The ferry to Norholm sank on Friday with sixty people on board. The harbour master saw"
              + " its lights go out near the second buoy and called the lifeboat at once."
              + " Fishermen brought most passengers ashore before midnight, wrapped in sails."
              + " The owner had asked for new pumps in spring and was refused by the bank."
              + " Divers will look for the ship’s log as soon as the wind turns to the south.");
  private static final String BRIDGE =
      print(
          "A bridge over the Lune was closed because nobody had painted its rails since May. Rust"
              + " had eaten the bolts, an engineer told the council, and two of them could be turned"
              + " by hand. Buses go round by the mill now, which takes a quarter of an hour."
              + " Shopkeepers on the far bank want the toll back that they paid for this year."
              + " New rails are being cast in the north and should arrive before the harvest.");

  final SettableClock clock = new SettableClock();
  Store store;
  Alerts alerts;

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
    alerts = store.alerts();
    store.subscriptions().add(subscription("aaaaa", DESK), 10, 10);
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void anArticleIsNotedOnceForEachSubscription() {
    Alert first = alerts.note(alert("aaaaa", "https://a.example/1", "r1", FERRY));
    Alert again = alerts.note(alert("aaaaa", "https://a.example/1", "r2", FERRY));

    assertThat(again).isEqualTo(first);
    assertThat(again.report()).isEqualTo("r1");
    assertThat(alerts.find("aaaaa", "https://a.example/1")).contains(first);
    assertThat(alerts.find("bbbbb", "https://a.example/1")).isEmpty();
  }

  @Test
  void theSameStoryIsFoldedUnderTheFirst() {
    Alert first = alerts.note(alert("aaaaa", "https://a.example/1", "r1", FERRY));
    Alert second = alerts.note(alert("aaaaa", "https://b.example/1", "r2", FERRY));
    Alert third = alerts.note(alert("aaaaa", "https://c.example/1", "r3", FERRY));
    Alert other = alerts.note(alert("aaaaa", "https://d.example/1", "r4", BRIDGE));
    Alert ofAnother = alerts.note(alert("bbbbb", "https://b.example/1", "r2", FERRY));

    assertThat(second.state()).isEqualTo(State.FOLDED);
    assertThat(second.lead()).isEqualTo(first.article());
    assertThat(third.lead()).isEqualTo(first.article());
    assertThat(other.state()).isEqualTo(State.LINE);
    assertThat(ofAnother.state()).isEqualTo(State.LINE);
    assertThat(alerts.under(first))
        .extracting(Alert::article)
        .containsExactly("https://b.example/1", "https://c.example/1");
  }

  @Test
  void ofOneStoryAtTheSameMomentOneIsTheFirst() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Alert>> noted = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String article = "https://a.example/" + i;
      noted.add(
          threads.submit(
              () -> {
                start.await();
                return alerts.note(alert("aaaaa", article, "r", FERRY));
              }));
    }
    start.countDown();

    int first = 0;
    for (Future<Alert> each : noted) {
      first += each.get().lead() == null ? 1 : 0;
    }
    threads.shutdown();
    assertThat(first).isEqualTo(1);
  }

  @Test
  void aStoryIsNewAgainAfterThreeDays() {
    alerts.note(alert("aaaaa", "https://a.example/1", "r1", FERRY));
    clock.move(Alerts.STORY.plusSeconds(1));

    assertThat(alerts.note(alert("aaaaa", "https://b.example/1", "r2", FERRY)).lead()).isNull();
  }

  @Test
  void whatIsDueIsGatheredTogetherAndStaysSoUntilItIsTold() {
    waiting("https://a.example/1", FERRY, Duration.ofHours(1));
    waiting("https://b.example/1", BRIDGE, Duration.ofHours(1));
    assertThat(alerts.dueChannels()).isEmpty();
    assertThat(alerts.gather(DESK, "early")).isEmpty();
    clock.move(Duration.ofHours(1));

    assertThat(alerts.dueChannels()).containsExactly(DESK);
    assertThat(alerts.gather(SPORT, "k0")).isEmpty();
    assertThat(alerts.gather(DESK, "k1")).extracting(Alert::dispatch).containsExactly("k1", "k1");

    // After a crash they are still those of the first key.
    assertThat(alerts.gather(DESK, "k2")).extracting(Alert::dispatch).containsExactly("k1", "k1");
    alerts.told("k1", State.DIGEST);
    assertThat(alerts.gather(DESK, "k3")).isEmpty();
    assertThat(alerts.dueChannels()).isEmpty();
  }

  @Test
  void aChannelRefusesWhenThreeInARowWereGivenUp() {
    store.subscriptions().add(subscription("bbbbb", SPORT), 10, 10);
    clock.move(Duration.ofMinutes(1));
    String life = store.lives().begin("one");
    send(life, "k1", DESK, true);
    send(life, "k2", DESK, true);
    assertThat(alerts.refusingChannels(3)).isEmpty();
    send(life, "k3", SPORT, true);
    assertThat(alerts.refusingChannels(3)).isEmpty();
    send(life, "k4", DESK, true);
    assertThat(alerts.refusingChannels(3)).containsExactly(DESK);

    send(life, "k5", DESK, false);
    assertThat(alerts.refusingChannels(3)).isEmpty();
  }

  @Test
  void aChannelWithoutSubscriptionsRefusesNothing() {
    clock.move(Duration.ofMinutes(1));
    String life = store.lives().begin("one");
    List.of("k1", "k2", "k3").forEach(key -> send(life, key, DESK, true));
    assertThat(alerts.refusingChannels(3)).containsExactly(DESK);

    store.subscriptions().remove(List.of("aaaaa"));

    assertThat(alerts.refusingChannels(3)).isEmpty();
  }

  @Test
  void forgettingAReportForgetsItsAlerts() throws Exception {
    alerts.note(alert("aaaaa", "https://a.example/1", "r1", FERRY));
    alerts.note(alert("aaaaa", "https://d.example/1", "r4", BRIDGE));

    store.forgetting().report("r1");

    assertThat(alerts.find("aaaaa", "https://a.example/1")).isEmpty();
    assertThat(alerts.find("aaaaa", "https://d.example/1")).isPresent();
    store.forgetting().channel(DESK);
    assertThat(Inside.rows(store, "alert")).isEmpty();
  }

  @Test
  void oldOnesGo() throws Exception {
    alerts.note(alert("aaaaa", "https://a.example/1", "r1", FERRY));
    clock.move(Duration.ofDays(91));

    store.retention().sweep(Duration.ofDays(90));

    assertThat(Inside.rows(store, "alert")).isEmpty();
  }

  private void send(String life, String key, ChannelRef channel, boolean refused) {
    String subscription = channel.equals(DESK) ? "aaaaa" : "bbbbb";
    Instant now = clock.instant();
    alerts.note(
        new Alert(
            subscription,
            channel,
            "https://" + key + ".example/",
            "r",
            "Gazette",
            List.of(),
            print(key + " has words of its own, number " + key),
            null,
            State.LINE,
            key,
            now,
            now));
    store.outbox().put(new Dispatch.Post(key, channel, reply(key)));
    Claim claim = store.outbox().claim(life, List.of("slack"), 1).get(0);
    if (refused) {
      store.outbox().bury(claim, "not in this channel");
    } else {
      store.outbox().sent(claim, "m-" + key, Duration.ZERO);
    }
  }

  private void waiting(String article, String print, Duration wait) {
    Instant now = clock.instant();
    alerts.note(
        new Alert(
            "aaaaa",
            DESK,
            article,
            "r",
            "Gazette",
            List.of(),
            print,
            null,
            State.WAITING,
            null,
            now,
            now.plus(wait)));
  }

  private Alert alert(String subscription, String article, String report, String print) {
    Instant now = clock.instant();
    return new Alert(
        subscription,
        DESK,
        article,
        report,
        "Gazette",
        List.of(new Hit("topic:ferry", "ferry", 2)),
        print,
        null,
        State.LINE,
        "key-" + subscription + article.hashCode(),
        now,
        now);
  }

  /** The story that {@code text} tells. */
  private static String print(String text) {
    Report report = Samples.report("r", text);
    return StoryPrint.of(
            new Report(
                report.id(),
                report.readAt(),
                report.asked(),
                report.article(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            List.of(text))
        .encode();
  }
}
