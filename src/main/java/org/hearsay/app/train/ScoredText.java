package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;

/** A text cut into words and marks for scoring, independent of how the program reads. */
final class ScoredText {
  private static final Pattern WORD =
      Pattern.compile("\\w+(?:[-'’.]\\w+)*|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MARK = Pattern.compile("[^\\w$%]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?]+[)\\]\"”’']*\\s+(?=[\"“‘(\\[]?[A-Z0-9])");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:\\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|vs|No|Jan|Feb|Aug|Sept|Oct|Nov"
              + "|Dec|Inc|Corp|Co|Ltd)|\\b[A-Z]|U\\.S|a\\.m|p\\.m)\\.$");
  private static final Set<String> AFTER_HEAD =
      Set.of(
          "who", "which", "that", "of", "from", "at", "for", "in", "on", "with", "and", "to", "by",
          "whose", "where");

  private final String text;
  private final List<Span> words = new ArrayList<>();
  private final BitSet marks = new BitSet();

  ScoredText(String text) {
    this.text = text;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      if (MARK.matcher(matcher.group()).matches()) {
        marks.set(words.size());
      }
      words.add(new Span(matcher.start(), matcher.end()));
    }
  }

  String word(int i) {
    return words.get(i).in(text);
  }

  /** The words that {@code spans} touch. */
  BitSet cover(List<Span> spans) {
    BitSet covered = new BitSet();
    for (Span span : spans) {
      int low = 0;
      int high = words.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (words.get(middle).end() <= span.start()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (int i = low; i < words.size() && words.get(i).start() < span.end(); i++) {
        covered.set(i);
      }
    }
    return covered;
  }

  /** {@code covered} without marks at its ends. */
  BitSet trim(BitSet covered) {
    BitSet trimmed = (BitSet) covered.clone();
    for (int i = trimmed.nextSetBit(0); i >= 0 && marks.get(i); i = trimmed.nextSetBit(i)) {
      trimmed.clear(i);
    }
    for (int i = trimmed.length() - 1; i >= 0 && marks.get(i); i = trimmed.length() - 1) {
      trimmed.clear(i);
    }
    return trimmed;
  }

  /** The last word of the first noun phrase of a source; -1 when there is none. */
  int head(BitSet source) {
    int head = -1;
    int last = -1;
    for (int i = source.nextSetBit(0); i >= 0; i = source.nextSetBit(i + 1)) {
      if (last >= 0 && i != last + 1 && head >= 0) {
        break;
      }
      last = i;
      String word = word(i);
      if (marks.get(i)) {
        if (head >= 0 && ",;(—–-:".contains(word)) {
          break;
        }
        continue;
      }
      if (AFTER_HEAD.contains(word.toLowerCase(Locale.ROOT)) && head >= 0) {
        break;
      }
      head = i;
    }
    return head;
  }

  /** The words, without marks, of each sentence. */
  List<BitSet> sentences() {
    List<BitSet> sentences = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n", -1)) {
      int from = 0;
      Matcher end = SENTENCE_END.matcher(paragraph);
      while (end.find()) {
        if (!ABBREVIATION.matcher(paragraph.substring(from, end.start() + 1)).find()) {
          addSentence(start + from, start + end.end(), sentences);
          from = end.end();
        }
      }
      addSentence(start + from, start + paragraph.length(), sentences);
      start += paragraph.length() + 1;
    }
    return sentences;
  }

  private void addSentence(int start, int end, List<BitSet> sentences) {
    if (text.substring(start, end).isBlank()) {
      return;
    }
    BitSet covered = cover(List.of(new Span(start, end)));
    covered.andNot(marks);
    sentences.add(covered);
  }
}
