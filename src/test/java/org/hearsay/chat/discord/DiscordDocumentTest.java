package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.Action;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.SampleReplies;
import org.hearsay.chat.Verb;
import org.hearsay.chat.discord.DiscordRenderer.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/DISCORD.md says is what the code does. */
class DiscordDocumentTest {
  private String document = "";

  @BeforeEach
  void read() throws IOException {
    document = Files.readString(Path.of("docs/DISCORD.md"));
  }

  @Test
  void theReplyThatIsShownIsTheReplyThatIsSent() {
    Reply reply =
        new Reply(
            List.of(
                line(Style.TITLE, new Piece.Words("Ferry held at Port Lorne")),
                line(Style.HEADING, new Piece.Words("Key claims")),
                line(
                    Style.NUMBERED,
                    new Piece.Quoted("the crew had not slept for 20 hours"),
                    new Piece.Words(" — Ada Marsh, via Lorne Courier ¶2")),
                line(
                    Style.FLAG,
                    new Piece.Quoted("the tired crew"),
                    new Piece.Words(" ¶5 is stated as fact; ¶2 has it only from Ada Marsh.")),
                line(Style.NOTE, new Piece.Words("Says who said it, not whether it is true."))),
            List.of(
                new Button.Press(
                    "All 7 attributions", new Action(Action.Verb.ATTRIBUTIONS, "r1a2")),
                new Button.Open("Full report", URI.create("https://hearsay.example/r/r1a2"))),
            List.of(new Button.Press("Export JSON", new Action(Action.Verb.EXPORT, "r1a2"))));

    DataObject sent = new DiscordRenderer(Form.COMPONENTS).message(reply, Mark.of("ferry-1"));

    assertThat(block("json").toMap()).isEqualTo(DataObject.fromJson(sent.toString()).toMap());
  }

  @Test
  void theMessagesOfThreeRepliesAreThoseThatAreSent() throws IOException {
    String replies = Files.readString(Path.of("docs/REPLIES.md"));
    SampleReplies.all()
        .forEach(
            (name, reply) -> {
              Matcher shown =
                  Pattern.compile(
                          "(?s)## " + Pattern.quote(name) + "\n.*?On Discord.*?```json\n(.*?)```")
                      .matcher(replies);
              assertThat(shown.find()).as(name).isTrue();
              assertThat(DataObject.fromJson(shown.group(1)).toMap())
                  .as(name)
                  .isEqualTo(
                      DataObject.fromJson(
                              new DiscordRenderer(Form.COMPONENTS)
                                  .message(reply, Mark.of("ferry-1"))
                                  .toString())
                          .toMap());
            });
  }

  @Test
  void theLinksAreTheOnesThatAreMade() {
    assertThat(document)
        .contains(DiscordInvite.toServer("APPLICATION_ID", Form.COMPONENTS))
        .contains(DiscordInvite.toPerson("APPLICATION_ID"));
  }

  @Test
  void everyCommandIsNamed() {
    for (Verb verb : Verb.values()) {
      assertThat(document).contains("/hearsay " + verb.word());
    }
    assertThat(document).contains(DiscordCommands.CHECK_SOURCES, DiscordCommands.SUMMARISE);
  }

  private DataObject block(String language) {
    Matcher fenced = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(document);
    assertThat(fenced.find()).isTrue();
    return DataObject.fromJson(fenced.group(1));
  }

  private static Line line(Style style, Piece... pieces) {
    return new Line(style, List.of(pieces));
  }
}
