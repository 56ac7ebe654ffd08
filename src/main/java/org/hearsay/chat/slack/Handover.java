package org.hearsay.chat.slack;

import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to the intake while it is open. */
final class Handover {
  static final String BUSY =
      "Hearsay is busy and has not taken this. Please try again in about 2 minutes.";
  private static final Logger log = LoggerFactory.getLogger(Handover.class);
  private static final Intake CLOSED = event -> Intake.Acceptance.BUSY;

  private final AtomicReference<Intake> intake = new AtomicReference<>(CLOSED);

  void open(Intake to) {
    intake.set(to);
  }

  void close() {
    intake.set(CLOSED);
  }

  /** Whether {@code event} is on disk, so that Slack may be told so. */
  boolean takes(ChatEvent event) {
    try {
      return switch (intake.get().accept(event)) {
        case ACCEPTED, DUPLICATE -> true;
        case BUSY -> false;
      };
    } catch (RuntimeException e) {
      log.error("event {} could not be kept; Slack is asked to send it again", event.id(), e);
      return false;
    }
  }
}
