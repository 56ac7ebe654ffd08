package org.hearsay.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.read.Word;

/**
 * How much of an editor's key points a set of claims can be expected to hold: the F1 of words plus,
 * at half weight, that of pairs, with the models' probabilities in place of the key points nobody
 * has written. A word said twice counts less the second time, so claims that repeat each other
 * lose.
 */
final class ExpectedOverlap {
  private static final double PAIRS = 0.5;
  private static final double REPEATED = 0.3;
  private static final double REPEATED_FUNCTION_WORD = 0.8;

  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Double> pairs = new HashMap<>();
  private final double wanted;

  /**
   * @param wanted how many words the key points may have; more of them favours longer claims
   */
  ExpectedOverlap(ClaimModel model, Candidates candidates, double wanted) {
    this.wanted = wanted;
    double[] worth = model.worth(candidates);
    Map<String, Double> odds = model.wordOdds(candidates, worth);
    odds.forEach((form, sum) -> words.put(form, WordFeatures.probability(sum)));
    model
        .pairOdds(candidates, worth, odds)
        .forEach((pair, sum) -> pairs.put(pair, WordFeatures.probability(sum)));
  }

  double of(List<Candidate> claims) {
    double wordHits = 0;
    double pairHits = 0;
    int length = 0;
    Map<String, Integer> seen = new HashMap<>();
    Set<String> seenPairs = new HashSet<>();
    for (Candidate claim : claims) {
      String before = "";
      for (Word word : claim.words()) {
        int times = seen.merge(word.form(), 1, Integer::sum) - 1;
        double fade = word.isFunctionWord() ? REPEATED_FUNCTION_WORD : REPEATED;
        wordHits += words.getOrDefault(word.form(), 0.0) * Math.pow(fade, times);
        String pair = before + " " + word.form();
        if (!before.isEmpty() && seenPairs.add(pair)) {
          pairHits += pairs.getOrDefault(pair, 0.0);
        }
        before = word.form();
      }
      length += claim.words().size();
    }
    return 2 * (wordHits + PAIRS * pairHits) / (length + wanted);
  }
}
