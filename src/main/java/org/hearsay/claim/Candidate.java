package org.hearsay.claim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.Span;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;

/**
 * A sentence that may become a key claim.
 *
 * @param number of the sentence in the article, from 0
 * @param sentence where it stands
 * @param claim what is left of it after trimming
 * @param words of the claim
 * @param weights of its content stems: count times rarity
 */
record Candidate(
    int number, Span sentence, String claim, List<Word> words, Map<String, Double> weights) {
  private static final int FEWEST_WORDS_OF_A_CUT = 8;

  static Candidate of(String text, int number, Span sentence) {
    String claim = Trim.join(text, Trim.pieces(text, sentence, number == 0));
    return of(number, sentence, claim);
  }

  private static Candidate of(int number, Span sentence, String claim) {
    List<Word> words = Word.of(claim);
    return new Candidate(number, sentence, claim, words, weights(words));
  }

  /** The same claim without its lesser clauses, in every way that leaves enough words. */
  List<Candidate> shorter() {
    return Trim.shorter(claim).stream()
        .map(form -> of(number, sentence, form))
        .filter(form -> form.words.size() >= FEWEST_WORDS_OF_A_CUT)
        .toList();
  }

  /** Content stems of {@code words}: count times rarity. */
  static Map<String, Double> weights(List<Word> words) {
    Map<String, Double> weights = new TreeMap<>();
    for (Word word : words) {
      if (!word.isFunctionWord()) {
        weights.merge(word.stem(), WordRarity.english().of(word), Double::sum);
      }
    }
    return weights;
  }

  static List<String> forms(List<Word> words) {
    return words.stream().map(Word::form).toList();
  }

  double similarity(Candidate other) {
    return cosine(weights, other.weights);
  }

  static double cosine(Map<String, Double> a, Map<String, Double> b) {
    Map<String, Double> small = a.size() < b.size() ? a : b;
    Map<String, Double> large = small == a ? b : a;
    double dot = 0;
    for (Map.Entry<String, Double> entry : small.entrySet()) {
      dot += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
    }
    return dot == 0 ? 0 : dot / (norm(a) * norm(b));
  }

  private static double norm(Map<String, Double> weights) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }
}
