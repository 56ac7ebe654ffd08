package org.hearsay.chat.slack;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack. One workspace with a bot token, or many by OAuth with client id and secret;
 * events by Socket Mode where there is an app token, by HTTP where there is none.
 *
 * @param botToken "xoxb-…"; null when workspaces install by OAuth
 * @param appToken "xapp-…"; null for HTTP events
 * @param signingSecret what HTTP requests are signed with; null for Socket Mode alone
 * @param clientId for OAuth; null for one workspace
 * @param clientSecret for OAuth; null for one workspace
 * @param apiBase what method names are put behind; a base without a path gets Slack's "/api/"
 * @param connections how many sockets are kept open, 1 to 10; two survive Slack's restarts
 */
public record SlackSettings(
    @Nullable Secret botToken,
    @Nullable Secret appToken,
    @Nullable Secret signingSecret,
    @Nullable String clientId,
    @Nullable Secret clientSecret,
    URI apiBase,
    int connections) {

  /** Slack's own. */
  public static final URI SLACK = URI.create("https://slack.com/api/");

  public SlackSettings {
    if (connections < 1 || connections > 10) {
      throw new IllegalArgumentException(
          "Slack takes 1 to 10 connections, not " + connections + "; 2 is a good number");
    }
    if (botToken == null && (clientId == null || clientSecret == null)) {
      throw new IllegalArgumentException(
          "Slack needs a bot token, or a client id and a client secret");
    }
    if (appToken == null && signingSecret == null) {
      throw new IllegalArgumentException(
          "Slack needs an app token for Socket Mode, or a signing secret for HTTP events");
    }
  }

  /** Whether events come over sockets that we open. */
  boolean socketMode() {
    return appToken != null;
  }

  /** Whether workspaces install us by OAuth; a bot token means one workspace. */
  boolean manyWorkspaces() {
    return botToken == null;
  }

  /** What method names are put behind, ending in "/". */
  String methodsPrefix() {
    String base = apiBase.toString();
    if (apiBase.getPath() == null || apiBase.getPath().replace("/", "").isEmpty()) {
      return base.replaceFirst("/+$", "") + "/api/";
    }
    return base.endsWith("/") ? base : base + "/";
  }
}
