package org.hearsay.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hearsay.article.Refusal;
import org.hearsay.chat.Action;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;

/** A channel in which Anna posts links, all to one invented article, and what happens there. */
final class OneChannel {
  static final Instant NINE = Instant.parse("2026-03-14T09:00:00Z");
  static final ChannelRef CHANNEL = new ChannelRef("slack", "T1", "C1");
  static final Person ANNA = new Person("U-anna", false);
  static final Person CHIEF = new Person("U-chief", true);
  static final String LINK = "https://gazette.example/ferry";
  static final String ARTICLE =
      """
      The Norland ferry was sold twice in one week, according to the Daily Mail, which said it had
      seen both contracts.

      The harbour board has not commented on the sale. A third buyer is reportedly waiting for an
      answer, and the ferry itself is still tied up at the old pier.

      "I signed nothing," said Anna Berg, who ran the line until March and now teaches navigation at
      the college in Karlsburg. She added that the board knew this very well.

      Two officials familiar with the sale told the Karlsburg Courier that the money had never
      arrived, and that the board had been warned about the buyer as early as last autumn.
      """;

  private OneChannel() {}

  /** What any link leads to; gone.example is gone. */
  static FetchOutcome page(String link) {
    if (link.startsWith("https://gone.example")) {
      return new FetchOutcome.Refused(
          new Refusal(Refusal.Kind.HTTP_STATUS, "The page is gone (404)."));
    }
    URI address = URI.create(LINK);
    return new FetchOutcome.Fetched(
        new Page(
            address, address, "text/plain", "utf-8", ARTICLE.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageRef message(String id) {
    return new MessageRef(CHANNEL, id, null);
  }

  static ChatEvent posted(String event, String message, String link) {
    return new ChatEvent.Posted(event, NINE, message(message), ANNA, List.of(link), null, false);
  }

  static ChatEvent commanded(String event, Person by, String words) {
    return new ChatEvent.Commanded(
        event, NINE, CHANNEL, by, words, new AnswerTo(by.id(), "handle"), null);
  }

  static ChatEvent commanded(String event, ChannelRef channel, Person by, String words) {
    return new ChatEvent.Commanded(
        event, NINE, channel, by, words, new AnswerTo(by.id(), "handle"), null);
  }

  static ChatEvent pressed(String event, Person by, Action action) {
    return new ChatEvent.Pressed(
        event, NINE, CHANNEL, by, action, new AnswerTo(by.id(), "handle"), null);
  }
}
