package org.hearsay.chat.slack;

import static java.util.Map.entry;

import com.slack.api.methods.SlackApiException;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.hearsay.chat.Delivery;
import org.jspecify.annotations.Nullable;

/** What Slack's errors mean for a delivery, in plain words. */
final class SlackErrors {
  private static final Set<String> WAIT =
      Set.of("ratelimited", "rate_limited", "message_limit_exceeded", "token_expired");

  /** Slack may have done it all the same. */
  private static final Set<String> UNSURE =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          entry("channel_not_found", "the channel is gone, or Hearsay is not in it"),
          entry("not_in_channel", "Hearsay is not in this channel; type /invite @Hearsay there"),
          entry("is_archived", "the channel is archived"),
          entry("message_not_found", "the message is gone"),
          entry("thread_not_found", "the message it would stand under is gone"),
          entry("cant_update_message", "the message is not Hearsay's"),
          entry("cant_delete_message", "the message is not Hearsay's"),
          entry("edit_window_closed", "the workspace does not let messages be edited any more"),
          entry("restricted_action", "the workspace lets only some people post here"),
          entry("view_not_found", "the window was closed"),
          entry("not_found", "the window was closed"),
          entry("missing_scope", "the app lacks a permission; run hearsay doctor"),
          entry("invalid_auth", "the bot token is not valid; run hearsay doctor"),
          entry("not_authed", "the bot token is missing; run hearsay doctor"),
          entry("token_revoked", "the bot token was revoked; install the app again"),
          entry("account_inactive", "the app was removed from the workspace"),
          entry("used_url", "Slack takes no more answers to this"),
          entry("expired_url", "Slack takes no more answers to this"));

  private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

  private SlackErrors() {}

  /** What the error code of an answer with {@code "ok": false} means. */
  static Delivery delivery(@Nullable String error, Duration after) {
    String code = error == null ? "no reason given" : error;
    if (WAIT.contains(code)) {
      return new Delivery.Later(after, "Slack asks to wait (" + code + ")");
    }
    if (UNSURE.contains(code)) {
      return new Delivery.Unsure("Slack failed (" + code + ")");
    }
    return new Delivery.Never(PLAIN.getOrDefault(code, "Slack refuses it (" + code + ")"));
  }

  /** What an exception of a call means. */
  static Delivery delivery(Exception e) {
    if (e instanceof SlackApiException refused) {
      String error = refused.getError() == null ? null : refused.getError().getError();
      return delivery(
          refused.getResponse().code(), error, refused.getResponse().header("Retry-After"));
    }
    boolean neverLeft =
        e instanceof ConnectException
            || e instanceof UnknownHostException
            || e instanceof NoRouteToHostException
            || e instanceof SSLHandshakeException
            || (e instanceof SocketTimeoutException
                && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect"));
    if (neverLeft) {
      return new Delivery.Later(
          Duration.ZERO, "Slack could not be reached (" + e.getClass().getSimpleName() + ")");
    }
    if (e instanceof IOException) {
      return new Delivery.Unsure("no answer from Slack (" + e.getClass().getSimpleName() + ")");
    }
    return new Delivery.Unsure(
        "Slack's answer could not be read (" + e.getClass().getSimpleName() + ")");
  }

  /** What the answer of a response URL means. */
  static Delivery delivery(WebhookResponse response) {
    String body = response.getBody() == null ? "" : response.getBody().strip();
    if (response.getCode() == 200) {
      return new Delivery.Sent(null);
    }
    List<String> wait = response.getHeaders() == null ? null : header(response);
    return delivery(
        response.getCode(),
        response.getCode() == 404 ? "expired_url" : body.matches("[a-z_]{1,40}") ? body : null,
        wait == null || wait.isEmpty() ? null : wait.get(0));
  }

  /** In plain words, why a delivery did not go through; empty when it did. */
  static String why(Delivery delivery) {
    if (delivery instanceof Delivery.Later later) {
      return later.why();
    }
    if (delivery instanceof Delivery.Unsure unsure) {
      return unsure.why();
    }
    return delivery instanceof Delivery.Never never ? never.why() : "";
  }

  private static @Nullable List<String> header(WebhookResponse response) {
    for (Map.Entry<String, List<String>> header : response.getHeaders().entrySet()) {
      if ("retry-after".equalsIgnoreCase(header.getKey())) {
        return header.getValue();
      }
    }
    return null;
  }

  private static Delivery delivery(int status, @Nullable String error, @Nullable String wait) {
    if (status == 429) {
      return new Delivery.Later(seconds(wait), "Slack asks to wait");
    }
    if (status >= 500) {
      return new Delivery.Unsure("Slack failed (HTTP " + status + ")");
    }
    return error != null
        ? delivery(error, Duration.ZERO)
        : new Delivery.Never("Slack refuses it (HTTP " + status + ")");
  }

  private static Duration seconds(@Nullable String wait) {
    try {
      return wait == null
          ? Duration.ZERO
          : Duration.ofMillis(
              new BigDecimal(wait.strip())
                  .max(BigDecimal.ZERO)
                  .min(LONGEST)
                  .movePointRight(3)
                  .setScale(0, RoundingMode.CEILING)
                  .longValueExact());
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }
}
