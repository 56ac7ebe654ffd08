package org.hearsay.chat.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.slack.api.model.manifest.AppManifest;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The app manifest: what an admin pastes into Slack's "Create an app from a manifest". */
public final class SlackManifest {
  /** What we ask for, and what is lost without it. */
  static final Map<String, String> SCOPES = scopes();

  /** What Slack tells us. */
  static final List<String> EVENTS =
      List.of(
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "channel_deleted",
          "channel_left",
          "group_left",
          "message.channels",
          "message.groups",
          "message.im",
          "message.mpim",
          "tokens_revoked");

  private static final String NAME = "Hearsay";

  private SlackManifest() {}

  /**
   * The manifest as JSON.
   *
   * @param publicBase where Slack reaches us, "https://hearsay.example.org"; null for Socket Mode
   */
  public static String json(@Nullable URI publicBase) {
    JsonElement manifest = GsonFactory.createSnakeCase().toJsonTree(manifest(publicBase));
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(manifest);
  }

  private static AppManifest manifest(@Nullable URI publicBase) {
    String base = publicBase == null ? null : publicBase.toString().replaceFirst("/+$", "");
    String events = base == null ? null : base + SlackHttp.EVENTS;
    return AppManifest.builder()
        .displayInformation(
            AppManifest.DisplayInformation.builder()
                .name(NAME)
                .description("Who says so, and which of those sources nobody has checked")
                .longDescription(
                    "Post a link to a news article, and Hearsay answers in a thread under it: what"
                        + " the article claims, who says so, which other outlets it leans on, and"
                        + " which of those sources are secondhand and unverified. It says who said"
                        + " it, not whether it is true.")
                .backgroundColor("#33475b")
                .build())
        .features(features(events))
        .oauthConfig(
            AppManifest.OAuthConfig.builder()
                .redirectUrls(base == null ? null : List.of(base + SlackHttp.REDIRECT))
                .scopes(AppManifest.Scopes.builder().bot(new ArrayList<>(SCOPES.keySet())).build())
                .build())
        .settings(
            AppManifest.Settings.builder()
                .eventSubscriptions(
                    AppManifest.EventSubscriptions.builder()
                        .requestUrl(events)
                        .botEvents(EVENTS)
                        .build())
                .interactivity(
                    AppManifest.Interactivity.builder().isEnabled(true).requestUrl(events).build())
                .orgDeployEnabled(false)
                .socketModeEnabled(events == null)
                .tokenRotationEnabled(false)
                .build())
        .build();
  }

  private static AppManifest.Features features(@Nullable String events) {
    return AppManifest.Features.builder()
        .appHome(
            AppManifest.AppHome.builder()
                .homeTabEnabled(true)
                .messagesTabEnabled(true)
                .messagesTabReadOnlyEnabled(false)
                .build())
        .botUser(AppManifest.BotUser.builder().displayName(NAME).alwaysOnline(true).build())
        .shortcuts(
            List.of(
                shortcut(
                    SlackCommands.CHECK_SOURCES,
                    "Check sources",
                    "Every source of the linked article, and what was checked"),
                shortcut(
                    SlackCommands.SUMMARISE,
                    "Summarise for me",
                    "Key claims and who says so, for you alone")))
        .slashCommands(
            List.of(
                AppManifest.SlashCommand.builder()
                    .command(SlackCommands.COMMAND)
                    .description("Who says so? Summaries, sources, alerts, settings")
                    .usageHint("<link>, alerts list or help")
                    .shouldEscape(false)
                    .url(events)
                    .build()))
        .build();
  }

  private static AppManifest.Shortcut shortcut(String callback, String name, String description) {
    return AppManifest.Shortcut.builder()
        .type("message")
        .callbackId(callback)
        .name(name)
        .description(description)
        .build();
  }

  private static Map<String, String> scopes() {
    Map<String, String> scopes = new LinkedHashMap<>();
    scopes.put("app_mentions:read", "answers to @Hearsay");
    scopes.put("channels:history", "links in public channels");
    scopes.put("channels:read", "notice of leaving a public channel");
    scopes.put("chat:write", "answers at all");
    scopes.put("commands", "/hearsay and the message shortcuts");
    scopes.put("groups:history", "links in private channels");
    scopes.put("groups:read", "notice of leaving a private channel");
    scopes.put("im:history", "links in direct messages");
    scopes.put("mpim:history", "links in group messages");
    scopes.put("users:read", "admins, who may lock settings and remove others' replies");
    return Collections.unmodifiableMap(scopes);
  }
}
