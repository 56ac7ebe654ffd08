package org.hearsay.chat.slack;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;

/** One line of a reply in Slack's markup. */
final class MrkdwnLine {
  /** A channel that has a name; Slack shows it in place of the id. */
  private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{1,20}");

  private final int room;
  private final StringBuilder out = new StringBuilder();

  private MrkdwnLine(int room) {
    this.room = room;
  }

  /**
   * @param number what a numbered line begins with
   * @param room the most characters of markup; what does not fit is cut and ends in "…"
   */
  static String of(Line line, int number, int room) {
    MrkdwnLine written = new MrkdwnLine(room);
    written.out.append(
        switch (line.style()) {
          case NUMBERED -> number + ". ";
          case ITEM -> "• ";
          case FLAG -> "⚑ ";
          case TITLE, HEADING, PLAIN, NOTE -> "";
        });
    List<Piece> pieces = line.pieces();
    boolean wholeLine =
        (line.style() == Style.TITLE || line.style() == Style.HEADING)
            && pieces.stream().noneMatch(Piece.Strong.class::isInstance);
    for (int i = 0; i < pieces.size(); i++) {
      String next = i + 1 < pieces.size() ? pieces.get(i + 1).text() : "";
      written.add(pieces.get(i), wholeLine, next);
    }
    String text = written.out.toString().strip();
    // A line that begins with ">" would be set as a quotation.
    return text.startsWith("&gt;") ? "›" + text.substring(4) : text;
  }

  private void add(Piece piece, boolean strong, String next) {
    int left = room - out.length();
    if (left < 2) {
      return;
    }
    if (strong || piece instanceof Piece.Strong) {
      addStrong(plain(piece, left - 2), next);
    } else {
      out.append(plain(piece, left));
    }
  }

  /** Slack sees an asterisk as a format only beside a space or a sign, with none inside. */
  private void addStrong(String text, String next) {
    String core = text.strip();
    boolean free =
        (out.isEmpty() || !Character.isLetterOrDigit(out.charAt(out.length() - 1)))
            && (next.isEmpty()
                || text.endsWith(" ")
                || !Character.isLetterOrDigit(next.codePointAt(0)));
    if (core.isEmpty() || !free) {
      out.append(text);
      return;
    }
    out.append(text, 0, text.indexOf(core)).append('*').append(core).append('*');
    out.append(text, text.indexOf(core) + core.length(), text.length());
  }

  private static String plain(Piece piece, int left) {
    if (piece instanceof Piece.Quoted quoted) {
      return left < 3 ? "" : "“" + Mrkdwn.escaped(quoted.text(), left - 2) + "”";
    }
    if (piece instanceof Piece.Linked linked) {
      return Mrkdwn.link(linked.text(), linked.target(), left);
    }
    if (piece instanceof Piece.Channel channel && CHANNEL.matcher(channel.id()).matches()) {
      String link = "<#" + channel.id() + ">";
      return link.length() <= left ? link : "";
    }
    if (piece instanceof Piece.Code code) {
      return Mrkdwn.code(code.text(), left);
    }
    return Mrkdwn.escaped(piece.text(), left);
  }
}
