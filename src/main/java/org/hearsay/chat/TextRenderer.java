package org.hearsay.chat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;

/** A reply for a terminal: plain lines, wrapped; bold and dim only where {@code colours}. */
public final class TextRenderer {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final int columns;
  private final boolean colours;

  /** For a terminal that is {@code columns} wide. */
  public TextRenderer(int columns, boolean colours) {
    this.columns = columns;
    this.colours = colours;
  }

  /** The reply's lines, each at most as wide as the terminal where its words allow. */
  public String render(Reply reply) {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (Line line : reply.lines()) {
      String lead =
          switch (line.style()) {
            case NUMBERED -> ++number + ". ";
            case ITEM -> "• ";
            case FLAG -> "⚑ ";
            default -> "";
          };
      for (String row : wrap(lead + text(line), " ".repeat(lead.length()))) {
        out.append(paint(line.style(), row)).append('\n');
      }
    }
    return out.toString();
  }

  private static String text(Line line) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : line.pieces()) {
      String words = VisibleText.of(piece.text());
      text.append(piece instanceof Piece.Quoted ? "“" + words + "”" : words);
    }
    return text.toString();
  }

  private List<String> wrap(String text, String indent) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (row.length() > indent.length() && row.length() + 1 + word.length() > columns) {
        rows.add(row.toString());
        row.setLength(0);
        row.append(indent).append(word);
      } else {
        row.append(row.length() == 0 ? "" : " ").append(word);
      }
    }
    rows.add(row.toString());
    return rows;
  }

  private String paint(Style style, String row) {
    if (!colours) {
      return row;
    }
    return switch (style) {
      case TITLE, HEADING -> BOLD + row + PLAIN;
      case NOTE -> DIM + row + PLAIN;
      default -> row;
    };
  }
}
