package org.hearsay.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator can set, read once at the start. {@code config/hearsay.yaml} documents
 * each key; {@link SettingsReader} checks them.
 *
 * @param production refuses what only tests and trials need, such as allowed addresses
 */
public record Settings(
    boolean production,
    Web web,
    Store store,
    Fetch fetch,
    Slack slack,
    Discord discord,
    Alerts alerts,
    Work work) {

  /**
   * The web side.
   *
   * @param port 0 takes any free port
   * @param bind address to listen on
   * @param publicUrl where people reach it from outside; null when they cannot
   */
  public record Web(int port, String bind, @Nullable URI publicUrl) {}

  /**
   * What is kept.
   *
   * @param dataDir folder of everything kept
   * @param url JDBC URL instead of SQLite in {@code dataDir}; null for SQLite there. May hold a
   *     password
   * @param retention how long reports are kept
   */
  public record Store(Path dataDir, @Nullable Secret url, Duration retention) {
    /** The JDBC URL to open. */
    public String jdbcUrl() {
      return url == null ? "jdbc:sqlite:" + dataDir.resolve("hearsay.db") : url.value();
    }
  }

  /**
   * The way out.
   *
   * @param contact URL in our User-Agent, where a site's owner learns who we are, and where people
   *     tell of mistakes; null when the operator named none
   * @param allowAddresses IP:port pairs that are exempt from vetting, separated by commas; tests
   *     only, empty otherwise
   * @param callTimeout one request
   * @param analysisTimeout everything about one link
   */
  public record Fetch(
      @Nullable URI contact,
      String allowAddresses,
      Duration callTimeout,
      Duration analysisTimeout) {}

  /** Slack; off while neither a bot token nor a client id is set. */
  public record Slack(
      @Nullable Secret botToken,
      @Nullable Secret appToken,
      @Nullable Secret signingSecret,
      @Nullable String clientId,
      @Nullable Secret clientSecret,
      URI apiBase,
      int connections) {
    /** Whether anything of Slack is configured. */
    public boolean isOn() {
      return botToken != null || clientId != null;
    }
  }

  /**
   * Discord; off while no token is set.
   *
   * @param gatewayUrl null asks Discord for it
   * @param layout how replies are laid out: "components", "embed" or "plain"
   * @param shards "auto", or "0-3/8" for shards 0 to 3 of 8
   */
  public record Discord(
      @Nullable Secret token,
      URI restBase,
      @Nullable URI gatewayUrl,
      boolean compression,
      boolean messageContent,
      String layout,
      String shards) {
    /** Whether Discord is configured. */
    public boolean isOn() {
      return token != null;
    }
  }

  /**
   * What channels are told of.
   *
   * @param mostInChannel how many a channel may have
   * @param mostInWorkspace how many the channels of a workspace or server may have together
   * @param zone whose clock digests and quiet hours go by in channels that have set none
   */
  public record Alerts(int mostInChannel, int mostInWorkspace, ZoneId zone) {}

  /**
   * How much at once.
   *
   * @param reading links read at the same time
   * @param queue events that may wait before we ask platforms to deliver again
   */
  public record Work(int reading, int queue) {}
}
