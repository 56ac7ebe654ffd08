package org.hearsay.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.read.CapitalisedName;
import org.hearsay.read.Figure;
import org.hearsay.read.Word;

/**
 * A claim taken apart into what a page can lack.
 *
 * @param text as printed
 * @param words all its words
 * @param stems its content words, each once, in order
 * @param figures its numbers
 * @param names its names
 */
record Claim(
    String text,
    List<Word> words,
    Set<String> stems,
    List<Figure> figures,
    List<CapitalisedName> names) {
  /**
   * Reference marks of encyclopedias and chat answers: "[1, 3]", which are no numbers of the claim.
   */
  private static final Pattern REFERENCE = Pattern.compile("\\[[\\d, ]{1,20}]");

  static Claim of(String printed) {
    String text = REFERENCE.matcher(printed).replaceAll(m -> " ".repeat(m.end() - m.start()));
    List<Word> words = Word.of(text);
    Set<String> stems = new LinkedHashSet<>();
    for (Word word : words) {
      if (!word.isFunctionWord()) {
        stems.add(word.stem());
      }
    }
    List<Figure> figures = Figure.of(text, words);
    List<CapitalisedName> names = words.isEmpty() ? List.of() : CapitalisedName.of(text, words);
    return new Claim(printed, words, stems, figures, names);
  }

  /** Adjacent words of which at least one is a content word, as pairs of stems. */
  static List<String> pairs(List<Word> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i - 1).isFunctionWord() || !words.get(i).isFunctionWord()) {
        pairs.add(words.get(i - 1).stem() + " " + words.get(i).stem());
      }
    }
    return pairs;
  }
}
