package org.hearsay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Style;

/** Groups the lines of a reply into the paragraphs and lists that HTML wants. */
public final class ReplyParts {
  private ReplyParts() {}

  /** Neighbouring lines of one style. */
  public record Part(Style style, List<Line> lines) {
    /** The style, as style sheets name it. */
    public String cssClass() {
      return style.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The parts of {@code reply}, in order. */
  public static List<Part> of(Reply reply) {
    List<Part> parts = new ArrayList<>();
    for (Line line : reply.lines()) {
      Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last == null || last.style() != line.style()) {
        last = new Part(line.style(), new ArrayList<>());
        parts.add(last);
      }
      last.lines().add(line);
    }
    return parts;
  }
}
