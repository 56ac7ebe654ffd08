package org.hearsay.chat.discord;

import java.time.Duration;
import java.util.Set;

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
   * @param fields what of our request it complains about; empty when it does not say
   */
  record Refused(int status, int code, String meaning, Set<String> fields) implements RestAnswer {
    private static final int BAD_REQUEST = 400;

    public Refused {
      fields = Set.copyOf(fields);
    }

    /** Whether it may do the same in another layout: it does not like what the request holds. */
    boolean mayTakeAnotherLayout() {
      return status == BAD_REQUEST && !fields.contains("message_reference");
    }
  }

  /** The request left; whether it was done is not known: no answer came, or an error of theirs. */
  record Unknown(String why) implements RestAnswer {}

  /** The request never left. */
  record NotSent(String why) implements RestAnswer {}
}
