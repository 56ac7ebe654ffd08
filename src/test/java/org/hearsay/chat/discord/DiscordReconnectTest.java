package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Reply;
import org.hearsay.chat.discord.DiscordRenderer.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordReconnectTest {
  private static final String FIRST = "https://courier.example/1";
  private static final String SECOND = "https://courier.example/2";

  private final Recorder intake = new Recorder();
  private final DiscordPeople people = new DiscordPeople(Form.COMPONENTS);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void whatHappenedWhileTheConnectionWasCutIsToldAfterwards() {
    people.platform().start(intake);
    people.discord.gateway.cutConnection();
    people.post(FIRST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(FIRST);
    assertThat(people.discord.gateway.resumed()).hasSize(1);
    assertThat(people.discord.gateway.identified()).hasSize(1);
  }

  @Test
  void whenAskedToReconnectTheSessionGoesOn() {
    people.platform().start(intake);
    people.discord.gateway.askToReconnect();
    people.discord.gateway.awaitResume();
    people.post(FIRST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(FIRST);
  }

  @Test
  void aForgottenSessionIsBegunAnew() {
    people.platform().start(intake);
    people.discord.gateway.forgetSessions();
    people.discord.gateway.cutConnection();
    people.discord.gateway.awaitIdentify(2);
    people.post(SECOND);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(SECOND);
    assertThat(people.platform().deliver(new Dispatch.Post("k", people.channel(), Reply.say("a"))))
        .isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void aGatewayThatRestartsIsFoundAgain() {
    people.platform().start(intake);
    people.discord.gateway.stop();
    // JDA then asks for the address again, which must not become the real Discord's.
    people.discord.gateway.refuseOnce();
    people.discord.gateway.startAgain();
    people.post(FIRST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(FIRST);
  }

  @Test
  void withoutTheMessageContentIntentItGoesOnWithoutTheText() {
    people.discord.gateway.denyMessageContent();
    people.platform().start(intake);
    people.discord.gateway.awaitIdentify(2);
    people.command("status");

    assertThat(intake.next(ChatEvent.Commanded.class).words()).isEqualTo("status");
    assertThat(
            people.discord.gateway.identified().get(1).getObject("d").getInt("intents") & 1 << 15)
        .isZero();
  }

  @Test
  void anEmptyTextThatWeMayNotReadIsNoEdit() {
    people.discord.gateway.denyMessageContent();
    people.platform().start(intake);
    people.discord.gateway.awaitIdentify(2);
    people.edit(FakeServer.next(), "");
    people.command("status");

    assertThat(intake.next(ChatEvent.Commanded.class)).isNotNull();
  }

  @Test
  void whereDiscordIsNotThereYetItIsTriedAgain() {
    people.discord.fail("GET", "gateway/bot", 1, 503, null, "");
    people.platform().start(intake);
    people.discord.gateway.awaitIdentify(1);
    people.post(FIRST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(FIRST);
  }

  @Test
  void whereTheLineToDiscordBreaksAtTheStartItIsTriedAgain() {
    people.discord.fail("GET", "gateway/bot", 2, 0, null, "");
    people.platform().start(intake);
    people.discord.gateway.awaitIdentify(1);
    people.post(FIRST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(FIRST);
  }

  @Test
  void aConfiguredGatewayNeedsNoRestInterfaceThatNamesOne() {
    people.discord.fail("GET", "gateway/bot", 9, 404, null, "{\"code\":0,\"message\":\"404\"}");
    DiscordSettings settings =
        settings(
            FakeDiscord.TOKEN,
            people.discord.restBase(),
            URI.create(people.discord.gateway.address()));
    try (DiscordPlatform configured =
        new DiscordPlatform(settings, (c, b, v, f, t) -> List.of(), Clock.systemUTC())) {
      configured.start(intake);
      people.discord.gateway.awaitIdentify(1);
      people.post(FIRST);

      assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(FIRST);
    }
  }

  @Test
  void anUnknownTokenStopsTheStartAndIsNotShown() {
    DiscordSettings settings =
        settings("MTMxMzM3MDAwMDAwMDAwMDAwMA.other.secret", people.discord.restBase(), null);
    try (DiscordPlatform unknown =
        new DiscordPlatform(settings, (c, b, v, f, t) -> List.of(), Clock.systemUTC())) {
      assertThatThrownBy(() -> unknown.start(intake))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("DISCORD_TOKEN")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void aConfiguredGatewayWinsOverTheOneThatDiscordNames() {
    FakeGateway other = new FakeGateway(people.discord.server);
    DiscordSettings settings =
        settings(FakeDiscord.TOKEN, people.discord.restBase(), URI.create(other.address()));
    try (DiscordPlatform configured =
        new DiscordPlatform(settings, (c, b, v, f, t) -> List.of(), Clock.systemUTC())) {
      configured.start(intake);

      assertThat(other.identified()).hasSize(1);
      assertThat(people.discord.gateway.identified()).isEmpty();
    } finally {
      other.stop();
    }
  }

  @Test
  void aGatewayThatDoesNotCompressIsUnderstoodAllTheSame() {
    DiscordSettings plain = people.discord.settings();
    DiscordSettings asksForCompression =
        new DiscordSettings(
            plain.token(),
            plain.restBase(),
            null,
            true,
            null,
            true,
            Form.COMPONENTS,
            plain.deadline());
    try (DiscordPlatform compressed =
        new DiscordPlatform(asksForCompression, (c, b, v, f, t) -> List.of(), Clock.systemUTC())) {
      compressed.start(intake);
      people.post(FIRST);

      assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(FIRST);
    }
  }

  @Test
  void aRangeOfShardsConnectsAsThatRange() {
    DiscordSettings all = people.discord.settings();
    DiscordSettings part =
        new DiscordSettings(
            all.token(),
            all.restBase(),
            null,
            false,
            new DiscordSettings.Shards(2, 2, 4),
            true,
            Form.COMPONENTS,
            all.deadline());
    try (DiscordPlatform one =
        new DiscordPlatform(part, (c, b, v, f, t) -> List.of(), Clock.systemUTC())) {
      one.start(intake);

      assertThat(
              people.discord.gateway.identified().get(0).getObject("d").getArray("shard").toList())
          .containsExactly(2, 4);
      assertThat(people.discord.calls("PUT", "applications/\\d+/commands")).isEmpty();
    }
  }

  private static DiscordSettings settings(String token, URI restBase, @Nullable URI gateway) {
    return new DiscordSettings(
        token, restBase, gateway, false, null, true, Form.COMPONENTS, Duration.ofSeconds(3));
  }
}
