package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.article.CalendarWords;
import org.hearsay.article.Span;

/**
 * A run of capitalised words that can be a name: "Ronnie Harlow", "Bank of Corvany", "FTD".
 *
 * @param span from its first word to its last
 * @param words its words, the small ones inside ("of") left out
 */
public record CapitalisedName(Span span, List<Word> words) {
  private static final Set<String> INSIDE =
      Set.of("of", "the", "de", "la", "von", "van", "der", "al", "bin", "du");
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "i");

  public CapitalisedName {
    words = List.copyOf(words);
  }

  /** The names among {@code words}, which were read from one sentence of {@code text}. */
  public static List<CapitalisedName> of(String text, List<Word> words) {
    List<CapitalisedName> found = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean joined = !run.isEmpty() && isJoined(text, run.get(run.size() - 1), words, i);
      if (!joined && !run.isEmpty()) {
        close(run, found);
      }
      boolean begins = isNameWord(text, word, i == 0);
      if (begins) {
        run.add(word);
      }
    }
    close(run, found);
    return found;
  }

  private static boolean isNameWord(String text, Word word, boolean first) {
    if (!word.isCapitalised(text) || (word.isFunctionWord() && !isAllCapitals(text, word))) {
      return false;
    }
    boolean adverb = word.form().endsWith("ly");
    return !first
        || isAllCapitals(text, word)
        || (!adverb && WordRarity.english().isUsuallyCapitalised(word));
  }

  private static boolean isAllCapitals(String text, Word word) {
    return word.span().length() > 1 && Character.isUpperCase(text.charAt(word.span().end() - 1));
  }

  /** Whether word {@code i} can go on a name whose last word so far is {@code last}. */
  private static boolean isJoined(String text, Word last, List<Word> words, int i) {
    Word word = words.get(i);
    for (int at = last.span().end(); at < word.span().start(); at++) {
      char c = text.charAt(at);
      if (!Character.isLetter(c) && " \u00a0-.'’&".indexOf(c) < 0) {
        return false;
      }
    }
    return word.isCapitalised(text)
        || (INSIDE.contains(word.form())
            && i + 1 < words.size()
            && words.get(i + 1).span().start() == word.span().end() + 1
            && (words.get(i + 1).isCapitalised(text) || INSIDE.contains(words.get(i + 1).form())));
  }

  private static void close(List<Word> run, List<CapitalisedName> found) {
    boolean name =
        run.stream().anyMatch(w -> !TITLES.contains(w.form()) && !CalendarWords.has(w.form()));
    if (name && !run.isEmpty()) {
      found.add(
          new CapitalisedName(
              new Span(run.get(0).span().start(), run.get(run.size() - 1).span().end()), run));
    }
    run.clear();
  }
}
