package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.chat.Action;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.VisibleText;
import org.hearsay.chat.discord.DiscordRenderer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordRendererTest {
  private final DiscordRenderer renderer = new DiscordRenderer(Form.COMPONENTS);

  @Test
  void aReplyReadsFromTopToBottom() {
    Reply reply =
        new Reply(
            List.of(
                line(Style.TITLE, new Piece.Words("Ferry held at Port Lorne")),
                line(Style.HEADING, new Piece.Words("Key claims")),
                line(
                    Style.NUMBERED,
                    new Piece.Quoted("no storm was forecast"),
                    new Piece.Words(" — Ada Marsh, via "),
                    new Piece.Strong("Lorne Courier"),
                    new Piece.Words(" ¶2")),
                line(Style.NUMBERED, new Piece.Quoted("the crew was rested")),
                line(
                    Style.ITEM,
                    new Piece.Linked("Lorne Courier", URI.create("https://www.courier.example/a"))),
                line(Style.FLAG, new Piece.Quoted("the storm"), new Piece.Words(" is stated.")),
                line(Style.PLAIN, new Piece.Words("Type "), new Piece.Code("/hearsay help")),
                line(Style.NOTE, new Piece.Words("Says who said it, not whether it is true."))),
            List.of(),
            List.of());

    assertThat(renderer.text(reply))
        .isEqualTo(
            """
            **Ferry held at Port Lorne**
            **Key claims**
            1. “no storm was forecast” — Ada Marsh, via **Lorne Courier** ¶2
            2. “the crew was rested”
            - [Lorne Courier](<https://www.courier.example/a>) (courier.example)
            ⚑ “the storm” is stated.
            Type `/hearsay help`
            -# Says who said it, not whether it is true.\
            """);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          *bold* _under_ ~~gone~~   | \\*bold\\* \\_under\\_ \\~\\~gone\\~\\~
          `code`                    | \\`code\\`
          <@123> <#4> <:e:1>        | \\<＠123> \\<#4> \\<\\:e:1>
          <@!123> <@&123>           | \\<＠!123> \\<＠&123>
          <t:1700000000:R>          | \\<t\\:1700000000:R>
          @everyone and @here       | ＠everyone and ＠here
          [bank](https://a.example) | \\[bank\\]\\(https\\://a.example)
          https://a.example         | https\\://a.example
          discord.gg/abc            | discord\\.gg/abc
          :skull: at 10:30          | \\:skull: at 10:30
          # Big                     | \\# Big
          -# small                  | \\-# small
          - item                    | \\- item
          > quote                   | \\> quote
          2026. A year              | 2026\\. A year
          mid # - > 1. line         | mid # - > 1. line
          C:\\temp                  | C:\\\\temp
          """)
  void whatAnArticleSaysStaysText(String says, String markdown) {
    assertThat(renderer.text(Reply.say(says))).isEqualTo(markdown);
  }

  @Test
  void whatCannotBeSeenIsDropped() {
    assertThat(
            renderer.text(
                Reply.say("a\u202Eb\u200Bc\u2066d\uFEFF\u0007e\n\n# f\u3164\uFE01\u17B4\u2800")))
        .isEqualTo("abcde # f");
    assertThat(renderer.text(Reply.say("@\u200Beveryone"))).isEqualTo("＠everyone");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          here          | https://a.example/x      | [here](<https://a.example/x>) (a.example)
          a.example     | https://www.a.example/x  | [a.example](<https://www.a.example/x>)
          bank.example  | https://a.example/x      | [bank.example](<https://a.example/x>) (a.example)
          bank.example  | https://bank.example.org | [bank.example](<https://bank.example.org>) (bank.example.org)
          ](https://b)  | https://a.example/x      | [\\]\\(https\\://b)](<https://a.example/x>) (a.example)
          @             | https://a.example/@everyone | [＠](<https://a.example/%40everyone>) (a.example)
          paper         | https://a.example/x_(y)* | [paper](<https://a.example/x_%28y%29%2A>) (a.example)
          paper         | javascript:alert(1)      | paper
          https://a.example/x | https://a.example/x | <https://a.example/x>
          """)
  void aLinkShowsItsHostAndNoPreview(String words, String target, String markdown) {
    Reply reply = reply(line(Style.ITEM, new Piece.Linked(words, URI.create(target))));

    assertThat(renderer.text(reply)).isEqualTo("- " + markdown);
  }

  @Test
  void whatDoesNotFitIsLeftOutByWholeLinesAndSaysSo() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(line(Style.ITEM, new Piece.Words("Paragraph " + i + ": " + "x".repeat(80))));
    }
    lines.add(line(Style.NOTE, new Piece.Words("Says who said it.")));

    String text = new DiscordRenderer(Form.PLAIN).text(new Reply(lines, List.of(), List.of()));

    assertThat(text).hasSizeBetween(1850, 2000).startsWith("- Paragraph 0: xxx");
    assertThat(text.lines().skip(20))
        .containsExactly(
            "-# … and 80 more lines, too long for one message", "-# Says who said it.");
  }

  @Test
  void aLineLongerThanAMessageIsCut() {
    String text = renderer.text(Reply.say("long ".repeat(2000)));

    assertThat(text).hasSizeLessThanOrEqualTo(4000).startsWith("long long").endsWith("…");
  }

  @Test
  void aChannelCanBeOpenedAndNothingElseCanBePutInItsPlace() {
    assertThat(renderer.text(reply(new Piece.Channel("1575773614911782915"))))
        .isEqualTo("<#1575773614911782915>");
    assertThat(renderer.text(reply(new Piece.Channel("1> <@&2")))).doesNotContain("<@", "<#");
  }

  private static Reply reply(Piece piece) {
    return new Reply(List.of(line(Style.PLAIN, piece)), List.of(), List.of());
  }

  @Test
  void nobodyIsEverMentioned() {
    for (Form form : Form.values()) {
      DiscordRenderer any = new DiscordRenderer(form);
      for (DataObject sent : List.of(any.message(Reply.say("a"), 7), any.edit(Reply.say("a"), 7))) {
        DataObject mentions = sent.getObject("allowed_mentions");
        assertThat(mentions.getArray("parse").toList()).isEmpty();
        assertThat(mentions.getBoolean("replied_user", true)).isFalse();
      }
    }
  }

  @Test
  void buttonsComeInRowsOfFiveAndTheMenuBelow() {
    List<Button> buttons =
        IntStream.range(0, 7)
            .<Button>mapToObj(
                i -> new Button.Press("B" + i, new Action(Action.Verb.ATTRIBUTIONS, "r" + i)))
            .toList();
    Reply reply =
        new Reply(
            List.of(),
            buttons,
            List.of(
                new Button.Press("Export JSON", new Action(Action.Verb.EXPORT, "r1")),
                new Button.Open("Full report", URI.create("https://hearsay.example/r/1"))));

    DataArray components = renderer.message(reply, 7).getArray("components");

    assertThat(
            components.stream(DataArray::getObject)
                .map(c -> c.getInt("type") + ":" + c.optArray("components").map(DataArray::length)))
        .containsExactly("10:Optional.empty", "1:Optional[5]", "1:Optional[3]", "1:Optional[1]");
    DataObject menu = components.getObject(3).getArray("components").getObject(0);
    assertThat(menu.getString("custom_id")).isEqualTo("menu");
    assertThat(menu.getArray("options").getObject(0).getString("value")).isEqualTo("EXPORT:r1");
  }

  @Property
  void theReaderSeesTheWordsOfTheArticle(@ForAll("text") String words) {
    String text = renderer.text(reply(line(Style.ITEM, new Piece.Quoted(words))));

    assertThat(text.replaceAll("\\\\([^\\p{L}\\p{N}\\s])", "$1").replace('＠', '@'))
        .isEqualTo("- “" + VisibleText.of(words).strip().replace('＠', '@') + "”");
  }

  @Property
  void nothingInAnArticleIsMarkup(@ForAll("text") String words) {
    String text = renderer.text(reply(line(Style.PLAIN, new Piece.Words(words))));

    assertThat(text.replaceAll("\\\\[^\\p{L}\\p{N}\\s]", "x"))
        .doesNotContainPattern("[*_~`|<\\[\\]\\\\]")
        .doesNotContainPattern("://")
        .doesNotContainPattern("(?i)@(everyone|here)")
        .doesNotContainPattern("(?i)discord(app)?\\.")
        .doesNotContainPattern("(?m)^\\s*([#>+-]|\\d+[.)])");
  }

  @Property(tries = 300)
  void everyMessageKeepsDiscordsLimits(@ForAll("replies") Reply reply, @ForAll Form form) {
    DiscordRenderer any = new DiscordRenderer(form);
    int limit = form == Form.PLAIN ? 2000 : 4000;

    assertThat(any.text(reply)).hasSizeBetween(1, limit);
    DataObject sent = any.message(reply, 7);
    assertThat(count(sent)).isLessThanOrEqualTo(40);
    assertThat(any.edit(reply, 7).getArray("components").length())
        .isEqualTo(sent.getArray("components").length());
  }

  private static int count(DataObject sent) {
    return sent.optArray("components").stream()
        .flatMap(components -> components.stream(DataArray::getObject))
        .mapToInt(component -> 1 + count(component))
        .sum();
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(
                "https://",
                ":",
                "/",
                "@",
                "everyone",
                "<@1>",
                "*",
                "\\",
                "`",
                "[",
                "](",
                "discord",
                ".gg/x",
                " ",
                "#",
                "-",
                "1.",
                "\n",
                "\u202E",
                "\u200B",
                "ferry",
                "：",
                "_",
                ">",
                "|")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts)));
  }

  @Provide
  Arbitrary<Reply> replies() {
    Arbitrary<String> words =
        Arbitraries.oneOf(text(), text().map(text -> text.repeat(40)), text().map(t -> "*" + t));
    Arbitrary<URI> targets =
        Arbitraries.of("https://a.example/(x)", "http://b.example", "mailto:a@b.example")
            .map(URI::create);
    Arbitrary<Piece> piece =
        Arbitraries.oneOf(
            words.map(Piece.Words::new),
            words.map(Piece.Strong::new),
            words.map(Piece.Quoted::new),
            words.map(Piece.Code::new),
            Combinators.combine(words, targets).as(Piece.Linked::new));
    Arbitrary<Line> line =
        Combinators.combine(Arbitraries.of(Style.class), piece.list().ofMaxSize(4)).as(Line::new);
    Arbitrary<Button> button =
        Arbitraries.oneOf(
            Combinators.combine(words, Arbitraries.of(Action.Verb.class), words)
                .as((label, verb, subject) -> new Button.Press(label, new Action(verb, subject))),
            Combinators.combine(words, targets).as(Button.Open::new));
    return Combinators.combine(
            line.list().ofMaxSize(30), button.list().ofMaxSize(30), button.list().ofMaxSize(30))
        .as(Reply::new);
  }

  private static Line line(Style style, Piece... pieces) {
    return new Line(style, List.of(pieces));
  }

  private static Reply reply(Line line) {
    return new Reply(List.of(line), List.of(), List.of());
  }
}
