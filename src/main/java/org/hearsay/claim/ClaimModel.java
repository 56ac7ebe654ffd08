package org.hearsay.claim;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;

/**
 * What makes a claim a key claim, in three logistic regressions that build on each other: how much
 * of an editor's key points a sentence holds, then each word, then each pair of neighbouring words.
 * Their features are about place, frequency and rarity; none is a word.
 *
 * @param sentences worth of a sentence
 * @param words whether a key point uses a word
 * @param pairs whether a key point uses two words side by side
 */
public record ClaimModel(LinearModel sentences, LinearModel words, LinearModel pairs) {

  /** Reads the weights that come with the program. */
  public static ClaimModel load() {
    return new ClaimModel(
        LinearModel.read(ClaimModel.class, "claim-sentences.txt"),
        LinearModel.read(ClaimModel.class, "claim-words.txt"),
        LinearModel.read(ClaimModel.class, "claim-pairs.txt"));
  }

  /** The worth of each candidate, as log odds. */
  public double[] worth(Candidates candidates) {
    return candidates.sentenceFeatures().stream().mapToDouble(sentences::sum).toArray();
  }

  /** Log odds of each word of the article. */
  public Map<String, Double> wordOdds(Candidates candidates, double[] worth) {
    return odds(words, candidates.wordFeatures(worth));
  }

  Map<String, Double> pairOdds(
      Candidates candidates, double[] worth, Map<String, Double> wordOdds) {
    return odds(pairs, candidates.pairFeatures(worth, wordOdds));
  }

  private static Map<String, Double> odds(LinearModel model, Map<String, Features> features) {
    Map<String, Double> odds = new HashMap<>();
    features.forEach((form, measured) -> odds.put(form, model.sum(measured)));
    return odds;
  }
}
