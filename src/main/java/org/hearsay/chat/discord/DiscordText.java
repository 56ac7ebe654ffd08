package org.hearsay.chat.discord;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;

/** The lines of a reply as one text that keeps within a limit. */
final class DiscordText {
  private DiscordText() {}

  /**
   * All lines, or as many from the top as fit, then how many were left out, then the small print
   * that closes the reply.
   *
   * @param limit in UTF-16 code units, at least 200
   */
  static String of(Reply reply, int limit) {
    List<String> lines = lines(reply.lines(), limit / 2);
    String whole = String.join("\n", lines);
    if (whole.isBlank()) {
      return "…";
    }
    return whole.length() <= limit ? whole : shortened(reply, lines, limit);
  }

  private static String shortened(Reply reply, List<String> lines, int limit) {
    int last = lines.size() - 1;
    boolean closes =
        reply.lines().get(last).style() == Style.NOTE && lines.get(last).length() < 200;
    String closing = closes ? "\n" + lines.get(last) : "";
    int candidates = closes ? last : lines.size();
    StringBuilder text = new StringBuilder();
    int kept = 0;
    while (kept < candidates
        && text.length() + 1 + lines.get(kept).length()
            <= limit - closing.length() - leftOut(candidates).length()) {
      text.append(kept == 0 ? "" : "\n").append(lines.get(kept));
      kept++;
    }
    return text + leftOut(candidates - kept) + closing;
  }

  private static String leftOut(int lines) {
    return "\n-# … and "
        + (lines == 1 ? "1 more line" : lines + " more lines")
        + ", too long for one message";
  }

  private static List<String> lines(List<Line> lines, int limit) {
    List<String> rendered = new ArrayList<>();
    int number = 0;
    for (Line line : lines) {
      if (line.style() == Style.NUMBERED) {
        number++;
      }
      rendered.add(within(limit, line, number));
    }
    return rendered;
  }

  /** The line; where it is longer than {@code limit}, its longest piece is cut until it fits. */
  private static String within(int limit, Line line, int number) {
    Line shorter = line;
    String rendered = rendered(shorter, number);
    while (rendered.length() > limit && !shorter.pieces().isEmpty()) {
      shorter = new Line(line.style(), withLongestCut(shorter.pieces()));
      rendered = rendered(shorter, number);
    }
    return rendered;
  }

  private static List<Piece> withLongestCut(List<Piece> pieces) {
    int longest = 0;
    for (int i = 1; i < pieces.size(); i++) {
      if (DiscordMarkdown.of(pieces.get(i), false).length()
          > DiscordMarkdown.of(pieces.get(longest), false).length()) {
        longest = i;
      }
    }
    List<Piece> cut = new ArrayList<>(pieces);
    Piece piece = cut.remove(longest);
    if (piece.text().length() > 8) {
      cut.add(longest, cut(piece));
    }
    return cut;
  }

  private static Piece cut(Piece piece) {
    String text = piece.text();
    String shorter = text.substring(0, text.length() * 3 / 4).replaceFirst("…$", "") + "…";
    if (piece instanceof Piece.Quoted) {
      return new Piece.Quoted(shorter);
    } else if (piece instanceof Piece.Strong) {
      return new Piece.Strong(shorter);
    } else if (piece instanceof Piece.Code) {
      return new Piece.Code(shorter);
    }
    return new Piece.Words(shorter);
  }

  private static String rendered(Line line, int number) {
    boolean bold = line.style() == Style.TITLE || line.style() == Style.HEADING;
    StringBuilder pieces = new StringBuilder();
    for (Piece piece : line.pieces()) {
      pieces.append(DiscordMarkdown.of(piece, bold));
    }
    String body = DiscordMarkdown.atLineStart(pieces.toString());
    return switch (line.style()) {
      case TITLE, HEADING -> DiscordMarkdown.wrapped(body);
      case NUMBERED -> number + ". " + body;
      case ITEM -> "- " + body;
      case FLAG -> "⚑ " + body;
      case PLAIN -> body;
      case NOTE -> body.isBlank() ? "" : "-# " + body;
    };
  }
}
