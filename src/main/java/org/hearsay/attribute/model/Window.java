package org.hearsay.attribute.model;

import org.hearsay.article.Span;
import org.hearsay.read.Quotation;

/**
 * The tokens that may belong to one cue's attribution: the sentences around it in its paragraph,
 * and further paragraphs only where a quotation runs on or a colon opens one.
 *
 * @param cue the cue's main word
 * @param start first token
 * @param end one past the last token
 */
public record Window(int cue, int start, int end) {
  private static final int SENTENCES_BACK = 2;
  private static final int SENTENCES_FORWARD = 4;
  private static final int LONGEST_SIDE = 160;

  /** The window around the token {@code cue}. */
  public static Window around(Signals s, int cue) {
    int sentence = s.sentence[cue];
    int first = sentence;
    int last = sentence;
    int reachable = lastParagraph(s, cue);
    while (first > 0
        && first > sentence - SENTENCES_BACK
        && s.paragraph[s.firstToken(first - 1)] == s.paragraph[cue]) {
      first--;
    }
    while (last + 1 < s.reading.sentences().size()
        && last < sentence + SENTENCES_FORWARD
        && s.paragraph[s.firstToken(last + 1)] <= reachable) {
      last++;
    }
    return new Window(
        cue,
        Math.max(s.firstToken(first), cue - LONGEST_SIDE),
        Math.min(s.endToken(last), cue + LONGEST_SIDE));
  }

  /** Number of the last paragraph that the cue may reach into. */
  private static int lastParagraph(Signals s, int cue) {
    int paragraph = s.paragraph[cue];
    int end = cue;
    while (end + 1 < s.size && s.paragraph[end + 1] == paragraph) {
      end++;
    }
    if (end + 1 < s.size
        && s.sentence[end] == s.sentence[cue]
        && (s.kind[end] == Signals.COLON || end == cue)) {
      paragraph = s.paragraph[end + 1];
      while (end + 1 < s.size && s.paragraph[end + 1] == paragraph) {
        end++;
      }
    }
    int running = s.quotation[end];
    if (running >= 0) {
      Quotation quotation = s.quotations().get(running);
      Span lastPiece = quotation.pieces().get(quotation.pieces().size() - 1);
      paragraph = Math.max(paragraph, s.paragraph[s.reading.tokenAt(lastPiece.start())]);
    }
    return paragraph;
  }

  int length() {
    return end - start;
  }
}
