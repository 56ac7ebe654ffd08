package org.hearsay.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;

/** Puts a {@link Reply} together from top to bottom. */
public final class Lines {
  private final List<Line> lines = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();
  private final List<Button> menu = new ArrayList<>();

  /** Adds a line; a {@link String} among {@code pieces} stands for our own words. */
  public Lines add(Style style, Object... pieces) {
    List<Piece> line = new ArrayList<>();
    for (Object piece : pieces) {
      line.add(piece instanceof Piece ready ? ready : new Piece.Words((String) piece));
    }
    lines.add(new Line(style, line));
    return this;
  }

  /** Adds a button that tells us. */
  public Lines press(String label, Action.Verb verb, String subject) {
    buttons.add(new Button.Press(label, new Action(verb, subject)));
    return this;
  }

  /** Adds a button that opens a page. */
  public Lines open(String label, URI target) {
    buttons.add(new Button.Open(label, target));
    return this;
  }

  /** Adds a choice behind "⋯". */
  public Lines choice(String label, Action.Verb verb, String subject) {
    menu.add(new Button.Press(label, new Action(verb, subject)));
    return this;
  }

  /** Adds the lines of another reply, without its buttons. */
  public Lines with(Reply other) {
    lines.addAll(other.lines());
    return this;
  }

  /** The reply. */
  public Reply reply() {
    return new Reply(lines, buttons, menu);
  }
}
