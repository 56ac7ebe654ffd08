package org.hearsay.chat.discord;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Discord and how to speak there.
 *
 * @param token the bot's token; never printed
 * @param restBase where the REST interface is: {@code https://discord.com/api/v10/}
 * @param gateway where the gateway is; null to ask the REST interface
 * @param compressed whether the gateway compresses what it sends
 * @param shards which part of the gateway is ours; null for all of it, in the number Discord
 *     advises
 * @param readsMessages whether to ask for the message content intent; without it links are seen
 *     only in direct messages, where we are mentioned, and in commands
 * @param form how replies are laid out
 * @param deadline how long one call may take
 */
public record DiscordSettings(
    String token,
    URI restBase,
    @Nullable URI gateway,
    boolean compressed,
    @Nullable Shards shards,
    boolean readsMessages,
    DiscordRenderer.Form form,
    Duration deadline) {

  /** Discord itself. */
  public static final URI DISCORD = URI.create("https://discord.com/api/v10/");

  /**
   * Some of the gateway's shards, for several instances that share a bot.
   *
   * @param first from 0
   * @param last included
   * @param total of all instances together
   */
  public record Shards(int first, int last, int total) {
    public Shards {
      if (first < 0 || last < first || total <= last) {
        throw new IllegalArgumentException(
            "Expected shards 0 <= first <= last < total but was %d-%d/%d"
                .formatted(first, last, total));
      }
    }
  }

  public DiscordSettings {
    token = token.strip();
    if (token.isEmpty() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "Expected a Discord bot token in plain characters; DISCORD_TOKEN holds something else");
    }
    String base = restBase.toString();
    restBase = base.endsWith("/") ? restBase : URI.create(base + "/");
  }

  /** What holds where only a token is set. */
  public static DiscordSettings of(String token) {
    return new DiscordSettings(
        token,
        DISCORD,
        null,
        true,
        null,
        true,
        DiscordRenderer.Form.COMPONENTS,
        Duration.ofSeconds(10));
  }

  /** The same without the message content intent. */
  DiscordSettings withoutReadingMessages() {
    return new DiscordSettings(token, restBase, gateway, compressed, shards, false, form, deadline);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "DiscordSettings[restBase=%s, gateway=%s, compressed=%s, shards=%s, readsMessages=%s, form=%s]"
        .formatted(restBase, gateway, compressed, shards, readsMessages, form);
  }
}
