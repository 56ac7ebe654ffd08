package org.hearsay.chat.discord;

import java.time.Duration;

/** What came of one request to Discord's REST interface. */
sealed interface RestAnswer {

  /**
   * Discord did it.
   *
   * @param json the body; empty where Discord sends none
   */
  record Done(String json) implements RestAnswer {}

  /**
   * Discord asks us to wait.
   *
   * @param everywhere whether that holds for all requests, not only for this route
   */
  record Wait(Duration after, boolean everywhere) implements RestAnswer {}

  /**
   * Discord will not do it.
   *
   * @param status of HTTP, 400 to 499
   * @param code Discord's own; 0 when it gave none
   * @param meaning in Discord's words
   */
  record Refused(int status, int code, String meaning) implements RestAnswer {}

  /** The request left; whether it was done is not known: no answer came, or an error of theirs. */
  record Unknown(String why) implements RestAnswer {}

  /** The request never left. */
  record NotSent(String why) implements RestAnswer {}
}
