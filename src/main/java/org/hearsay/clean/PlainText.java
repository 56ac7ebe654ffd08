package org.hearsay.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An article in a plain text file: perhaps a headline, then paragraphs parted by blank lines. Lines
 * that an editor broke are put together again, but not list items, speakers' lines and lines too
 * short to have been broken; where there is no blank line at all, each line is a paragraph.
 *
 * @param title empty when the first block does not look like a headline
 * @param body paragraphs parted by one blank line
 */
record PlainText(String title, String body) {
  private static final int LONGEST_TITLE = 160;
  private static final Pattern BEGINS_LOWER = Pattern.compile("\\s*\\p{Ll}");

  /** A list item, or who speaks: "• Two dead", "- Two dead", "DR. BERG: No." */
  private static final Pattern OWN_LINE =
      Pattern.compile("\\s*(?:[•▪◦*–-]\\s|\\p{Lu}[\\p{Lu}.' -]+:\\s)");

  static PlainText of(String source) {
    String text = source.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n").strip();
    boolean blocks = text.contains("\n\n");
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.split(blocks ? "\n[ \t]*\n\\s*" : "\n")) {
      for (String piece : pieces(block)) {
        String paragraph = piece.replaceAll("\\s+", " ").strip();
        if (!paragraph.isEmpty()) {
          paragraphs.add(paragraph);
        }
      }
    }
    boolean titled = paragraphs.size() > 1 && isHeadline(paragraphs.get(0));
    return new PlainText(
        titled ? paragraphs.get(0) : "",
        String.join("\n\n", titled ? paragraphs.subList(1, paragraphs.size()) : paragraphs));
  }

  /** The paragraphs of a block without blank lines. */
  private static List<String> pieces(String block) {
    String[] lines = block.split("\n", -1);
    int longest = Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder(lines[0]);
    for (int i = 1; i < lines.length; i++) {
      boolean shortBefore =
          lines[i - 1].length() < longest / 2 && !BEGINS_LOWER.matcher(lines[i]).lookingAt();
      if (shortBefore || OWN_LINE.matcher(lines[i]).lookingAt()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.length() == 0 ? "" : " ").append(lines[i]);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** Short, and not ended like a sentence. */
  private static boolean isHeadline(String block) {
    return block.length() <= LONGEST_TITLE
        && ".!?:;,…”\"".indexOf(block.charAt(block.length() - 1)) < 0;
  }
}
