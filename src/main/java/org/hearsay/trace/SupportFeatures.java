package org.hearsay.trace;

import java.util.List;
import java.util.Set;
import org.hearsay.learned.Features;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;
import org.hearsay.trace.PageText.Sentence;

/** What the support model weighs of a claim and a page. */
final class SupportFeatures {
  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "none", "nor", "without", "denied", "denies", "deny", "neither");

  /** How much of the claim the best sentence has word by word, in order, from 0 to 1. */
  static final String IN_ORDER = "in order";

  /** How much of the claim the best three neighbouring sentences have, rare words first. */
  static final String NEARBY = "window near recall";

  private SupportFeatures() {}

  static Features of(Claim claim, PageText page, Evidence evidence) {
    Features features = new Features();
    double words = Math.max(1, claim.words().size());
    features.put("claim length", StrictMath.log(1 + claim.words().size()));
    features.put("claim content", StrictMath.log(1 + claim.stems().size()));
    features.put("claim figures", Math.min(4, claim.figures().size()));
    features.put("claim names", Math.min(4, claim.names().size()));
    features.put("claim rarity", rarity(claim));
    features.put("page length", StrictMath.log(1 + page.sentences().size()));
    describe("page", claim, page.sentences(), features);
    describe("cover", claim, evidence.cover(), features);
    describe("window", claim, evidence.window(), features);
    features.put("negated", isNegated(claim.words()));
    if (!evidence.cover().isEmpty()) {
      List<Word> best = evidence.cover().get(0).words();
      features.put("run", WordAlignment.longestRun(claim.words(), best) / words);
      features.put(IN_ORDER, WordAlignment.inOrder(claim.words(), best) / words);
      features.put("best length", StrictMath.log(1 + best.size()));
      features.put("negation differs", isNegated(claim.words()) != isNegated(best));
    }
    return features;
  }

  private static void describe(
      String where, Claim claim, List<Sentence> sentences, Features features) {
    Coverage.of(claim, sentences).describe(where, claim, Gaps.of(claim, sentences), features);
  }

  private static double rarity(Claim claim) {
    return claim.stems().stream().mapToDouble(WordRarity.english()::of).average().orElse(0);
  }

  private static boolean isNegated(List<Word> words) {
    return words.stream()
        .anyMatch(word -> NEGATIONS.contains(word.form()) || word.form().endsWith("n't"));
  }
}
