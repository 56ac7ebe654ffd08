package org.hearsay.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.StillWanted;
import org.hearsay.read.Word;

/**
 * How much of an editor's key points some claims can be expected to hold: the F1 of their words,
 * with the model's probabilities in place of the key points nobody has written. A word said twice
 * counts less the second time, so claims that repeat each other lose.
 */
final class ExpectedOverlap {
  private static final double REPEATED = 0.3;
  private static final double REPEATED_FUNCTION_WORD = 0.8;

  private final Map<String, Double> words;
  private final Map<Integer, Double> worth = new HashMap<>();

  ExpectedOverlap(ClaimModel model, Candidates candidates) {
    double[] values = model.worth(candidates);
    words = model.wordProbabilities(candidates, values);
    for (int i = 0; i < values.length; i++) {
      worth.put(candidates.all().get(i).number(), values[i]);
    }
  }

  /**
   * The expected F1 of {@code claims}, from 0 to 1.
   *
   * @param wanted how many words the key points may have; more of them favours longer claims
   */
  double of(List<Candidate> claims, double wanted) {
    StillWanted.check();
    double hits = 0;
    int length = 0;
    Map<String, Integer> seen = new HashMap<>();
    for (Candidate claim : claims) {
      for (Word word : claim.words()) {
        int times = seen.merge(word.form(), 1, Integer::sum) - 1;
        double fade = word.isFunctionWord() ? REPEATED_FUNCTION_WORD : REPEATED;
        hits += words.getOrDefault(word.form(), 0.0) * StrictMath.pow(fade, times);
      }
      length += claim.words().size();
    }
    return 2 * hits / (length + wanted);
  }

  /** The mean worth of the sentences that {@code claims} stand in, from 0 to 1. */
  double worth(List<Candidate> claims) {
    return claims.stream()
        .mapToDouble(c -> worth.getOrDefault(c.number(), 0.0))
        .average()
        .orElse(0);
  }
}
