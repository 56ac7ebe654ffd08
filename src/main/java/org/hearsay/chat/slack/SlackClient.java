package org.hearsay.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.util.List;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's own client, with a deadline on every call. */
final class SlackClient {
  private static final Logger log = LoggerFactory.getLogger(SlackClient.class);
  private static final int CALL_MILLIS = 10_000;

  private SlackClient() {}

  static Slack of(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.methodsPrefix());
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
    config.setHttpClientReadTimeoutMillis(CALL_MILLIS);
    config.setHttpClientWriteTimeoutMillis(CALL_MILLIS);
    // They would write requests and answers into the log, secrets and messages with them.
    config.setHttpClientResponseHandlers(List.of());
    // By itself OkHttp sends a request again when the line goes dead, and Slack would post twice.
    OkHttpClient once =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build();
    SlackHttpClient http = new SlackHttpClient(once);
    http.setConfig(config);
    return Slack.getInstance(config, http);
  }

  static void close(Slack slack) {
    try {
      slack.close();
    } catch (Exception e) {
      // AutoCloseable allows anything; there is nothing left to lose.
      log.info("Slack's client did not close: {}", e.toString());
    }
  }
}
