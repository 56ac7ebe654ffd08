package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hearsay.chat.ChatPlatformContract.Harness;
import org.hearsay.chat.ChatPlatformContract.Shown;
import org.hearsay.desk.Desk;
import org.hearsay.desk.DeskParts;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;
import org.hearsay.job.JobOptions;
import org.hearsay.job.Jobs;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One conversation, the same on every platform, with everything real but the other side: the
 * platform's SDK, the inbox, the desk with all its stages, the outbox, the database.
 */
public abstract class ConversationContract {
  private static final String SLOW = "https://gazette.example/slow";
  private static final String ARTICLE =
      """
      <html lang="en"><head><title>%1$s ferry sold twice</title></head><body><article>
      <h1>%1$s ferry sold twice</h1>
      <p>The %1$s ferry was sold twice in one week, according to the Daily Mail, which said it had
      seen both contracts and the letters that came with them.</p>
      <p>The harbour board has not commented on the sale. A third buyer is reportedly waiting for
      an answer, and the ferry itself is still tied up at the old pier.</p>
      <p>"I signed nothing," said Anna Berg, who ran the line until March and now teaches
      navigation at the college in Karlsburg. She added that the board knew this very well.</p>
      <p>Two officials familiar with the sale told the Karlsburg Courier that the money had never
      arrived, and that the board had been warned about the buyer as early as last autumn.</p>
      </article></body></html>
      """;

  @TempDir private Path folder;
  private final CountDownLatch reading = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private Harness people;
  private Store store;
  private Jobs jobs;

  /** A fresh platform, not started. */
  protected abstract Harness harness() throws Exception;

  @BeforeEach
  void start() throws Exception {
    people = harness();
    Clock clock = Clock.systemUTC();
    store = Store.open("jdbc:sqlite:" + folder.resolve("conversation.db"), clock);
    Desk desk =
        new DeskParts(
                store,
                clock,
                this::page,
                () -> UUID.randomUUID().toString().replace("-", "").substring(0, 22))
            .platforms(people.platform())
            .desk();
    jobs = new Jobs(store, desk::handle, List.of(people.platform()), withoutPauses());
    jobs.start();
    people.platform().start(jobs.inbox());
  }

  @AfterEach
  void stop() {
    goOn.countDown();
    people.platform().stopIntake();
    jobs.stop(Duration.ofSeconds(5));
    people.close();
    store.close();
  }

  @Test
  void linksAreAnsweredAndTheAnswersFollowTheirMessages() {
    String first = people.post("Have you seen " + about("Norland") + " ?");
    Shown reply = answerTo(first);
    assertThat(reply.text()).contains("Norland ferry sold twice", "Key claims", "Daily Mail");

    people.redeliver();
    people.post("Again: " + about("Norland"));
    people.post(about("Quiet") + " nohearsay");
    people.echo("We said " + about("Echo"));
    String three = about("One") + " " + about("Two") + " " + about("Three");
    people.post(three);
    String second = people.post(about("Westland"));
    assertThat(answerTo(second).text()).contains("Westland ferry sold twice");
    assertThat(people.shown()).filteredOn(shown -> shown.under() != null).hasSize(2);

    people.edit(first, "I meant " + about("Southland"));
    eventually(() -> answers(first).equals(List.of("Southland")));
    people.edit(second, "Never mind.");
    eventually(() -> answers(second).isEmpty());
    people.delete(first);
    eventually(() -> answers(first).isEmpty());
  }

  @Test
  void commandsAreAnsweredPrivatelyUnlessAskedOtherwise() {
    people.command("help");
    whispers("You can type");
    people.command("frobnicate");
    whispers("frobnicate");
    people.command("status");
    whispers("How things are");
    people.command("summary " + about("Norland"));
    whispers("Norland ferry sold twice");
    assertThat(people.shown()).isEmpty();

    people.command("summary " + about("Westland") + " here");
    eventually(
        () ->
            people.shown().stream()
                .anyMatch(shown -> shown.text().contains("Westland ferry sold twice")));
    assertThat(people.shown()).hasSize(1);
  }

  @Test
  void buttonsOpenTheLedgerAndOnlyThePosterTakesTheReplyAway() {
    String message = people.post(about("Norland"));
    Shown reply = answerTo(message);
    people.press(reply.id(), "All 7 attributions");
    whispers("Karlsburg Courier");
    people.press(reply.id(), "Export JSON");
    whispers("JSON");

    if (people.tellsPeopleApart()) {
      people.pressAsSomebodyElse(reply.id(), "Remove this reply");
      whispers("Only who posted the link");
      assertThat(people.shown()).hasSize(1);
    }
    people.press(reply.id(), "Remove this reply");
    eventually(() -> people.shown().isEmpty());
  }

  @Test
  void whatAdminsLockIsChangedByAdminsAlone() {
    people.commandAsAdmin("settings lock on");
    announced("The settings and alerts of this channel are locked");
    if (people.tellsPeopleApart()) {
      people.command("settings auto off");
      whispers("settings and alerts are locked: only");
      people.command("alerts add outlet:courier");
      eventually(() -> whispersOf("settings and alerts are locked: only") == 2);
    }
    answerTo(people.post(about("Norland")));

    people.commandAsAdmin("settings auto off");
    announced("Changed for this channel: answers unasked off");
    people.post(about("Eastland"));
    people.commandAsAdmin("settings reset");
    announced("Changed for this channel: answers unasked all");
    people.commandAsAdmin("settings workspace auto off");
    announced("Changed for all channels here that have no settings of their own");
    people.post(about("Southland"));
    people.commandAsAdmin("settings auto all");
    eventually(() -> announcements("Changed for this channel: answers unasked all") == 2);
    assertThat(answers(people.post(about("Westland")), 1)).containsExactly("Westland");
    assertThat(people.shown()).filteredOn(shown -> shown.under() != null).hasSize(2);

    if (people.tellsPeopleApart()) {
      people.command("settings workspace auto flagged");
      whispers("can change what holds in all channels here");
      people.command("settings lock off");
      whispers("can change");
    }
  }

  @Test
  void aReportIsForgottenByWhoPostedItsLink() {
    String message = people.post(about("Norland"));
    answerTo(message);
    String report =
        store.replies().under(new MessageRef(people.channel(), message, null)).get(0).reportId();
    people.command("forget report " + "A".repeat(22));
    whispers("There is no report");
    people.command("forget report " + report);
    whispers("Forgotten.");
    assertThat(store.reports().find(report)).isEmpty();
  }

  @Test
  void aMessageThatIsDeletedWhileItsArticleIsReadGetsNoReply() throws Exception {
    String message = people.post(SLOW);
    assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
    people.delete(message);
    MessageRef deleted = new MessageRef(people.channel(), message, null);
    eventually(() -> store.replies().isDeleted(deleted));
    goOn.countDown();
    assertThat(answerTo(people.post(about("Norland"))).text()).contains("Norland");
    assertThat(people.shown()).hasSize(1);
  }

  @Test
  void whenAskedToWaitTheReplyComesLaterAndOnce() {
    assumeTrue(people.asksToWait());
    people.slowDown(Duration.ofSeconds(1));
    String message = people.post(about("Norland"));
    answerTo(message);
    answerTo(people.post(about("Westland")));
    assertThat(answers(message)).containsExactly("Norland");
  }

  @Test
  void afterTheLineBreaksTheConversationGoesOn() throws Exception {
    String before = people.post(about("Norland"));
    answerTo(before);
    people.breakLine();
    String after = people.post(about("Westland"));
    answerTo(after);
    people.delete(before);
    eventually(() -> answers(before).isEmpty());
    assertThat(answers(after)).containsExactly("Westland");
  }

  private Shown answerTo(String message) {
    eventually(() -> !answers(message).isEmpty());
    return people.shown().stream()
        .filter(shown -> message.equals(shown.under()))
        .findFirst()
        .orElseThrow();
  }

  /** The ferries that the replies under {@code message} are about. */
  private List<String> answers(String message) {
    return people.shown().stream()
        .filter(shown -> message.equals(shown.under()))
        .map(shown -> shown.text().replaceAll("(?s).*?(\\w+) ferry sold twice.*", "$1"))
        .toList();
  }

  private List<String> answers(String message, int atLeast) {
    eventually(() -> answers(message).size() >= atLeast);
    return answers(message);
  }

  private void announced(String words) {
    eventually(() -> announcements(words) > 0);
  }

  private long announcements(String words) {
    return people.shown().stream()
        .filter(shown -> shown.under() == null && shown.text().contains(words))
        .count();
  }

  private long whispersOf(String words) {
    return people.whispered().stream().filter(whisper -> whisper.contains(words)).count();
  }

  private void whispers(String words) {
    eventually(() -> people.whispered().stream().anyMatch(whisper -> whisper.contains(words)));
  }

  private void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(() -> "shown %s, whispered %s".formatted(people.shown(), people.whispered()))
          .isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static String about(String ferry) {
    return "https://gazette.example/" + ferry;
  }

  private FetchOutcome page(String link) {
    if (link.equals(SLOW)) {
      reading.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    URI address = URI.create(link);
    String html = ARTICLE.formatted(address.getPath().substring(1));
    return new FetchOutcome.Fetched(
        new Page(address, address, "text/html", "utf-8", html.getBytes(StandardCharsets.UTF_8)));
  }

  private static JobOptions withoutPauses() {
    JobOptions usual = JobOptions.of("conversation");
    return new JobOptions(
        usual.instance(),
        usual.most(),
        usual.readers(),
        usual.readersOfOneChannel(),
        usual.quick(),
        usual.senders(),
        Map.of(),
        usual.poll(),
        usual.beat());
  }
}
