package org.hearsay.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.slack.WorkspaceTokens.TokenNotRefreshed;

/** Calls of Slack's Web API with the token of the workspace they are for. */
final class SlackCalls {
  private final Slack slack;
  private final WorkspaceTokens tokens;

  SlackCalls(Slack slack, WorkspaceTokens tokens) {
    this.slack = slack;
    this.tokens = tokens;
  }

  /** One method of the Web API. */
  interface Call<R> {
    R on(MethodsClient methods) throws IOException, SlackApiException;
  }

  /** What came back. */
  sealed interface Result<R> {
    /** Slack did it. */
    record Done<R>(R response) implements Result<R> {}

    /**
     * Slack did not do it, or did not say so.
     *
     * @param error Slack's error code; empty when there is none
     * @param means what it means for a delivery
     */
    record Failed<R>(String error, Delivery means) implements Result<R> {
      /** In plain words. */
      String why() {
        return SlackErrors.why(means);
      }
    }
  }

  /** Calls once, within the deadline that all calls have. */
  <R extends SlackApiTextResponse> Result<R> call(String workspace, Call<R> call) {
    try {
      Optional<Secret> token = tokens.token(workspace);
      if (token.isEmpty()) {
        return new Result.Failed<>(
            "", new Delivery.Never("Hearsay is not installed in this workspace any more"));
      }
      R response = call.on(slack.methods(token.get().value()));
      if (response.isOk()) {
        return new Result.Done<>(response);
      }
      String error = Objects.requireNonNullElse(response.getError(), "");
      return new Result.Failed<>(error, SlackErrors.delivery(error, Duration.ZERO));
    } catch (TokenNotRefreshed e) {
      return new Result.Failed<>(
          "", new Delivery.Later(Duration.ZERO, Objects.requireNonNull(e.getMessage())));
    } catch (IOException | SlackApiException | RuntimeException e) {
      return new Result.Failed<>("", SlackErrors.delivery(e));
    }
  }
}
