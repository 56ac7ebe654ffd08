package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.chat.Action;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;
import org.junit.jupiter.api.Test;

class SlackRendererTest {

  @Test
  void aReplyReadsAsWritten() {
    Reply reply =
        new Reply(
            List.of(
                line(
                    Style.TITLE,
                    new Piece.Strong("Ferry line to close, harbour office says"),
                    new Piece.Words("  no date found")),
                line(Style.HEADING, new Piece.Words("Key claims")),
                line(
                    Style.NUMBERED,
                    new Piece.Quoted("the last ferry leaves in May"),
                    new Piece.Words(" — Ada Brandt, via Harbour Gazette ¶2")),
                line(
                    Style.NUMBERED,
                    new Piece.Quoted("no talks were held"),
                    new Piece.Words(" — unnamed officials ¶4")),
                line(
                    Style.ITEM,
                    new Piece.Linked(
                        "Harbour Gazette", URI.create("https://www.gazette.example/a?b=1&c=2"))),
                line(Style.FLAG, new Piece.Words("stated as fact")),
                line(Style.PLAIN, new Piece.Words("Type "), new Piece.Code("/hearsay help")),
                line(Style.NOTE, new Piece.Words("Says who said it, not whether it is true."))),
            List.of(),
            List.of());

    assertThat(SlackRenderer.text(reply))
        .isEqualTo(
            """
            *Ferry line to close, harbour office says*  no date found
            *Key claims*
            1. “the last ferry leaves in May” — Ada Brandt, via Harbour Gazette ¶2
            2. “no talks were held” — unnamed officials ¶4
            • <https://www.gazette.example/a?b=1&amp;c=2|Harbour Gazette> (gazette.example)
            ⚑ stated as fact
            Type `/hearsay help`
            Says who said it, not whether it is true.\
            """);
    assertThat(SlackRenderer.blocks(reply))
        .hasExactlyElementsOfTypes(SectionBlock.class, ContextBlock.class);
    assertThat(shown(SlackRenderer.blocks(reply))).isEqualTo(SlackRenderer.text(reply));
  }

  @Test
  void articleTextCallsNobodyAndFormatsNothing() {
    assertThat(text("<!channel> & <@U123> @here <https://x.example|y>"))
        .isEqualTo("&lt;!channel&gt; &amp; &lt;@U123&gt; ＠here &lt;https://x.example|y&gt;");
    assertThat(text("*bold* _it_ ~gone~ `code` ```block``` :tada: snake_case 10:30:45"))
        .isEqualTo("∗bold∗ ˍitˍ ∼gone∼ ˋcodeˋ ˋˋˋblockˋˋˋ ∶tada: snake_case 10:30:45");
    assertThat(text("> a quotation")).isEqualTo("› a quotation");
    assertThat(text("safe\u202Egnihton\u202C\u200B\nnext")).isEqualTo("safegnihton next");
    assertThat(text("a\u3164\u034F\uFFA0\u17B4\uFE00\u2800b")).isEqualTo("ab");
  }

  @Test
  void aChannelCanBeOpenedAndNothingElseCanBePutInItsPlace() {
    assertThat(SlackRenderer.text(reply(new Piece.Channel("C0DESK")))).isEqualTo("<#C0DESK>");
    assertThat(SlackRenderer.text(reply(new Piece.Channel("C1> <!here"))))
        .isEqualTo("#C1&gt; &lt;!here");
    assertThat(SlackRenderer.text(reply(new Piece.Channel("D0TALK")))).isEqualTo("#D0TALK");
  }

  private static Reply reply(Piece piece) {
    return new Reply(List.of(line(Style.PLAIN, piece)), List.of(), List.of());
  }

  @Test
  void aLinkShowsWhereItLeads() {
    assertThat(link("gazette.example", "https://evil.example/x"))
        .isEqualTo("<https://evil.example/x|gazette.example> (evil.example)");
    assertThat(link("see evil.example", "https://www.evil.example/x"))
        .isEqualTo("<https://www.evil.example/x|see evil.example>");
    assertThat(link("script", "javascript:alert(1)")).isEqualTo("script");
    assertThat(link("a > b | c", "https://a.example/"))
        .isEqualTo("<https://a.example/|a &gt; b | c> (a.example)");
  }

  @Test
  void boldStandsOnlyWhereSlackSeesIt() {
    assertThat(
            SlackRenderer.text(
                reply(
                    line(
                        Style.PLAIN,
                        new Piece.Words("un"),
                        new Piece.Strong("named "),
                        new Piece.Strong(" sources "),
                        new Piece.Words("here")))))
        .isEqualTo("unnamed  *sources* here");
  }

  @Test
  void whatIsTooLongLosesWholeLinesAndSaysSo() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add(line(Style.ITEM, new Piece.Words("Source number " + i + " said so ".repeat(5))));
    }
    String text = SlackRenderer.text(new Reply(lines, List.of(), List.of()));
    assertThat(text.length()).isBetween(7_000, 8_000);
    long kept = text.lines().filter(l -> l.startsWith("• ")).count();
    assertThat(text).endsWith("Shortened to fit: " + (300 - kept) + " lines left out.");
    List<LayoutBlock> modal =
        SlackRenderer.blocks(new Reply(lines, List.of(), List.of()), SlackRenderer.Surface.MODAL);
    assertThat(shown(modal)).contains("Source number 299 ");
  }

  @Test
  void changingStylesNeverMakeTooManyBlocks() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(line(i % 2 == 0 ? Style.PLAIN : Style.NOTE, new Piece.Words("line " + i)));
    }
    Reply reply = new Reply(lines, List.of(press("a")), List.of());
    assertThat(SlackRenderer.blocks(reply)).hasSizeLessThanOrEqualTo(50);
    assertThat(SlackRenderer.text(reply)).contains("lines left out.");
  }

  @Test
  void fiveButtonsShowAndTheRestIsBehindTheDots() {
    ActionsBlock row =
        SlackButtons.row(
                new Reply(
                    List.of(),
                    IntStream.range(0, 7).mapToObj(i -> press("b" + i)).toList(),
                    List.of(
                        press("m0"),
                        press("m1"),
                        press("m2"),
                        new Button.Open("Full report", URI.create("https://h.example/r/1")))))
            .orElseThrow();
    assertThat(row.getElements()).hasSize(7);
    assertThat(row.getElements().subList(0, 5)).hasOnlyElementsOfType(ButtonElement.class);
    assertThat(((OverflowMenuElement) row.getElements().get(5)).getOptions())
        .extracting(o -> o.getText().getText())
        .containsExactly("b5", "b6", "m0", "m1", "m2");
    assertThat(((OverflowMenuElement) row.getElements().get(6)).getOptions())
        .extracting(o -> o.getUrl())
        .containsExactly("https://h.example/r/1");
  }

  @Test
  void anActionTooLongForAMenuIsAButton() {
    ActionsBlock row =
        SlackButtons.row(
                new Reply(
                    List.of(),
                    List.of(),
                    List.of(
                        press("a"),
                        press("b"),
                        new Button.Press(
                            "long", new Action(Action.Verb.MUTE_SITE, "h".repeat(80))))))
            .orElseThrow();
    assertThat(row.getElements().get(0)).isInstanceOf(ButtonElement.class);
    assertThat(row.getElements().get(1)).isInstanceOf(OverflowMenuElement.class);
  }

  private static Button press(String label) {
    return new Button.Press(label, new Action(Action.Verb.EXPORT, label));
  }

  private static String text(String words) {
    return SlackRenderer.text(reply(line(Style.PLAIN, new Piece.Words(words))));
  }

  private static String link(String words, String target) {
    return SlackRenderer.text(
        reply(line(Style.PLAIN, new Piece.Linked(words, URI.create(target)))));
  }

  private static Reply reply(Line... lines) {
    return new Reply(List.of(lines), List.of(), List.of());
  }

  private static Line line(Style style, Piece... pieces) {
    List<Piece> all = new ArrayList<>();
    Collections.addAll(all, pieces);
    return new Line(style, all);
  }

  /** What the sections and contexts show. */
  static String shown(List<LayoutBlock> blocks) {
    return blocks.stream()
        .map(
            block ->
                block instanceof SectionBlock section
                    ? section.getText().getText()
                    : block instanceof ContextBlock context
                        ? ((MarkdownTextObject) context.getElements().get(0)).getText()
                        : "")
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
