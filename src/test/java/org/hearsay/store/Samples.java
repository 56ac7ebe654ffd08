package org.hearsay.store;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.alert.When;
import org.hearsay.chat.Action;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Subscription;
import org.hearsay.report.Report;

/** Events, replies and reports to keep. */
public final class Samples {

  public static final ChannelRef DESK = new ChannelRef("slack", "T-herald", "C-desk");
  public static final ChannelRef SPORT = new ChannelRef("slack", "T-herald", "C-sport");
  public static final Person ADA = new Person("U-ada", true);
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Samples() {}

  public static MessageRef message(String id) {
    return new MessageRef(DESK, id, null);
  }

  public static ChatEvent.Posted posted(String id, MessageRef message) {
    return new ChatEvent.Posted(
        id, NOON, message, ADA, List.of("https://herald.example/ferry"), null, false);
  }

  public static ChatEvent.Posted posted(String id) {
    return posted(id, message("m-" + id));
  }

  public static ChatEvent.Edited edited(String id, MessageRef message) {
    return new ChatEvent.Edited(id, NOON, message, ADA, List.of(), false);
  }

  public static ChatEvent.Deleted deleted(String id, MessageRef message) {
    return new ChatEvent.Deleted(id, NOON, message);
  }

  public static ChatEvent.Commanded command(String id, String words) {
    return new ChatEvent.Commanded(
        id, NOON, DESK, ADA, words, new AnswerTo("U-ada", "https://hooks.example/handle"), null);
  }

  public static Reply reply(String words) {
    return new Reply(
        List.of(
            new Reply.Line(Reply.Style.TITLE, List.of(new Reply.Piece.Strong("Ferry sank"))),
            new Reply.Line(
                Reply.Style.NUMBERED,
                List.of(
                    new Reply.Piece.Quoted(words),
                    new Reply.Piece.Words(" — "),
                    new Reply.Piece.Linked("Harbour Post", URI.create("https://post.example/1")),
                    new Reply.Piece.Code("r1")))),
        List.of(
            new Reply.Button.Press("All 3", new Action(Action.Verb.ATTRIBUTIONS, "r1")),
            new Reply.Button.Open("Full report", URI.create("http://127.0.0.1/r/r1"))),
        List.of());
  }

  /** One that watches for a ferry, set up by Ada. */
  public static Subscription subscription(String id, ChannelRef channel) {
    return new Subscription(
        id,
        channel,
        new Filter(
            List.of(
                new Term(Term.Sign.PLAIN, Term.Kind.TOPIC, "zanzibar ferry"),
                new Term(Term.Sign.PLAIN, Term.Kind.FEED, "https://herald.example/rss")),
            Set.of(When.UNLINKED)),
        new Timing.Digest(LocalTime.of(8, 0)),
        ADA.id(),
        NOON,
        null);
  }

  public static Report report(String id, String words) {
    return new Report(
        id,
        NOON,
        "https://herald.example/ferry?ref=chat",
        new Report.Head(
            "https://herald.example/ferry",
            "Ferry sank off Norholm",
            "The Herald",
            List.of("Mara Lind"),
            LocalDate.parse("2026-02-28"),
            "en",
            7,
            412),
        List.of(new Report.Claim(words, "Jonas Vik", "Harbour Post", 2, 1)),
        List.of(
            new Report.Entry(
                1,
                2,
                "he",
                "Jonas Vik",
                "person",
                "told",
                words,
                "outlet-named",
                "Harbour Post",
                "flat",
                null,
                0.83)),
        List.of(new Report.OutletEntry("Harbour Post", List.of("R-report"), List.of(2), false, .7)),
        List.of(new Report.Unnamed("two dock workers", 3, null)),
        List.of(new Report.Hedge("reportedly", 4)),
        List.of(new Report.Flag("hardening", "Stated as fact in ¶5.", List.of(2, 5))));
  }
}
