package org.hearsay.chat.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.MultiTeamsAuthorization;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Installations;
import org.hearsay.chat.Intake;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Right;
import org.hearsay.chat.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Slack, through Bolt. Events come over sockets that we open, or through {@link #http()}; both end
 * in the same app.
 */
public final class SlackPlatform implements ChatPlatform {
  /** The name of the platform, and what its ids begin with. */
  public static final String NAME = "slack";

  private static final int BACKGROUND_THREADS = 4;

  /** How long Bolt remembers who we are; a refusal too, so not for long. */
  private static final long IDENTITY_MILLIS = 30_000;

  private final SlackSettings settings;
  private final Slack slack;
  private final App app;
  private final Handover handover = new Handover();
  private final SlackDelivery delivery;
  private final SlackSearch search;
  private final SlackStanding standing;
  private final SlackHttp http;
  private final ExecutorService background;
  private @Nullable SlackSockets sockets;

  /**
   * Connects to nothing yet.
   *
   * @param installations where the tokens of workspaces are kept; asked only without a bot token
   * @param home what the app's home tab says in a workspace
   */
  public SlackPlatform(
      SlackSettings settings,
      Installations installations,
      Function<String, Reply> home,
      Clock clock) {
    this.settings = settings;
    this.slack = SlackClient.of(settings);
    this.background =
        Executors.newFixedThreadPool(
            BACKGROUND_THREADS,
            task -> {
              Thread thread = new Thread(task, "slack-background");
              thread.setDaemon(true);
              return thread;
            });
    InstalledWorkspaces workspaces = new InstalledWorkspaces(installations, slack, settings, clock);
    Secret botToken = settings.botToken();
    WorkspaceTokens tokens = botToken == null ? workspaces : WorkspaceTokens.single(botToken);
    SlackCalls calls = new SlackCalls(slack, tokens);
    ResponseUrls responses = new ResponseUrls(slack, background);
    SlackModals modals = new SlackModals(calls, background);
    Unfurls unfurls = new Unfurls(calls);
    this.delivery = new SlackDelivery(calls, modals, responses, unfurls, new ChannelPace(clock));
    this.standing = new SlackStanding(calls, clock);
    this.search = new SlackSearch(calls);
    AppConfig config = appConfig(settings, slack);
    // Bolt's own list would ask Slack who we are while starting, and not start without an answer.
    Middleware authorization =
        settings.manyWorkspaces()
            ? new MultiTeamsAuthorization(config, workspaces)
            : new SingleTeamAuthorization(config, workspaces);
    this.app = new App(config, List.of(authorization));
    if (settings.manyWorkspaces()) {
      app.asOAuthApp(true);
      app.service(workspaces);
      app.service(new OAuthStates(installations, clock));
    }
    new SlackEvents(handover, clock).register(app);
    new SlackRemovals(handover, workspaces::forget, clock).register(app);
    new SlackCommands(handover, responses, clock).register(app);
    new SlackPresses(handover, responses, modals, clock).register(app);
    new SlackHome(calls, home, background).register(app);
    this.http = new SlackHttp(app, settings.signingSecret(), clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** What a web server hands Slack's requests to. */
  public SlackHttp http() {
    return http;
  }

  @Override
  public synchronized void start(Intake intake) {
    handover.open(intake);
    app.start();
    Secret appToken = settings.appToken();
    if (appToken != null && sockets == null) {
      sockets = new SlackSockets(slack, app, appToken, settings.connections());
      sockets.open();
    }
  }

  @Override
  public Delivery deliver(Dispatch dispatch) {
    return delivery.deliver(dispatch);
  }

  @Override
  public Optional<String> find(Dispatch dispatch) throws LookFailed {
    return search.find(dispatch);
  }

  @Override
  public Standing standing(Right right, ChannelRef channel, Person person) {
    return standing.of(right, channel, person);
  }

  @Override
  public synchronized void stopIntake() {
    handover.close();
    if (sockets != null) {
      sockets.close();
      sockets = null;
    }
  }

  @Override
  public void close() {
    stopIntake();
    app.stop();
    background.shutdownNow();
    SlackClient.close(slack);
  }

  private static AppConfig appConfig(SlackSettings settings, Slack slack) {
    AppConfig config = new AppConfig();
    config.setSlack(slack);
    Secret botToken = settings.botToken();
    Secret signingSecret = settings.signingSecret();
    Secret clientSecret = settings.clientSecret();
    // SlackHttp checks signatures before Bolt sees a request; sockets need none.
    config.setRequestVerificationEnabled(false);
    config.setSigningSecret(signingSecret == null ? "" : signingSecret.value());
    if (botToken != null) {
      config.setSingleTeamBotToken(botToken.value());
    } else if (clientSecret != null) {
      config.setClientId(settings.clientId());
      config.setClientSecret(clientSecret.value());
      config.setScope(String.join(",", SlackManifest.SCOPES.keySet()));
      config.setOauthInstallPath(SlackHttp.INSTALL);
      config.setOauthRedirectUriPath(SlackHttp.REDIRECT);
      config.setOAuthInstallPageRenderingEnabled(false);
      config.setOAuthRedirectUriPageRenderer(new InstallPages());
    }
    config.setAuthTestCacheEnabled(true);
    config.setAuthTestCacheExpirationMillis(IDENTITY_MILLIS);
    config.setSubtypedMessageEventsAutoAckEnabled(true);
    // Slack sends again what is not acknowledged, also what we never asked for.
    config.setUnmatchedRequestHandler(Handover::unhandled);
    return config;
  }
}
