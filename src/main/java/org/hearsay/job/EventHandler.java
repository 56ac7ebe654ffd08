package org.hearsay.job;

import org.hearsay.chat.ChatEvent;

/**
 * Answers events. Called at least once for each: after a crash, or after an exception, again. So
 * whatever it does a second time must change nothing.
 */
@FunctionalInterface
public interface EventHandler {

  /** Answers {@code event}; an exception means "try again later". Interrupted when time is up. */
  void handle(ChatEvent event) throws Exception;
}
