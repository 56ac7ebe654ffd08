package org.hearsay.chat.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.token_rotation.RefreshedToken;
import com.slack.api.token_rotation.TokenRotationException;
import com.slack.api.token_rotation.TokenRotator;
import com.slack.api.util.json.GsonFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.chat.Installations;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces that installed us by OAuth, and their tokens. A token that is about to run out is
 * exchanged for a new one before it is used.
 */
final class InstalledWorkspaces implements InstallationService, WorkspaceTokens {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final Duration BEFORE_END = Duration.ofHours(2);

  private final Installations installations;
  private final Slack slack;
  private final SlackSettings settings;
  private final Clock clock;

  InstalledWorkspaces(
      Installations installations, Slack slack, SlackSettings settings, Clock clock) {
    this.installations = installations;
    this.slack = slack;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<Secret> token(String workspace) throws TokenNotRefreshed {
    Optional<DefaultInstaller> installed = find(workspace);
    if (installed.isEmpty() || installed.get().getBotAccessToken() == null) {
      return Optional.empty();
    }
    return Optional.of(new Secret(fresh(workspace, installed.get()).getBotAccessToken()));
  }

  /** Forgets what is kept about a workspace, or an enterprise where there is no workspace. */
  void forget(@Nullable String enterprise, @Nullable String team) {
    deleteAll(enterprise, team);
  }

  /** One exchange at a time: the old refresh token is good for once. */
  private synchronized DefaultInstaller fresh(String workspace, DefaultInstaller seen)
      throws TokenNotRefreshed {
    DefaultInstaller installed = find(workspace).orElse(seen);
    Long end = installed.getBotTokenExpiresAt();
    Secret clientSecret = settings.clientSecret();
    if (installed.getBotRefreshToken() == null
        || end == null
        || clientSecret == null
        || end > clock.millis() + BEFORE_END.toMillis()) {
      return installed;
    }
    try {
      RefreshedToken refreshed =
          new TokenRotator(
                  slack.methods(), Long.MAX_VALUE / 2, settings.clientId(), clientSecret.value())
              .performTokenRotation(
                  it ->
                      it.accessToken(installed.getBotAccessToken())
                          .refreshToken(installed.getBotRefreshToken())
                          .expiresAt(end))
              .orElseThrow(() -> new TokenNotRefreshed("Slack gave no new token"));
      installed.setBotAccessToken(refreshed.getAccessToken());
      installed.setBotRefreshToken(refreshed.getRefreshToken());
      installed.setBotTokenExpiresAt(refreshed.getExpiresAt());
      saveInstallerAndBot(installed);
      return installed;
    } catch (TokenRotationException e) {
      if (end > clock.millis()) {
        return installed;
      }
      throw new TokenNotRefreshed("Slack gave no new token for workspace " + workspace);
    }
  }

  private Optional<DefaultInstaller> find(@Nullable String id) {
    return id == null
        ? Optional.empty()
        : installations.find(key(id)).map(json -> GSON.fromJson(json, DefaultInstaller.class));
  }

  private static String key(String id) {
    return SlackPlatform.NAME + ":" + id;
  }

  private static @Nullable String id(@Nullable String enterprise, @Nullable String team) {
    return team != null ? team : enterprise;
  }

  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean isHistoricalDataEnabled) {
    // One installation is kept for each workspace, the last.
  }

  @Override
  public void saveInstallerAndBot(Installer installer) {
    String id = id(installer.getEnterpriseId(), installer.getTeamId());
    installations.save(
        key(Objects.requireNonNull(id, "an installation without workspace and enterprise")),
        GSON.toJson(installer),
        null);
  }

  @Override
  public void saveBot(Bot bot) {
    find(id(bot.getEnterpriseId(), bot.getTeamId()))
        .ifPresent(
            installed -> {
              installed.setBotAccessToken(bot.getBotAccessToken());
              installed.setBotRefreshToken(bot.getBotRefreshToken());
              installed.setBotTokenExpiresAt(bot.getBotTokenExpiresAt());
              saveInstallerAndBot(installed);
            });
  }

  @Override
  public void deleteBot(Bot bot) {
    deleteAll(bot.getEnterpriseId(), bot.getTeamId());
  }

  @Override
  public void deleteInstaller(Installer installer) {
    deleteAll(installer.getEnterpriseId(), installer.getTeamId());
  }

  @Override
  public void deleteAll(@Nullable String enterpriseId, @Nullable String teamId) {
    String id = id(enterpriseId, teamId);
    if (id != null) {
      installations.delete(key(id));
    }
  }

  @Override
  public @Nullable Bot findBot(@Nullable String enterpriseId, @Nullable String teamId) {
    Installer installer = findInstaller(enterpriseId, teamId, null);
    return installer == null ? null : installer.toBot();
  }

  @Override
  public @Nullable Installer findInstaller(
      @Nullable String enterpriseId, @Nullable String teamId, @Nullable String userId) {
    return find(teamId).or(() -> find(enterpriseId)).orElse(null);
  }
}
