package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.hearsay.chat.Action;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;

/** Whatever an article says, the reply stays within Slack's limits and calls nobody. */
class SlackRendererLimitsTest {
  private static final Pattern OUR_LINK = Pattern.compile("<https?://[^<>|\\s]+\\|[^<>\\n]*>");

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void everythingStaysWithinTheLimits(@ForAll("replies") Reply reply) {
    assertThat(SlackRenderer.text(reply).length()).isLessThanOrEqualTo(8_000);
    List<LayoutBlock> blocks = SlackRenderer.blocks(reply);
    assertThat(blocks).hasSizeLessThanOrEqualTo(50);
    int characters = 0;
    for (LayoutBlock block : blocks) {
      if (block instanceof SectionBlock section) {
        assertThat(section.getText().getText().length()).isBetween(1, 3000);
        characters += section.getText().getText().length();
      } else if (block instanceof ActionsBlock actions) {
        assertThat(actions.getElements()).hasSizeBetween(1, 25);
        actions.getElements().forEach(SlackRendererLimitsTest::staysWithinTheLimits);
        assertThat(actions.getElements().stream().map(SlackRendererLimitsTest::id))
            .doesNotHaveDuplicates();
      } else {
        assertThat(block).isInstanceOf(ContextBlock.class);
      }
    }
    assertThat(characters).isLessThanOrEqualTo(10_000);
    assertThat(GsonFactory.createSnakeCase().toJson(blocks)).isNotEmpty();
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void hostileWordsStayWords(@ForAll("replies") Reply reply) {
    String text = SlackRenderer.text(reply);
    assertThat(OUR_LINK.matcher(text).replaceAll("")).doesNotContain("<", ">");
    assertThat(text).doesNotContain("@here", "@channel", "@everyone", "```");
    assertThat(text.replace("&amp;", "").replace("&lt;", "").replace("&gt;", ""))
        .doesNotContain("&");
    assertThat(
            text.codePoints()
                .filter(c -> c != '\n')
                .map(Character::getType)
                .anyMatch(type -> type == Character.FORMAT || type == Character.CONTROL))
        .isFalse();
    assertThat(text.chars().filter(c -> c == '`').count() % 2).isZero();
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void textAndBlocksSayTheSame(@ForAll("replies") Reply reply) {
    assertThat(SlackRendererTest.shown(SlackRenderer.blocks(reply)))
        .isEqualTo(SlackRenderer.text(reply));
  }

  @Provide
  Arbitrary<Reply> replies() {
    return Combinators.combine(
            lines().list().ofMaxSize(30),
            buttons().list().ofMaxSize(12),
            buttons().list().ofMaxSize(12))
        .as(Reply::new);
  }

  private static Arbitrary<Line> lines() {
    return Combinators.combine(Arbitraries.of(Style.values()), pieces().list().ofMaxSize(5))
        .as(Line::new);
  }

  private static Arbitrary<Piece> pieces() {
    Arbitrary<String> words = words();
    return Arbitraries.oneOf(
        words.map(Piece.Words::new),
        words.map(Piece.Strong::new),
        words.map(Piece.Quoted::new),
        words.map(Piece.Code::new),
        Combinators.combine(words, targets()).as(Piece.Linked::new));
  }

  private static Arbitrary<Button> buttons() {
    return Arbitraries.oneOf(
        Combinators.combine(words(), Arbitraries.of(Action.Verb.values()), targets())
            .as((label, verb, to) -> new Button.Press(label, new Action(verb, cut(to.getHost())))),
        Combinators.combine(words(), targets()).as(Button.Open::new));
  }

  private static String cut(String host) {
    return host == null ? "x" : host.substring(0, Math.min(80, host.length()));
  }

  private static Arbitrary<URI> targets() {
    return Arbitraries.of(
        URI.create("https://gazette.example/a?b=1&c=%3Cd%3E"),
        URI.create("http://www.gazette.example/"),
        URI.create("javascript:alert(1)"),
        URI.create("https://" + "a.".repeat(60) + "example/"),
        URI.create("https://gazette.example/" + "x".repeat(4000)),
        URI.create("mailto:desk@gazette.example"));
  }

  private static Arbitrary<String> words() {
    Arbitrary<String> hostile =
        Arbitraries.of(
            "<!channel>",
            "<@U0123>",
            "@here",
            "@everyone",
            "<https://evil.example|bank.example>",
            "*",
            "_",
            "~",
            "`",
            "```",
            "> ",
            "\n",
            "\r\n> ",
            "&lt;!here&gt;",
            ":white_check_mark:",
            "\u202E",
            "\u200B",
            "\uDB40\uDC41",
            "\uD83D",
            "officials said",
            " ",
            "x".repeat(3500));
    return Arbitraries.frequencyOf(
            Tuple.of(3, hostile), Tuple.of(1, Arbitraries.strings().ofMaxLength(60)))
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static void staysWithinTheLimits(BlockElement element) {
    if (element instanceof ButtonElement button) {
      assertThat(button.getText().getText().length()).isBetween(1, 75);
      assertThat(button.getUrl() == null || button.getUrl().length() <= 3000).isTrue();
    } else if (element instanceof OverflowMenuElement menu) {
      assertThat(menu.getOptions()).hasSizeBetween(1, 5);
      menu.getOptions()
          .forEach(
              option -> {
                assertThat(option.getText().getText().length()).isBetween(1, 75);
                assertThat(option.getValue().length()).isBetween(1, 75);
              });
    }
  }

  private static String id(BlockElement element) {
    return element instanceof ButtonElement button
        ? button.getActionId()
        : ((OverflowMenuElement) element).getActionId();
  }
}
