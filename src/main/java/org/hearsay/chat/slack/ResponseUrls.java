package org.hearsay.chat.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers at the address that Slack gives for one command or button; good for 30 minutes. */
final class ResponseUrls {
  private static final Logger log = LoggerFactory.getLogger(ResponseUrls.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Slack slack;
  private final Executor background;

  ResponseUrls(Slack slack, Executor background) {
    this.slack = slack;
    this.background = background;
  }

  /** Answers once. */
  Delivery answer(Handle handle, Reply reply, boolean isPrivate) {
    if (handle.target().isEmpty()) {
      return new Delivery.Never("Slack gave no address to answer at");
    }
    ActionResponse response =
        ActionResponse.builder()
            .responseType(isPrivate ? "ephemeral" : "in_channel")
            .replaceOriginal(handle.kind() == Handle.Kind.REPLACE)
            .threadTs(handle.thread())
            .text(SlackRenderer.text(reply))
            .blocks(SlackRenderer.blocks(reply))
            .build();
    try {
      return SlackErrors.delivery(slack.send(handle.target(), GSON.toJson(response)));
    } catch (IOException | RuntimeException e) {
      return SlackErrors.delivery(e);
    }
  }

  /** Tells a person a sentence, if it can be done; from another thread. */
  void tell(@Nullable String url, String sentence) {
    if (url != null) {
      background.execute(
          () -> {
            Handle handle = new Handle(Handle.Kind.RESPOND, url, null);
            Delivery told = answer(handle, Reply.say(sentence), true);
            if (!(told instanceof Delivery.Sent)) {
              log.info("a person could not be told: {}", SlackErrors.why(told));
            }
          });
    }
  }
}
