package org.hearsay.chat;

import java.util.List;

/** What to offer while a person is still typing a command, on platforms that ask. */
public interface Suggestions {

  /**
   * One thing to choose.
   *
   * @param label what is shown: "Ferry held at Port Lorne"
   * @param value what choosing it types: the report's id
   */
  record Suggestion(String label, String value) {}

  /**
   * Up to 25 choices, the best first; quick, from any thread.
   *
   * @param field what the part being typed names: "report", "alert", "hosts" or "quiet"
   * @param typed what is there so far; may be empty
   */
  List<Suggestion> suggest(ChannelRef channel, Person by, Verb verb, String field, String typed);
}
