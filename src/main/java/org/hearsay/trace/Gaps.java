package org.hearsay.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.read.CapitalisedName;
import org.hearsay.read.Figure;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;
import org.hearsay.trace.PageText.Sentence;

/**
 * Numbers and names of a claim that a stretch of a page does not have.
 *
 * @param numbers as printed in the claim
 * @param names as printed in the claim
 */
record Gaps(List<String> numbers, List<String> names) {
  /** A name counts as there when this share of its words, the rare ones weighing more, is. */
  private static final double ENOUGH_OF_A_NAME = 0.5;

  static Gaps of(Claim claim, List<Sentence> where) {
    Set<String> stems = new HashSet<>();
    Set<String> figures = new HashSet<>();
    Set<String> initials = new HashSet<>();
    for (Sentence sentence : where) {
      stems.addAll(sentence.stems());
      figures.addAll(sentence.figures());
      initials(sentence.words(), initials);
    }
    List<String> numbers = new ArrayList<>();
    for (Figure figure : claim.figures()) {
      if (!figures.contains(figure.value())) {
        numbers.add(printed(claim, figure.span()));
      }
    }
    List<String> names = new ArrayList<>();
    for (CapitalisedName name : claim.names()) {
      if (!isThere(name, stems, initials)) {
        names.add(name.span().in(claim.text()));
      }
    }
    return new Gaps(numbers, names);
  }

  /** The number with a sign that belongs to it: "£50,000", "12%". */
  private static String printed(Claim claim, Span span) {
    String text = claim.text();
    int start = span.start();
    int end = span.end();
    if (start > 0 && "$£€".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    if (end < text.length() && text.charAt(end) == '%') {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isThere(CapitalisedName name, Set<String> stems, Set<String> initials) {
    WordRarity rarity = WordRarity.english();
    double total = 0;
    double found = 0;
    StringBuilder letters = new StringBuilder();
    for (Word word : name.words()) {
      double weight = rarity.of(word);
      total += weight;
      found += stems.contains(word.stem()) || hasDemonym(word.form(), stems) ? weight : 0;
      letters.append(word.form().charAt(0));
    }
    boolean single = name.words().size() == 1;
    String form = name.words().get(0).form();
    return found >= ENOUGH_OF_A_NAME * total
        || (single && initials.contains(form))
        || (!single && letters.length() > 2 && stems.contains(letters.toString()));
  }

  /** Whether people or things of a place are there: "Austrian" for "Austria". */
  private static boolean hasDemonym(String form, Set<String> stems) {
    String root = form.substring(0, form.length() - 1);
    return form.length() > 4
        && (stems.contains(form + "n")
            || stems.contains(form + "ian")
            || stems.contains(form + "ese")
            || stems.contains(root + "an")
            || stems.contains(root + "ian")
            || stems.contains(root + "ish"));
  }

  /** Initialisms that runs of words would have: "world health organization" has "who". */
  private static void initials(List<Word> words, Set<String> initials) {
    List<Word> content = words.stream().filter(w -> !w.isFunctionWord() && !w.isNumeral()).toList();
    for (int from = 0; from < content.size(); from++) {
      StringBuilder letters = new StringBuilder();
      for (int at = from; at < Math.min(content.size(), from + 6); at++) {
        letters.append(content.get(at).form().charAt(0));
        if (letters.length() > 1) {
          initials.add(letters.toString().toLowerCase(Locale.ROOT));
        }
      }
    }
  }
}
