package org.hearsay.chat.slack;

import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message holds for us: "<@U1> sources <https://gazette.example/a|the Gazette>" holds one
 * link and the words "sources https://gazette.example/a".
 *
 * @param links as typed, in order, each once; not those shown as code
 * @param mention the words after our name; null when we are not mentioned
 * @param silenced whether it says "nohearsay"
 */
record Said(List<String> links, @Nullable String mention, boolean silenced) {
  private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\\n]*+`", Pattern.DOTALL);
  private static final Pattern MARKED = Pattern.compile("<([^<>|]++)(?:\\|([^<>]*+))?>");
  private static final Pattern BARE = Pattern.compile("(?i)\\bhttps?://[^\\s<>|\"`]++");
  private static final Pattern SILENCE = Pattern.compile("(?i)\\bnohearsay\\b");

  /**
   * What {@code message} holds.
   *
   * @param us our user id; null where it is not known
   */
  static Said of(Message message, @Nullable String us) {
    String text =
        message.getText() == null || message.getText().isBlank()
            ? RichWords.of(message.getBlocks())
            : message.getText();
    Set<String> links = new LinkedHashSet<>();
    if (message.getBlocks() != null) {
      for (LayoutBlock block : message.getBlocks()) {
        if (block instanceof RichTextBlock rich) {
          addLinks(rich.getElements(), links);
        }
      }
    }
    if (links.isEmpty()) {
      links.addAll(linksIn(text));
    }
    return new Said(List.copyOf(links), mention(text, us), SILENCE.matcher(text).find());
  }

  /** The links of a text in Slack's markup. */
  static List<String> linksIn(String text) {
    Set<String> links = new LinkedHashSet<>();
    Matcher bare = BARE.matcher(typed(CODE.matcher(text).replaceAll(" "), " "));
    while (bare.find()) {
      links.add(trimmed(bare.group()));
    }
    return List.copyOf(links);
  }

  /** A text in Slack's markup as it was typed: links without their labels, signs as they are. */
  static String words(String text) {
    return typed(text, "").strip();
  }

  private static String typed(String text, String aroundLinks) {
    String plain =
        MARKED
            .matcher(text)
            .replaceAll(
                match -> {
                  String target = match.group(1);
                  String label = match.group(2);
                  if (target.matches("(?i)https?://.*")) {
                    return Matcher.quoteReplacement(aroundLinks + target + aroundLinks);
                  }
                  return Matcher.quoteReplacement(
                      label != null && !label.isEmpty() ? label : target);
                });
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static @Nullable String mention(String text, @Nullable String us) {
    if (us == null) {
      return null;
    }
    Matcher name = Pattern.compile("<@" + Pattern.quote(us) + "(?:\\|[^<>]*+)?>").matcher(text);
    return name.find() ? words(text.substring(name.end())) : null;
  }

  private static void addLinks(@Nullable List<?> elements, Set<String> links) {
    for (Object element : elements == null ? List.of() : elements) {
      if (element instanceof RichTextSectionElement section) {
        addLinks(section.getElements(), links);
      } else if (element instanceof RichTextListElement list) {
        addLinks(list.getElements(), links);
      } else if (element instanceof RichTextQuoteElement quote) {
        addLinks(quote.getElements(), links);
      } else if (element instanceof RichTextSectionElement.Link link
          && link.getUrl() != null
          && (link.getStyle() == null || !link.getStyle().isCode())) {
        links.addAll(linksIn(link.getUrl()));
      }
    }
  }

  /** Without the sentence's own signs: "(see https://gazette.example/a)." */
  private static String trimmed(String link) {
    int end = link.length();
    while (end > 0) {
      char last = link.charAt(end - 1);
      boolean closes = last == ')' && link.indexOf('(') < 0;
      if (!closes && ".,;:!?'”’]}*_~".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return link.substring(0, end);
  }
}
