package org.hearsay.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message's rich text in Slack's markup, for messages that come without their text: a person's
 * mention followed by " help" becomes "<@U1> help".
 */
final class RichWords {
  private final StringBuilder out = new StringBuilder();

  private RichWords() {}

  static String of(@Nullable List<LayoutBlock> blocks) {
    RichWords words = new RichWords();
    for (LayoutBlock block : Objects.requireNonNullElse(blocks, List.<LayoutBlock>of())) {
      if (block instanceof RichTextBlock rich) {
        words.addAll(rich.getElements());
      }
    }
    return words.out.toString().strip();
  }

  private void addAll(@Nullable List<?> elements) {
    for (Object element : elements == null ? List.of() : elements) {
      add(element);
    }
  }

  private void add(Object element) {
    if (element instanceof RichTextSectionElement section) {
      addAll(section.getElements());
      out.append('\n');
    } else if (element instanceof RichTextListElement list) {
      addAll(list.getElements());
    } else if (element instanceof RichTextQuoteElement quote) {
      addAll(quote.getElements());
      out.append('\n');
    } else if (element instanceof RichTextPreformattedElement code) {
      out.append("```");
      addAll(code.getElements());
      out.append("```\n");
    } else if (element instanceof RichTextSectionElement.Text text) {
      boolean isCode = text.getStyle() != null && text.getStyle().isCode();
      String words = escaped(text.getText());
      out.append(isCode ? "`" + words + "`" : words);
    } else if (element instanceof RichTextSectionElement.Link link) {
      // Slack writes the signs of an address as entities already.
      out.append('<').append(Objects.requireNonNullElse(link.getUrl(), "")).append('>');
    } else if (element instanceof RichTextSectionElement.User user) {
      out.append("<@").append(user.getUserId()).append('>');
    }
  }

  private static String escaped(@Nullable String text) {
    return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
