package org.hearsay.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.read.Figure;
import org.hearsay.read.Sentences;
import org.hearsay.read.Word;

/**
 * A page read for comparing: its sentences with their words and numbers.
 *
 * @param text as fetched and cleaned
 * @param sentences in order; of endless pages the first eight thousand
 */
record PageText(String text, List<Sentence> sentences) {

  private static final int MOST_SENTENCES = 8000;

  /**
   * One sentence of a page.
   *
   * @param span where it stands
   * @param words all its words
   * @param stems of all its words
   * @param figures values of its numbers
   */
  record Sentence(Span span, List<Word> words, Set<String> stems, Set<String> figures) {}

  static PageText of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Span> spans = Sentences.of(text);
    for (Span span : spans.subList(0, Math.min(MOST_SENTENCES, spans.size()))) {
      List<Word> words = Word.of(text, span);
      Set<String> stems = new HashSet<>();
      words.forEach(word -> stems.add(word.stem()));
      Set<String> figures = new HashSet<>();
      Figure.of(text, words).forEach(figure -> figures.add(figure.value()));
      if (!words.isEmpty()) {
        sentences.add(new Sentence(span, words, stems, figures));
      }
    }
    return new PageText(text, sentences);
  }
}
