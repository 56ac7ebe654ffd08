package org.hearsay.chat.slack;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.hearsay.chat.VisibleText;

/**
 * Slack's own markup. It has no escape but {@code & < >}, so a character that would begin or end a
 * format is written with its look-alike.
 *
 * <p>"*Officials* said <!channel> & left" becomes "∗Officials∗ said &amp;lt;!channel&amp;gt;
 * &amp;amp; left".
 */
final class Mrkdwn {
  private static final List<String> EVERYBODY = List.of("here", "channel", "everyone", "group");
  private static final int LONGEST_TARGET = 1000;

  private Mrkdwn() {}

  /**
   * The characters of {@code raw} as they may be shown: one line, without controls, and without
   * characters that are there and not seen (zero width, direction marks, tags).
   */
  static String visible(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.FORMAT, Character.PRIVATE_USE -> {}
                case Character.SURROGATE, Character.UNASSIGNED -> out.append('\uFFFD');
                case Character.SPACE_SEPARATOR -> out.append(' ');
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                  if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                  }
                }
                default -> {
                  if (!VisibleText.isInvisibleFiller(c)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  /** {@code raw} so that it reads as typed, in at most {@code room} characters of markup. */
  static String escaped(String raw, int room) {
    String text = visible(raw);
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String written = written(text, i, c);
      boolean last = i + Character.charCount(c) == text.length();
      if (out.length() + written.length() > (last ? room : room - 1)) {
        return room < 1 ? "" : out.append('…').toString();
      }
      out.append(written);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** Something to type; in at most {@code room} characters of markup, empty when there is none. */
  static String code(String raw, int room) {
    String text = visible(raw).replace('`', 'ˋ').strip();
    if (text.isEmpty() || room < 12) {
      return "";
    }
    StringBuilder out = new StringBuilder("`");
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String written = callsEverybody(text, i) ? "＠" : entity(text.codePointAt(i));
      if (out.length() + written.length() > room - 2) {
        out.append('…');
        break;
      }
      out.append(written);
    }
    return out.append('`').toString();
  }

  /**
   * A link whose host is seen. Only web addresses become links; of others the words alone remain.
   */
  static String link(String words, URI target, int room) {
    String host = host(target);
    String address = entities(target.toASCIIString().replace("|", "%7C"));
    if (host.isEmpty() || address.length() > LONGEST_TARGET) {
      return escaped(words, room);
    }
    String shown = names(words, host) ? "" : " (" + host + ")";
    int left = room - address.length() - shown.length() - 3;
    if (left < 1) {
      return escaped(words, room);
    }
    String label = escaped(words.isBlank() ? host : words, left).strip();
    return "<" + address + "|" + label + ">" + shown;
  }

  /** The host that a web address leads to, without "www."; empty when it is no web address. */
  static String host(URI target) {
    String scheme = target.getScheme();
    String host = target.getHost();
    if (host == null || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
      return "";
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }

  private static boolean names(String words, String host) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^a-z0-9.\\-\\[\\]:]+", -1)) {
      if (word.equals(host) || word.equals("www." + host)) {
        return true;
      }
    }
    return words.isBlank();
  }

  private static String written(String text, int at, int c) {
    return switch (c) {
      case '&', '<', '>' -> entity(c);
      case '`' -> "ˋ";
      case '*' -> insideWord(text, at) ? "*" : "∗";
      case '_' -> insideWord(text, at) ? "_" : "ˍ";
      case '~' -> insideWord(text, at) ? "~" : "∼";
      case '@' -> callsEverybody(text, at) ? "＠" : "@";
      case ':' -> beginsEmoji(text, at) ? "∶" : ":";
      default -> Character.toString(c);
    };
  }

  private static String entities(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String entity(int c) {
    return entities(Character.toString(c));
  }

  private static boolean insideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean callsEverybody(String text, int at) {
    return text.charAt(at) == '@'
        && EVERYBODY.stream()
            .anyMatch(name -> text.regionMatches(true, at + 1, name, 0, name.length()));
  }

  /** {@code :tada:} is a picture, {@code 10:30:45} is a time. */
  private static boolean beginsEmoji(String text, int at) {
    boolean letters = false;
    for (int i = at + 1; i < text.length() && i < at + 100; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return letters && i > at + 1;
      }
      if (!Character.isLetterOrDigit(c) && "_+-'".indexOf(c) < 0) {
        return false;
      }
      letters |= !Character.isDigit(c);
    }
    return false;
  }
}
