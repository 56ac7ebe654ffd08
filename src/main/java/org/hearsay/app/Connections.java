package org.hearsay.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.chat.Installations;
import org.hearsay.chat.Reply;
import org.hearsay.chat.discord.DiscordPlatform;
import org.hearsay.chat.discord.DiscordRenderer;
import org.hearsay.chat.discord.DiscordSettings;
import org.hearsay.chat.slack.SlackPlatform;
import org.hearsay.chat.slack.SlackSettings;
import org.hearsay.config.Secret;
import org.hearsay.config.Settings;
import org.hearsay.store.Store;
import org.jspecify.annotations.Nullable;

/** Makes the platforms that the settings switch on. */
final class Connections {
  private static final Duration DISCORD_DEADLINE = Duration.ofSeconds(10);

  private Connections() {}

  /**
   * @param home what the home tab says in a workspace
   */
  static Optional<SlackPlatform> slack(
      Settings settings, Installations installations, Function<String, Reply> home, Clock clock) {
    return slack(settings).map(slack -> new SlackPlatform(slack, installations, home, clock));
  }

  static Optional<SlackSettings> slack(Settings settings) {
    Settings.Slack slack = settings.slack();
    return slack.isOn()
        ? Optional.of(
            new SlackSettings(
                secret(slack.botToken()),
                secret(slack.appToken()),
                secret(slack.signingSecret()),
                slack.clientId(),
                secret(slack.clientSecret()),
                slack.apiBase(),
                slack.connections()))
        : Optional.empty();
  }

  static Optional<DiscordPlatform> discord(Settings settings, Store store, Clock clock) {
    return discord(settings)
        .map(discord -> new DiscordPlatform(discord, new StoreSuggestions(store), clock));
  }

  static Optional<DiscordSettings> discord(Settings settings) {
    Settings.Discord discord = settings.discord();
    return Optional.ofNullable(discord.token())
        .map(
            token ->
                new DiscordSettings(
                    token.value(),
                    discord.restBase(),
                    discord.gatewayUrl(),
                    discord.compression(),
                    shards(discord.shards()),
                    discord.messageContent(),
                    form(discord),
                    DISCORD_DEADLINE));
  }

  /** How replies are laid out on Discord. */
  static DiscordRenderer.Form form(Settings.Discord discord) {
    return DiscordRenderer.Form.valueOf(discord.layout().toUpperCase(Locale.ROOT));
  }

  private static org.hearsay.chat.slack.@Nullable Secret secret(@Nullable Secret secret) {
    return secret == null ? null : new org.hearsay.chat.slack.Secret(secret.value());
  }

  /** "0-3/8" as checked by the settings; null for "auto". */
  private static DiscordSettings.@Nullable Shards shards(String written) {
    if (written.equals("auto")) {
      return null;
    }
    String[] parts = written.split("[-/]");
    return new DiscordSettings.Shards(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
