package org.hearsay.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's requests over HTTP, for any web server: events, commands and actions at {@link #EVENTS},
 * and the pages of an installation at {@link #INSTALL} and {@link #REDIRECT}.
 */
public final class SlackHttp {
  /** Where Slack sends events, commands and actions, by POST. */
  public static final String EVENTS = "/slack/events";

  /** Where an admin begins an installation, by GET. */
  public static final String INSTALL = "/slack/install";

  /** Where Slack sends the admin back to, by GET. */
  public static final String REDIRECT = "/slack/oauth_redirect";

  private static final Logger log = LoggerFactory.getLogger(SlackHttp.class);

  private final App app;
  private final SlackRequestParser parser;
  private final @Nullable SignedRequests signed;

  /**
   * A request as it came.
   *
   * @param method "GET" or "POST"
   * @param path without the query
   * @param query behind the question mark, as sent; empty when there is none
   * @param headers by name in any case
   * @param body exactly as sent, read as UTF-8
   */
  public record Asked(
      String method, String path, String query, Map<String, List<String>> headers, String body) {}

  /** What to answer. */
  public record Answered(int status, Map<String, List<String>> headers, String body) {}

  SlackHttp(App app, @Nullable Secret signingSecret, Clock clock) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.signed = signingSecret == null ? null : new SignedRequests(signingSecret, clock);
  }

  /** Answers one request; from any thread, and within three seconds. */
  public Answered answer(Asked asked) {
    boolean post = "POST".equals(asked.method()) && EVENTS.equals(asked.path());
    boolean get =
        "GET".equals(asked.method())
            && app.config().isDistributedApp()
            && (INSTALL.equals(asked.path()) || REDIRECT.equals(asked.path()));
    if (!post && !get) {
      return text(404, "not found");
    }
    if (post && (signed == null || !signed.isSigned(asked.headers(), asked.body()))) {
      return text(401, "not signed by Slack, or too old");
    }
    Request<?> request;
    try {
      request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(asked.path())
                  .queryString(QueryStringParser.toMap(asked.query()))
                  .requestBody(asked.body())
                  .headers(new RequestHeaders(asked.headers()))
                  .build());
    } catch (RuntimeException e) {
      // It will not become readable by being sent again.
      log.info("Slack sent what Bolt cannot read: {}", e.toString());
      return text(200, "");
    }
    try {
      // Slack signed it, and we know nothing of its kind.
      return request == null ? text(200, "") : answered(app.run(request));
    } catch (Exception e) {
      // Bolt's handlers may throw anything; Slack sends again what is answered with 500.
      log.warn("a request of Slack was not taken", e);
      return text(500, "not taken");
    }
  }

  private static Answered answered(Response response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.getHeaders());
    if (response.getContentType() != null) {
      headers.put("Content-Type", List.of(response.getContentType()));
    }
    return new Answered(
        response.getStatusCode(), headers, Objects.requireNonNullElse(response.getBody(), ""));
  }

  private static Answered text(int status, String words) {
    return new Answered(
        status, Map.of("Content-Type", List.of("text/plain; charset=utf-8")), words);
  }
}
