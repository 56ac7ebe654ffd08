package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.hearsay.chat.discord.DiscordRenderer.Form;
import org.hearsay.chat.discord.DiscordSettings.Shards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordSettingsTest {

  @Test
  void theTokenIsTrimmedAndNeverPrinted() {
    DiscordSettings settings = DiscordSettings.of(" abc.def.ghi\n");

    assertThat(settings.token()).isEqualTo("abc.def.ghi");
    assertThat(settings.toString()).doesNotContain("abc").doesNotContain("ghi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc\u0007def", "abc def", "tøken"})
  void whatCannotBeATokenIsRefusedWithoutShowingIt(String token) {
    assertThatThrownBy(() -> DiscordSettings.of(token))
        .hasMessageContaining("DISCORD_TOKEN")
        .message()
        .doesNotContain("abc");
  }

  @Test
  void theRestBaseMayEndWithASlashOrNot() {
    DiscordSettings settings =
        new DiscordSettings(
            "t",
            URI.create("http://127.0.0.1:9/api"),
            null,
            false,
            null,
            true,
            Form.PLAIN,
            Duration.ofSeconds(1));

    assertThat(settings.restBase()).isEqualTo(URI.create("http://127.0.0.1:9/api/"));
  }

  @Test
  void shardsOutsideTheirTotalAreRefused() {
    assertThatThrownBy(() -> new Shards(4, 8, 8)).hasMessageContaining("4-8/8");
  }
}
