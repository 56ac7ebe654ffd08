package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;

/**
 * Finds quotations: double marks straight, curly or typed as two single ones, and single marks
 * where no double quotation is open. Straight marks open before a word and close after one; where
 * that does not tell, they take turns.
 */
final class Quotations {
  private static final String BEFORE_OPENING = "([{—–-―/:‘'";
  private static final String AFTER_CLOSING = ".,;:!?)]}—–-―/…’'";
  private static final int LONGEST_SINGLE = 600;

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private final List<Span> pieces = new ArrayList<>();
  private int openedAt = -1;

  private Quotations(String text) {
    this.text = text;
  }

  /** The quotations of {@code text} in order. */
  static List<Quotation> of(String text, List<Paragraph> paragraphs) {
    Quotations quotations = new Quotations(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      quotations.read(paragraphs.get(i).span());
      boolean runsOn =
          i + 1 < paragraphs.size()
              && quotations.startsWithMark(paragraphs.get(i + 1).span().start());
      quotations.endParagraph(paragraphs.get(i).span().end(), runsOn);
    }
    return quotations.found;
  }

  private void read(Span paragraph) {
    int at = paragraph.start();
    while (at < paragraph.end()) {
      int length = doubleMark(at, paragraph.end());
      if (length > 0) {
        if (opens(at, length, paragraph)) {
          if (openedAt >= 0) {
            close(at);
          }
          openedAt = at;
        } else if (openedAt >= 0) {
          close(at + length);
        }
        at += length;
      } else if (openedAt < 0 && opensSingle(at, paragraph)) {
        int end = closingSingle(at, paragraph.end());
        if (end > 0) {
          found.add(new Quotation(List.of(new Span(at, end))));
          at = end;
        } else {
          at++;
        }
      } else {
        at++;
      }
    }
  }

  private void close(int end) {
    int trimmed = end;
    while (trimmed > openedAt + 1 && Character.isWhitespace(text.charAt(trimmed - 1))) {
      trimmed--;
    }
    pieces.add(new Span(openedAt, trimmed));
    found.add(new Quotation(pieces));
    pieces.clear();
    openedAt = -1;
  }

  private void endParagraph(int end, boolean runsOn) {
    if (openedAt < 0) {
      return;
    }
    if (runsOn) {
      pieces.add(new Span(openedAt, end));
      openedAt = -1;
    } else {
      close(end);
    }
  }

  private boolean startsWithMark(int at) {
    char c = text.charAt(at);
    return c == '"' || c == '“' || c == '«' || text.startsWith("''", at);
  }

  /** Length of the double mark at {@code at}; 0 when there is none. */
  private int doubleMark(int at, int end) {
    char c = text.charAt(at);
    if ("\"“”„«»".indexOf(c) >= 0) {
      return 1;
    }
    boolean twin = at + 1 < end && text.charAt(at + 1) == c;
    return twin && (c == '\'' || c == '`' || c == '’') ? 2 : 0;
  }

  private boolean opens(int at, int length, Span paragraph) {
    char c = text.charAt(at);
    if (c == '“' || c == '„' || c == '«' || c == '`') {
      return true;
    }
    if (c == '”' || c == '»' || c == '’') {
      return false;
    }
    if (!pieces.isEmpty() && at == paragraph.start()) {
      return true;
    }
    int next = at + length;
    boolean spaceBefore =
        at == paragraph.start()
            || Character.isWhitespace(text.charAt(at - 1))
            || BEFORE_OPENING.indexOf(text.charAt(at - 1)) >= 0;
    boolean spaceAfter =
        next >= paragraph.end()
            || Character.isWhitespace(text.charAt(next))
            || AFTER_CLOSING.indexOf(text.charAt(next)) >= 0;
    if (spaceBefore != spaceAfter) {
      return spaceBefore;
    }
    return openedAt < 0;
  }

  private boolean opensSingle(int at, Span paragraph) {
    char c = text.charAt(at);
    if ((c != '‘' && c != '\'') || at + 2 >= paragraph.end()) {
      return false;
    }
    boolean free =
        at == paragraph.start()
            || Character.isWhitespace(text.charAt(at - 1))
            || BEFORE_OPENING.indexOf(text.charAt(at - 1)) >= 0;
    return free && Character.isLetter(text.charAt(at + 1));
  }

  /**
   * One past the mark that closes the single quotation opened at {@code open}: the first after
   * punctuation, since {@code ministers'} is no closing mark, otherwise the first; -1 when there is
   * none before the next opening one.
   */
  private int closingSingle(int open, int end) {
    char mark = text.charAt(open) == '‘' ? '’' : '\'';
    int first = -1;
    for (int at = open + 1; at < Math.min(end, open + LONGEST_SINGLE); at++) {
      char c = text.charAt(at);
      if (c == '‘' || "\"“”".indexOf(c) >= 0) {
        break;
      }
      boolean closes =
          c == mark
              && !Character.isWhitespace(text.charAt(at - 1))
              && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)));
      if (closes && ".,?!…".indexOf(text.charAt(at - 1)) >= 0) {
        return at + 1;
      }
      if (closes && first < 0) {
        first = at + 1;
      }
    }
    return first;
  }
}
