package org.hearsay.chat.discord;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * One request by ids alone. JDA's own actions start from a channel in its cache, and check
 * permissions there; after a restart a direct message or an archived thread is not in it, and
 * Discord knows the permissions better. Every answer, good or bad, is a value.
 */
final class DiscordCall extends RestActionImpl<RestAnswer> {
  private static final int TOO_MANY_REQUESTS = 429;

  /** A request that must not be made twice. */
  DiscordCall(JDA jda, Route.CompiledRoute route, @Nullable DataObject body) {
    super(jda, route, body);
    onlyOnce();
  }

  private DiscordCall(JDA jda, DataObject body, Route.CompiledRoute route) {
    super(jda, route, body);
  }

  /** A request that JDA may repeat by itself, and wait with. */
  static DiscordCall repeatable(JDA jda, Route.CompiledRoute route, DataObject body) {
    return new DiscordCall(jda, body, route);
  }

  /**
   * JDA repeats a request after some server errors by itself. A repeated message could be a second
   * message, so its repetitions are called off; {@link DiscordRest} tells what became of it.
   */
  private void onlyOnce() {
    AtomicBoolean tried = new AtomicBoolean();
    setCheck(() -> !tried.getAndSet(true));
  }

  @Override
  public void handleResponse(Response response, Request<RestAnswer> request) {
    request.onSuccess(answer(response));
  }

  private static RestAnswer answer(Response response) {
    Exception failure = response.getException();
    if (failure != null) {
      return failed(failure);
    }
    if (response.isOk()) {
      return new RestAnswer.Done(response.code == 204 ? "" : response.getString());
    }
    if (response.code == TOO_MANY_REQUESTS) {
      return waiting(response);
    }
    if (response.code >= 500 || response.code == 408) {
      return new RestAnswer.Unknown("Discord answered " + response.code);
    }
    DataObject error = body(response);
    return new RestAnswer.Refused(
        response.code,
        error.getInt("code", 0),
        error.getString("message", response.message),
        error.optObject("errors").map(DataObject::keys).orElse(Set.of()));
  }

  private static RestAnswer failed(Exception failure) {
    boolean neverLeft =
        failure instanceof ConnectException
            || failure instanceof UnknownHostException
            || failure instanceof NoRouteToHostException
            || failure instanceof SSLHandshakeException;
    String why = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return neverLeft || !(failure instanceof IOException)
        ? new RestAnswer.NotSent(why)
        : new RestAnswer.Unknown(why);
  }

  /** The header counts whole seconds, the body is more exact; some servers send only one. */
  private static RestAnswer waiting(Response response) {
    DataObject body = body(response);
    double bodySeconds = body.getDouble("retry_after", 0);
    long millis = Math.max(Math.max(response.retryAfter, 0), (long) Math.ceil(bodySeconds * 1000));
    return new RestAnswer.Wait(
        millis == 0 ? Duration.ofSeconds(1) : Duration.ofMillis(millis),
        body.getBoolean("global", false));
  }

  private static DataObject body(Response response) {
    try {
      return response.optObject().orElseGet(DataObject::empty);
    } catch (ParsingException notJson) {
      return DataObject.empty();
    }
  }
}
