package org.hearsay.chat.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Style;

/**
 * A reply as Slack shows it: blocks, and the same in text for notifications. Nothing in a reply can
 * become markup, a mention or a picture. What is too long is shortened by whole lines, and says so.
 *
 * <p>A key claim becomes "1. “the bridge was closed on Monday” — the mayor, via Harbour Gazette
 * ¶2".
 */
public final class SlackRenderer {
  private static final int SECTION = 3000;
  private static final int LINE = 2000;
  private static final int LEFT_OUT = 80;

  /** Where a reply is shown, and how much Slack takes there. */
  enum Surface {
    MESSAGE(8_000, 50),
    MODAL(40_000, 100);

    final int characters;
    final int blocks;

    Surface(int characters, int blocks) {
      this.characters = characters;
      this.blocks = blocks;
    }
  }

  private SlackRenderer() {}

  /** The blocks of a message. */
  public static List<LayoutBlock> blocks(Reply reply) {
    return blocks(reply, Surface.MESSAGE);
  }

  /** The lines of a message in mrkdwn, without its buttons; at most 8,000 characters. */
  public static String text(Reply reply) {
    StringBuilder text = new StringBuilder();
    for (Passage passage : passages(reply.lines(), Surface.MESSAGE)) {
      text.append(text.isEmpty() ? "" : "\n").append(passage.text);
    }
    return text.toString();
  }

  static List<LayoutBlock> blocks(Reply reply, Surface surface) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Passage passage : passages(reply.lines(), surface)) {
      MarkdownTextObject text =
          MarkdownTextObject.builder().text(passage.text.toString()).verbatim(true).build();
      blocks.add(
          passage.smallPrint
              ? ContextBlock.builder().elements(List.of(text)).build()
              : SectionBlock.builder().text(text).expand(true).build());
    }
    SlackButtons.row(reply).ifPresent(blocks::add);
    return blocks;
  }

  /** Lines that share a block. */
  private record Passage(boolean smallPrint, StringBuilder text) {}

  private static List<Passage> passages(List<Line> lines, Surface surface) {
    List<Passage> passages = new ArrayList<>();
    int used = 0;
    int number = 1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String text = MrkdwnLine.of(line, number, LINE);
      used += text.length() + 1;
      // One block is kept for the line that says what was left out, one for the buttons.
      if (used > surface.characters - LEFT_OUT || passages.size() > surface.blocks - 3) {
        int left = lines.size() - i;
        add(
            passages,
            true,
            "Shortened to fit: " + left + (left == 1 ? " line" : " lines") + " left out.");
        break;
      }
      number += line.style() == Style.NUMBERED ? 1 : 0;
      if (!text.isEmpty()) {
        add(passages, line.style() == Style.NOTE, text);
      }
    }
    return passages;
  }

  private static void add(List<Passage> passages, boolean smallPrint, String line) {
    Passage last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
    if (last != null
        && last.smallPrint == smallPrint
        && last.text.length() + 1 + line.length() <= SECTION) {
      last.text.append('\n').append(line);
    } else {
      passages.add(new Passage(smallPrint, new StringBuilder(line)));
    }
  }
}
