package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hearsay.chat.CheckUp;
import org.hearsay.chat.discord.DiscordRenderer.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordDoctorTest {
  private final FakeDiscord discord = new FakeDiscord();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void whereEverythingIsWellNothingNeedsMending() {
    assertThat(examine(discord.settings(), Clock.systemUTC()))
        .isNotEmpty()
        .allMatch(found -> found.level() == CheckUp.Level.OK && found.fix().isEmpty());
  }

  @Test
  void anUnknownTokenIsSaidAndNotShown() {
    DiscordSettings other =
        new DiscordSettings(
            "MTMxMzM3MDAwMDAwMDAwMDAwMA.other.secret-of-somebody-else",
            discord.restBase(),
            null,
            false,
            null,
            true,
            Form.COMPONENTS,
            Duration.ofSeconds(3));

    List<CheckUp> found = examine(other, Clock.systemUTC());

    assertThat(found).last().extracting(CheckUp::level).isEqualTo(CheckUp.Level.FAIL);
    assertThat(found.toString()).contains("DISCORD_TOKEN").doesNotContain("secret-of");
    assertThat(other.toString()).doesNotContain("secret-of");
  }

  @Test
  void aClientSecretIsNoToken() {
    DiscordSettings wrong = DiscordSettings.of("0123456789abcdef");

    assertThat(
            examine(
                new DiscordSettings(
                    wrong.token(),
                    discord.restBase(),
                    null,
                    false,
                    null,
                    true,
                    Form.COMPONENTS,
                    Duration.ofSeconds(3)),
                Clock.systemUTC()))
        .first()
        .extracting(CheckUp::what)
        .asString()
        .contains("does not look like a bot token");
  }

  @Test
  void withoutTheMessageContentIntentItSaysWhatIsLost() {
    discord.server.applicationFlags = 0;

    assertThat(examine(discord.settings(), Clock.systemUTC()))
        .filteredOn(found -> found.level() == CheckUp.Level.WARN)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.what()).contains("Links posted in servers are not seen");
              assertThat(found.fix()).contains("Message Content Intent");
            });
  }

  @Test
  void missingPermissionsAreNamed() {
    discord.server.guildPermissions = "2048";

    assertThat(examine(discord.settings(), Clock.systemUTC()))
        .extracting(CheckUp::what)
        .anyMatch(
            what ->
                what.endsWith(
                    "may not: View Channels, Read History, Create Public Threads, Send Messages in"
                        + " Threads."));
  }

  @Test
  void aClockThatIsWrongIsFoundOut() {
    Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));

    assertThat(examine(discord.settings(), slow))
        .extracting(CheckUp::what)
        .anyMatch(
            what -> what.matches("This machine's clock is (59|60)\\d s away from Discord's\\."));
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    DiscordSettings nowhere =
        new DiscordSettings(
            FakeDiscord.TOKEN,
            URI.create("http://127.0.0.1:1/api/v10/"),
            null,
            false,
            null,
            true,
            Form.COMPONENTS,
            Duration.ofSeconds(3));

    assertThat(examine(nowhere, Clock.systemUTC()))
        .last()
        .satisfies(
            found -> {
              assertThat(found.level()).isEqualTo(CheckUp.Level.FAIL);
              assertThat(found.what()).contains("http://127.0.0.1:1/api/v10/");
            });
  }

  private static List<CheckUp> examine(DiscordSettings settings, Clock clock) {
    return new DiscordDoctor(settings, clock).examine();
  }
}
