package org.hearsay.chat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What we take from the text of a message, on platforms where people write Markdown.
 *
 * <p>"Look: https://example.org/harbour_(2026). nohearsay" holds the link {@code
 * https://example.org/harbour_(2026)} and is silenced.
 *
 * @param links http and https links as typed, in order, each once; none from inside code
 * @param silenced whether the message says {@code nohearsay}
 */
public record MessageText(List<String> links, boolean silenced) {
  private static final Pattern SCHEME =
      Pattern.compile("(?<![\\p{L}\\p{N}])https?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern SILENCE =
      Pattern.compile("(?<![\\w./-])nohearsay(?![\\w/-])", Pattern.CASE_INSENSITIVE);
  private static final String NEVER_LAST = ".,:;!?'\"*_~|…’”»";

  public MessageText {
    links = List.copyOf(links);
  }

  /** Reads {@code text}, the message as typed. */
  public static MessageText read(String text) {
    Set<String> links = new LinkedHashSet<>();
    for (String prose : outsideCode(text)) {
      Matcher scheme = SCHEME.matcher(prose);
      int from = 0;
      while (scheme.find(from)) {
        String link = linkAt(prose, scheme.start(), scheme.end());
        if (link.length() > scheme.end() - scheme.start()) {
          links.add(link);
        }
        from = scheme.start() + Math.max(link.length(), scheme.end() - scheme.start());
      }
    }
    return new MessageText(new ArrayList<>(links), SILENCE.matcher(text).find());
  }

  /**
   * The stretches between {@code `code`} and {@code ```fences```}, whatever the number of ticks.
   */
  private static List<String> outsideCode(String text) {
    List<String> prose = new ArrayList<>();
    int from = 0;
    int tick = text.indexOf('`');
    while (tick >= 0) {
      int afterTicks = endOfTicks(text, tick);
      boolean escaped = tick > 0 && text.charAt(tick - 1) == '\\';
      int close = escaped ? -1 : closing(text, afterTicks, afterTicks - tick);
      if (close >= 0) {
        prose.add(text.substring(from, tick));
        from = close + (afterTicks - tick);
        afterTicks = from;
      }
      tick = text.indexOf('`', afterTicks);
    }
    prose.add(text.substring(from));
    return prose;
  }

  private static int endOfTicks(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  /** Where the next run of exactly {@code ticks} ticks starts; -1 when the code is never closed. */
  private static int closing(String text, int from, int ticks) {
    int start = text.indexOf('`', from);
    while (start >= 0) {
      int end = endOfTicks(text, start);
      if (end - start == ticks) {
        return start;
      }
      start = text.indexOf('`', end);
    }
    return -1;
  }

  private static String linkAt(String prose, int start, int afterScheme) {
    boolean inAngles = start > 0 && prose.charAt(start - 1) == '<';
    boolean inMarkdown = start > 1 && prose.startsWith("](", start - 2);
    int open = 0;
    int end = afterScheme;
    while (end < prose.length()) {
      char c = prose.charAt(end);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || "<>\"`".indexOf(c) >= 0) {
        break;
      }
      if (!inAngles && (prose.startsWith("](", end) || prose.startsWith("||", end))) {
        break;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (inMarkdown && open < 0) {
        break;
      }
      end++;
    }
    String link = prose.substring(start, end);
    return inAngles || inMarkdown ? link : trimmed(link);
  }

  /** Without the punctuation of the sentence around it, and without a bracket it did not open. */
  private static String trimmed(String link) {
    int end = link.length();
    while (end > 0) {
      char last = link.charAt(end - 1);
      if (NEVER_LAST.indexOf(last) < 0 && !closesWhatItDidNotOpen(link, end, last)) {
        break;
      }
      end--;
    }
    return link.substring(0, end);
  }

  private static boolean closesWhatItDidNotOpen(String link, int end, char last) {
    int kind = ")]}".indexOf(last);
    if (kind < 0) {
      return false;
    }
    char opening = "([{".charAt(kind);
    int balance = 0;
    for (int i = 0; i < end; i++) {
      balance += link.charAt(i) == opening ? 1 : link.charAt(i) == last ? -1 : 0;
    }
    return balance < 0;
  }
}
