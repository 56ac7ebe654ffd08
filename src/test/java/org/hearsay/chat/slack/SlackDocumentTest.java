package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.chat.Action;
import org.hearsay.chat.Action.Verb;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.SampleReplies;
import org.junit.jupiter.api.Test;

/** docs/SLACK.md says what is so. */
class SlackDocumentTest {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final String document = read("docs/SLACK.md");

  @Test
  void everyScopeIsExplained() {
    SlackManifest.SCOPES.forEach(
        (scope, purpose) -> assertThat(document).contains("| `" + scope + "` | " + purpose + " |"));
  }

  @Test
  void thePayloadThatIsShownIsTheOneThatIsPosted() throws Exception {
    String posted;
    try (SlackPeople people = new SlackPeople(SlackPeople.HTTP)) {
      MessageRef under = new MessageRef(people.channel(), "1795340000.000100", null);
      people.platform.deliver(new Dispatch.PostUnder("a8f3c2d1", under, reply()));
      FakeSlack.Call call = people.slack.calls("chat.postMessage").get(0);
      JsonObject payload = new JsonObject();
      for (String field : List.of("channel", "thread_ts", "text", "unfurl_links", "unfurl_media")) {
        payload.addProperty(field, call.fields().get(field));
      }
      payload.add("metadata", call.json("metadata"));
      payload.add("blocks", call.json("blocks"));
      posted = PRETTY.toJson(payload);
    }
    String shown = document.replaceFirst("(?s).*```json\\n", "").replaceFirst("(?s)```.*", "");
    assertThat(PRETTY.toJson(JsonParser.parseString(shown))).isEqualTo(posted);
  }

  @Test
  void theBlocksOfThreeRepliesAreThoseThatAreSent() {
    String replies = read("docs/REPLIES.md");
    SampleReplies.all()
        .forEach(
            (name, reply) ->
                assertThat(replies).as(name).contains("## " + name).contains(blocks(reply)));
  }

  private static String blocks(Reply reply) {
    return PRETTY.toJson(GsonFactory.createSnakeCase().toJsonTree(SlackRenderer.blocks(reply)));
  }

  private static Reply reply() {
    return new Reply(
        List.of(
            line(
                Style.TITLE,
                new Piece.Strong("Ferry line to close in May, harbour office says"),
                new Piece.Words("   2026-11-20")),
            line(Style.HEADING, new Piece.Words("Key claims")),
            line(
                Style.NUMBERED,
                new Piece.Quoted("the last ferry leaves on 3 May"),
                new Piece.Words(" — the harbour office, via Harbour Gazette ¶2")),
            line(
                Style.NUMBERED,
                new Piece.Quoted("no talks with the union were held"),
                new Piece.Words(" — unnamed officials ¶4")),
            line(
                Style.PLAIN,
                new Piece.Strong("Unverified secondhand sources:"),
                new Piece.Words(" 1 outlet, not linked · 1 × “reportedly”")),
            line(Style.ITEM, new Piece.Words("Harbour Gazette ¶2–3")),
            line(
                Style.FLAG,
                new Piece.Quoted("the closed line"),
                new Piece.Words(" ¶9 is stated as fact; ¶2 has it only from the harbour office.")),
            line(Style.NOTE, new Piece.Words("Says who said it, not whether it is true."))),
        List.of(
            new Button.Press("All 7 attributions", new Action(Verb.ATTRIBUTIONS, "r1a2")),
            new Button.Open("Full report", URI.create("https://hearsay.example.org/report/r1a2"))),
        List.of(
            new Button.Press("Export JSON", new Action(Verb.EXPORT, "r1a2")),
            new Button.Press(
                "Mute gazette.example here", new Action(Verb.MUTE_SITE, "gazette.example")),
            new Button.Press("Remove this reply", new Action(Verb.REMOVE_REPLY, "r1a2"))));
  }

  private static Line line(Style style, Piece... pieces) {
    return new Line(style, List.of(pieces));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
