package org.hearsay.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.OkHttpClient;

/** Slack's own client, with a deadline on every call. */
final class SlackClient {
  private static final int CALL_MILLIS = 10_000;

  private SlackClient() {}

  static Slack of(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.methodsPrefix());
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
    config.setHttpClientReadTimeoutMillis(CALL_MILLIS);
    config.setHttpClientWriteTimeoutMillis(CALL_MILLIS);
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
}
