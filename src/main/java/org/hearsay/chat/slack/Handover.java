package org.hearsay.chat.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Intake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to the intake while it is open. */
final class Handover {
  static final String BUSY =
      "Hearsay is busy and has not taken this. Please try again in about 2 minutes.";
  private static final String NOT_TAKEN = "hearsay.not-taken";
  private static final Logger log = LoggerFactory.getLogger(Handover.class);
  private static final Response UNAVAILABLE = Response.error(503);
  private static final Intake CLOSED = event -> Intake.Acceptance.BUSY;

  private volatile Intake intake = CLOSED;

  void open(Intake to) {
    intake = to;
  }

  void close() {
    intake = CLOSED;
  }

  /** Whether {@code event} is on disk, so that Slack may be told so. */
  boolean takes(ChatEvent event) {
    try {
      return switch (intake.accept(event)) {
        case ACCEPTED, DUPLICATE -> true;
        case BUSY -> false;
      };
    } catch (RuntimeException e) {
      log.error("event {} could not be kept; Slack is asked to send it again", event.id(), e);
      return false;
    }
  }

  /** Tells Slack whether {@code event} was taken; no event is nothing to us, and acknowledged. */
  Response answer(Context context, @Nullable ChatEvent event) {
    if (event == null || takes(event)) {
      return context.ack();
    }
    // Bolt takes any answer but 200 for a handler that does not want the event, and goes on.
    context.getAdditionalValues().put(NOT_TAKEN, "");
    return UNAVAILABLE;
  }

  /** What Bolt answers where no handler said 200. */
  static Response unhandled(Request<?> request) {
    return request.getContext().getAdditionalValues().containsKey(NOT_TAKEN)
        ? UNAVAILABLE
        : Response.ok();
  }
}
