package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.chat.slack.SlackPeople.json;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Intake.Acceptance;
import org.hearsay.chat.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections come and go; no event is lost. */
class SlackSocketsTest {
  private final Recorder intake = new Recorder();
  private FakeSlack slack;
  private SlackPlatform platform;

  @BeforeEach
  void start() throws Exception {
    slack = new FakeSlack();
    platform =
        new SlackPlatform(
            new SlackSettings(
                new Secret(FakeSlack.BOT_TOKEN),
                new Secret(FakeSlack.APP_TOKEN),
                null,
                null,
                null,
                slack.base(),
                1),
            new InstallationsInMemory(),
            workspace -> Reply.say("home"),
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    platform.close();
    slack.close();
  }

  @Test
  void whenSlackAnnouncesTheEndANewConnectionStands() throws Exception {
    platform.start(intake);
    slack.sockets.awaitConnection();
    slack.sockets.frame(
        "{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{}}");
    slack.sockets.awaitConnection();
    assertEventsCome("1.1");
  }

  @Test
  void whenAllConnectionsBreakNewOnesStand() throws Exception {
    platform.start(intake);
    slack.sockets.awaitConnection();
    slack.sockets.closeAll();
    slack.sockets.awaitConnection();
    assertEventsCome("2.1");
  }

  @Test
  void whenSlackRefusesANewAddressItIsAskedAgain() throws Exception {
    platform.start(intake);
    slack.sockets.awaitConnection();
    slack.next("apps.connections.open", FakeSlack.error("internal_error"));
    slack.next("apps.connections.open", FakeSlack.status(429, Map.of("Retry-After", "1"), "{}"));
    slack.sockets.closeAll();
    slack.sockets.awaitConnection();
    assertEventsCome("3.1");
  }

  @Test
  void aSlackThatIsNotThereAtTheStartIsFoundLater() throws Exception {
    slack.next("auth.test", FakeSlack.status(503, Map.of(), ""));
    slack.next("apps.connections.open", FakeSlack.status(503, Map.of(), ""));
    platform.start(intake);
    slack.sockets.awaitConnection();
    CompletableFuture<JsonObject> first = send("4.1");
    // Slack sends again what was not acknowledged.
    assertEventsCome("4.1");
    assertThat(first).isNotDone();
  }

  @Test
  void aServerThatDoesNotGreetIsGoodEnough() throws Exception {
    slack.sockets.greets = false;
    platform.start(intake);
    slack.sockets.awaitConnection();
    assertEventsCome("5.1");
  }

  @Test
  void oddFramesAreSurvived() throws Exception {
    platform.start(intake);
    slack.sockets.awaitConnection();
    slack.sockets.frame("not json");
    slack.sockets.frame("{\"type\":\"brand_new\",\"x\":1}");
    slack.sockets.frame("{\"no_type\":true}");
    slack.sockets.frame("{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":{}}");
    slack.sockets.frame("{\"type\":\"events_api\",\"envelope_id\":\"e2\"}");
    assertEventsCome("6.1");
  }

  @Test
  void anEventThatIsNotOnDiskIsNotAcknowledged() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    platform.start(event -> busy.get() ? Acceptance.BUSY : intake.accept(event));
    slack.sockets.awaitConnection();
    CompletableFuture<JsonObject> first = send("7.1");
    JsonObject command = slack.sockets.send("slash_commands", command()).get(10, TimeUnit.SECONDS);
    assertThat(command.getAsJsonObject("payload").get("text").getAsString())
        .contains("about 2 minutes");
    assertThat(first).isNotDone();
    busy.set(false);
    assertEventsCome("7.1");
  }

  @Test
  void anIntakeThatBreaksIsABusyOne() throws Exception {
    platform.start(
        event -> {
          throw new IllegalStateException("disk full");
        });
    slack.sockets.awaitConnection();
    assertThatThrownBy(() -> send("8.1").get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  private void assertEventsCome(String timestamp) throws Exception {
    assertThat(send(timestamp).get(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(intake.next(ChatEvent.Posted.class).message().message()).isEqualTo(timestamp);
  }

  private CompletableFuture<JsonObject> send(String timestamp) {
    JsonObject event =
        json("{'type':'message','user':'U1','channel':'C1','text':'<https://a.example/>'}");
    event.addProperty("ts", timestamp);
    return slack.sockets.send("events_api", SlackPeople.envelope(event));
  }

  private JsonObject command() {
    JsonObject payload =
        json(
            "{'command':'/hearsay','text':'help','user_id':'U1','channel_id':'C1','team_id':'T1','trigger_id':'t1'}");
    payload.addProperty("response_url", slack.responseUrl());
    return payload;
  }
}
