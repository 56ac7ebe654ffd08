package org.hearsay.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.chat.CheckUp;
import org.hearsay.chat.CheckUp.Level;
import org.hearsay.chat.slack.SlackCalls.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether Slack will work with these settings. Never shows a token. */
public final class SlackDoctor {
  private static final Logger log = LoggerFactory.getLogger(SlackDoctor.class);
  private static final Predicate<String> BOT_TOKEN =
      Pattern.compile("(xoxe\\.)?xoxb-[A-Za-z0-9-]{5,}").asMatchPredicate();
  private static final Predicate<String> APP_TOKEN =
      Pattern.compile("xapp-[A-Za-z0-9-]{5,}").asMatchPredicate();
  private static final Duration SKEW_SEEN = Duration.ofSeconds(60);
  private static final Duration SKEW_REFUSED = Duration.ofMinutes(5);
  private static final String CONSOLE = "https://api.slack.com/apps";

  private final SlackSettings settings;
  private final Clock clock;
  private final List<CheckUp> found = new ArrayList<>();

  private SlackDoctor(SlackSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Asks Slack; takes up to 20 seconds when it does not answer. */
  public static List<CheckUp> examine(SlackSettings settings, Clock clock) {
    SlackDoctor doctor = new SlackDoctor(settings, clock);
    Slack slack = SlackClient.of(settings);
    doctor.botToken(slack);
    doctor.events(slack);
    SlackClient.close(slack);
    return List.copyOf(doctor.found);
  }

  private void botToken(Slack slack) {
    Secret token = settings.botToken();
    if (token == null) {
      ok("Slack workspaces install Hearsay by OAuth at " + SlackHttp.INSTALL + ".");
      return;
    }
    if (!BOT_TOKEN.test(token.value())) {
      fail(
          "SLACK_BOT_TOKEN does not look like a bot token.",
          "It begins with xoxb-; copy it from " + CONSOLE + " under OAuth & Permissions.");
      return;
    }
    var result =
        new SlackCalls(slack, WorkspaceTokens.single(token))
            .call("", methods -> methods.authTest(it -> it));
    if (result instanceof Result.Done<AuthTestResponse> done) {
      AuthTestResponse answer = done.response();
      ok("Slack accepts the bot token (workspace " + answer.getTeamId() + ").");
      scopes(header(answer, "x-oauth-scopes"));
      clock(header(answer, "date"));
    } else {
      fail(
          "Slack does not accept the bot token: " + why(result) + ".",
          "Install the app to the workspace at "
              + CONSOLE
              + " and copy the bot token again; behind a proxy, check that Slack can be reached.");
    }
  }

  private void events(Slack slack) {
    Secret token = settings.appToken();
    if (token == null) {
      ok("Slack events come over HTTP to " + SlackHttp.EVENTS + ", signed.");
      return;
    }
    if (!APP_TOKEN.test(token.value())) {
      fail(
          "SLACK_APP_TOKEN does not look like an app token.",
          "It begins with xapp-; make one at " + CONSOLE + " with the scope connections:write.");
      return;
    }
    var result =
        new SlackCalls(slack, WorkspaceTokens.single(token))
            .call("", methods -> methods.appsConnectionsOpen(it -> it));
    if (result instanceof Result.Done<?>) {
      ok("Slack accepts the app token; events come over Socket Mode.");
    } else {
      fail(
          "Slack opens no socket: " + why(result) + ".",
          "Turn on Socket Mode at "
              + CONSOLE
              + " and make an app token with the scope connections:write.");
    }
  }

  private void scopes(@Nullable String granted) {
    if (granted == null) {
      warn("Slack did not say which scopes the bot token has.", "Nothing, if answers come.");
      return;
    }
    Set<String> has = Set.copyOf(List.of(granted.split("\\s*,\\s*", -1)));
    List<String> missing =
        SlackManifest.SCOPES.keySet().stream().filter(scope -> !has.contains(scope)).toList();
    if (missing.isEmpty()) {
      ok("The bot token has all " + SlackManifest.SCOPES.size() + " scopes.");
    }
    for (String scope : missing) {
      found.add(
          new CheckUp(
              scope.equals("chat:write") ? Level.FAIL : Level.WARN,
              "The scope " + scope + " is missing: no " + SlackManifest.SCOPES.get(scope) + ".",
              "Add it at " + CONSOLE + " under OAuth & Permissions, and install the app again."));
    }
  }

  private void clock(@Nullable String date) {
    try {
      if (date != null) {
        Instant theirs =
            ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration skew = Duration.between(theirs, clock.instant()).abs();
        String fix = "Let this machine set its clock by NTP.";
        if (skew.compareTo(SKEW_REFUSED) > 0) {
          fail("This clock is " + skew.toMinutes() + " minutes from Slack's.", fix);
        } else if (skew.compareTo(SKEW_SEEN) > 0) {
          warn("This clock is " + skew.toSeconds() + " seconds from Slack's.", fix);
        }
      }
    } catch (DateTimeException e) {
      log.debug("a date that is none: {}", date);
    }
  }

  private static @Nullable String header(SlackApiTextResponse response, String name) {
    Map<String, List<String>> headers = response.getHttpResponseHeaders();
    if (headers != null) {
      for (Map.Entry<String, List<String>> header : headers.entrySet()) {
        if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
          return header.getValue().get(0);
        }
      }
    }
    return null;
  }

  private static String why(Result<?> result) {
    return result instanceof Result.Failed<?> failed ? failed.why() : "";
  }

  private void ok(String what) {
    found.add(CheckUp.ok(what));
  }

  private void warn(String what, String fix) {
    found.add(CheckUp.warning(what, fix));
  }

  private void fail(String what, String fix) {
    found.add(CheckUp.problem(what, fix));
  }
}
