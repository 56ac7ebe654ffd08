package org.hearsay.claim;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.learned.LinearModel;

/**
 * What makes a claim a key claim, in two logistic regressions: how much of an editor's key points a
 * sentence holds, and, building on that, each word. Their features are about place, frequency,
 * length and rarity; none is a word.
 *
 * @param sentences worth of a sentence
 * @param words whether a key point uses a word
 */
public record ClaimModel(LinearModel sentences, LinearModel words) {

  /** Reads the weights that come with the program. */
  public static ClaimModel load() {
    return new ClaimModel(
        LinearModel.read(ClaimModel.class, "claim-sentences.txt"),
        LinearModel.read(ClaimModel.class, "claim-words.txt"));
  }

  /** The worth of each candidate, 0 to 1. */
  public double[] worth(Candidates candidates) {
    return candidates.sentenceFeatures().stream().mapToDouble(sentences::probability).toArray();
  }

  /** The probability of each word of the article, by its form. */
  Map<String, Double> wordProbabilities(Candidates candidates, double[] worth) {
    Map<String, Double> probabilities = new HashMap<>();
    candidates
        .wordFeatures(worth)
        .forEach((form, features) -> probabilities.put(form, words.probability(features)));
    return probabilities;
  }
}
