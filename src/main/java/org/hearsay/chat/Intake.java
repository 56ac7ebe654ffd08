package org.hearsay.chat;

/** Takes events in. Returns only after the event is on disk, so the platform may be told so. */
public interface Intake {

  /** Takes {@code event}; quick, from any thread. */
  Acceptance accept(ChatEvent event);

  /** What became of an event that was handed over. */
  enum Acceptance {
    /** On disk; it will be answered. */
    ACCEPTED,
    /** Known already. Acknowledge it like a new one. */
    DUPLICATE,
    /** No room or no disk: ask the platform to deliver again, tell a person "busy". */
    BUSY
  }
}
