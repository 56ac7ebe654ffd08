package org.hearsay.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.learned.Features;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;

/** What tells whether an editor would use a word of the article in its key points. */
final class WordFeatures {
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "i", "we", "you", "my", "his", "her", "it", "they", "our", "me");

  private WordFeatures() {}

  /** Where one word stands. */
  private static final class Occurrences {
    final String form;
    final Word word;
    int count;
    int sentences;
    int first = -1;
    int last = -1;
    double best = Double.NEGATIVE_INFINITY;
    double sum;

    Occurrences(String form, Word word) {
      this.form = form;
      this.word = word;
    }

    void add(int sentence, double worth) {
      count++;
      if (sentence != last) {
        sentences++;
        last = sentence;
        best = Math.max(best, worth);
        sum += worth;
        first = first < 0 ? sentence : first;
      }
    }
  }

  static Map<String, Features> of(List<Candidate> candidates, double[] worth) {
    Map<String, Occurrences> found = new TreeMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (Word word : candidates.get(i).words()) {
        found.computeIfAbsent(word.form(), form -> new Occurrences(form, word)).add(i, worth[i]);
      }
    }
    Map<String, Features> all = new LinkedHashMap<>();
    found.forEach((form, occurrences) -> all.put(form, word(occurrences, candidates.size())));
    return all;
  }

  private static Features word(Occurrences occurrences, int sentences) {
    boolean function = occurrences.word.isFunctionWord();
    double rarity = WordRarity.english().of(occurrences.word);
    double spread = StrictMath.log(occurrences.sentences);
    Features features = place(occurrences, sentences);
    features.put("count", StrictMath.log(occurrences.count));
    features.put("function word", function);
    features.put("content spread", function ? 0 : spread);
    features.put("rarity", rarity);
    features.put("rarity spread", rarity * spread);
    features.put("rarity first", occurrences.first == 0 ? rarity : 0);
    features.put("rarity best", rarity * occurrences.best);
    features.put("function best", function ? occurrences.best : 0);
    features.put("numeral", occurrences.word.isNumeral());
    features.put("letters", occurrences.form.length());
    features.put("pronoun", PRONOUNS.contains(occurrences.form));
    return features;
  }

  private static Features place(Occurrences occurrences, int sentences) {
    int n = Math.max(1, sentences);
    return new Features()
        .put("spread", StrictMath.log(occurrences.sentences))
        .put("share", occurrences.sentences / (double) n)
        .put("first at", StrictMath.log(1 + occurrences.first))
        .put("first depth", occurrences.first / (double) n)
        .put("last depth", occurrences.last / (double) n)
        .put("in first", occurrences.first == 0)
        .put("in two", occurrences.first <= 1)
        .put("in four", occurrences.first <= 3)
        .put("best", occurrences.best)
        .put("mean", occurrences.sum / occurrences.sentences)
        .put("sum", occurrences.sum);
  }
}
