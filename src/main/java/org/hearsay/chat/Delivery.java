package org.hearsay.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one try to deliver a {@link Dispatch}. */
public sealed interface Delivery {

  /**
   * The platform has it.
   *
   * @param message the id of the message that was posted; null where there is none to edit later
   */
  record Sent(@Nullable String message) implements Delivery {}

  /**
   * Not now: the platform asked us to wait, or could not be reached before the request left.
   *
   * @param after how long the platform asks us to wait; zero where it does not say
   */
  record Later(Duration after, String why) implements Delivery {}

  /**
   * The request left and no answer came: look with {@link ChatPlatform#find} before another try.
   */
  record Unsure(String why) implements Delivery {}

  /** It will never work: the message, the channel or our permission is gone. */
  record Never(String why) implements Delivery {}
}
