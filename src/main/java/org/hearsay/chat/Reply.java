package org.hearsay.chat;

import java.net.URI;
import java.util.List;

/**
 * What we say, for any platform: lines of pieces, then buttons. Pieces hold plain characters; each
 * platform's renderer escapes them, so that nothing an article says can become markup, a link or a
 * mention.
 *
 * @param lines from top to bottom
 * @param buttons in one row, the most useful first
 * @param menu further choices behind "⋯"
 */
public record Reply(List<Line> lines, List<Button> buttons, List<Button> menu) {

  /** One line; platforms wrap it where they must. */
  public record Line(Style style, List<Piece> pieces) {
    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  /** What a line is. */
  public enum Style {
    /** The article's headline. */
    TITLE,
    /** Stands over the items that follow. */
    HEADING,
    /** A key claim; numbered by the renderer, from 1 in each reply. */
    NUMBERED,
    /** One of a list. */
    ITEM,
    /** A red flag. */
    FLAG,
    /** Ordinary words. */
    PLAIN,
    /** Small print. */
    NOTE
  }

  /** A few characters with one meaning. */
  public sealed interface Piece {
    /** The characters as the reader sees them. */
    String text();

    /** Our own words. */
    record Words(String text) implements Piece {}

    /** Our own words, to be seen first. */
    record Strong(String text) implements Piece {}

    /** Verbatim from the article; shown in curly quotation marks. */
    record Quoted(String text) implements Piece {}

    /** A link; shown with its host where the words do not name it. */
    record Linked(String text, URI target) implements Piece {}

    /** Something to type, or an id. */
    record Code(String text) implements Piece {}

    /**
     * A channel, to be opened where the platform can; pings nobody.
     *
     * @param id the platform's id; in the local chat also its name
     */
    record Channel(String id) implements Piece {
      @Override
      public String text() {
        return "#" + id;
      }
    }
  }

  /** Something to press. */
  public sealed interface Button {
    /** What is written on it; at most 75 characters. */
    String label();

    /** Tells us. */
    record Press(String label, Action action) implements Button {}

    /** Opens a page. */
    record Open(String label, URI target) implements Button {}
  }

  public Reply {
    lines = List.copyOf(lines);
    buttons = List.copyOf(buttons);
    menu = List.copyOf(menu);
  }

  /** One plain sentence and nothing else. */
  public static Reply say(String sentence) {
    return new Reply(
        List.of(new Line(Style.PLAIN, List.of(new Piece.Words(sentence)))), List.of(), List.of());
  }
}
