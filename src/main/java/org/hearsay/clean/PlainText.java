package org.hearsay.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * An article in a plain text file: perhaps a headline, then paragraphs parted by blank lines. Lines
 * that an editor broke are put together again; where there is no blank line at all, each line is a
 * paragraph.
 *
 * @param title empty when the first block does not look like a headline
 * @param body paragraphs parted by one blank line
 */
record PlainText(String title, String body) {
  private static final int LONGEST_TITLE = 160;

  static PlainText of(String source) {
    String text = source.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n").strip();
    boolean blocks = text.contains("\n\n");
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.split(blocks ? "\n[ \t]*\n\\s*" : "\n")) {
      String paragraph = block.replaceAll("\\s+", " ").strip();
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
    }
    boolean titled = paragraphs.size() > 1 && isHeadline(paragraphs.get(0));
    return new PlainText(
        titled ? paragraphs.get(0) : "",
        String.join("\n\n", titled ? paragraphs.subList(1, paragraphs.size()) : paragraphs));
  }

  /** Short, and not ended like a sentence. */
  private static boolean isHeadline(String block) {
    return block.length() <= LONGEST_TITLE && ".!?:;,…”\"".indexOf(block.charAt(block.length() - 1)) < 0;
  }
}
