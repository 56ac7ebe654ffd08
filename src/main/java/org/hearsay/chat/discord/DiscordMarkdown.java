package org.hearsay.chat.discord;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * Pieces as Discord's Markdown, so that the reader sees their characters and Discord does nothing
 * with them: no formatting, no mention, no timestamp or emoji, no link or invitation of its own.
 *
 * <p>The words {@code "*urgent* <@123> https://a.example"} become {@code "\*urgent\* \<＠123>
 * https\://a.example"}.
 */
final class DiscordMarkdown {
  private static final String ALWAYS_ESCAPED = "\\*_~`|<[]";

  /** Headings, lists, small print and block quotes, which only the start of a line can begin. */
  private static final Pattern LINE_START = Pattern.compile("^(\\s*)([#>+-]|\\d+(?=[.)]))");

  /** A channel's id; only of such a one does Discord make a name to open. */
  private static final Pattern CHANNEL = Pattern.compile("\\d{1,20}");

  private static final Pattern SHORTCODE = Pattern.compile(":[\\p{L}\\p{N}_+~-]+:");

  /**
   * No mention, yet looks like one: Discord has no other way to write "everyone" and "here" behind
   * it, and its servers look for {@code <@123>} in what a backslash hides only from the eye.
   */
  private static final char FULL_WIDTH_AT = '＠';

  private DiscordMarkdown() {}

  /**
   * @param bold whether all around it is bold already
   */
  static String of(Piece piece, boolean bold) {
    if (piece instanceof Piece.Words words) {
      return escaped(words.text());
    } else if (piece instanceof Piece.Strong strong) {
      return bold ? escaped(strong.text()) : bold(strong.text());
    } else if (piece instanceof Piece.Quoted quoted) {
      return "“" + escaped(VisibleText.of(quoted.text()).strip()) + "”";
    } else if (piece instanceof Piece.Linked linked) {
      return linked(linked);
    } else if (piece instanceof Piece.Channel channel && CHANNEL.matcher(channel.id()).matches()) {
      return "<#" + channel.id() + ">";
    }
    return code(piece.text());
  }

  /** {@code text} between {@code **}, outer spaces left outside. */
  static String bold(String text) {
    return wrapped(escaped(text));
  }

  /** Markdown between {@code **}, outer spaces left outside. */
  static String wrapped(String markdown) {
    String inner = markdown.strip();
    return inner.isEmpty() ? markdown : markdown.replace(inner, "**" + inner + "**");
  }

  static String escaped(String text) {
    String visible = VisibleText.of(text);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int at = 0; at < visible.length(); at++) {
      char c = visible.charAt(at);
      if (c == '@' && isMention(visible, at)) {
        escaped.append(FULL_WIDTH_AT);
        continue;
      }
      if (mustBeEscaped(visible, at, c)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** The markdown of a whole line, with nothing at its start that could begin a block. */
  static String atLineStart(String markdown) {
    var block = LINE_START.matcher(markdown);
    if (!block.find()) {
      return markdown;
    }
    int mark = Character.isDigit(markdown.charAt(block.start(2))) ? block.end() : block.start(2);
    return markdown.substring(0, mark) + "\\" + markdown.substring(mark);
  }

  private static boolean mustBeEscaped(String text, int at, char c) {
    if (ALWAYS_ESCAPED.indexOf(c) >= 0 || (c == '(' && at > 0 && text.charAt(at - 1) == ']')) {
      return true;
    }
    if (c == ':') {
      return at + 1 == text.length()
          || text.charAt(at + 1) == '/'
          || SHORTCODE.matcher(text).region(at, text.length()).lookingAt();
    }
    return c == '.' && endsWithDiscord(text, at);
  }

  /** {@code discord.gg/…} is an invitation even without a scheme. */
  private static boolean endsWithDiscord(String text, int dot) {
    String before = text.substring(Math.max(0, dot - 10), dot).toLowerCase(Locale.ROOT);
    return before.endsWith("discord") || before.endsWith("discordapp");
  }

  private static boolean isMention(String text, int at) {
    return at + 1 == text.length()
        || (at > 0 && text.charAt(at - 1) == '<')
        || text.regionMatches(true, at + 1, "everyone", 0, 8)
        || text.regionMatches(true, at + 1, "here", 0, 4);
  }

  private static String code(String text) {
    String inner = VisibleText.of(text).replace('`', '\'').replace("@", "" + FULL_WIDTH_AT);
    return inner.isBlank() ? "" : "`" + inner + "`";
  }

  /** {@code [words](<address>) (host)}: in angle brackets, so that Discord shows no preview. */
  private static String linked(Piece.Linked linked) {
    String address = address(linked.target());
    String host = host(linked.target());
    String words = VisibleText.of(linked.text()).strip();
    if (address == null || host == null) {
      return escaped(words);
    }
    if (words.isEmpty() || words.equals(linked.target().toString())) {
      return "<" + address + ">";
    }
    String link = "[" + escaped(words) + "](<" + address + ">)";
    return names(words, host) ? link : link + " (" + escaped(host) + ")";
  }

  /** The address in characters that mean nothing to Markdown; null when it is not a web address. */
  static @Nullable String address(URI target) {
    String scheme = target.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      return null;
    }
    return target
        .toASCIIString()
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("@", "%40")
        .replace("*", "%2A");
  }

  private static @Nullable String host(URI target) {
    String host = target.getHost();
    return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static boolean names(String words, String host) {
    return Pattern.compile("(?i)(?<![\\w.-])(www\\.)?" + Pattern.quote(host) + "(?![\\w-]|\\.\\w)")
        .matcher(words)
        .find();
  }
}
