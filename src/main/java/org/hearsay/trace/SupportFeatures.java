package org.hearsay.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.learned.Features;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;
import org.hearsay.trace.PageText.Sentence;

/** What the support model weighs of a claim and a page. */
final class SupportFeatures {
  private static final WordRarity RARITY = WordRarity.english();
  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "none", "nor", "without", "denied", "denies", "deny", "neither");

  private SupportFeatures() {}

  static Features of(Claim claim, PageText page, Evidence evidence) {
    Features features = new Features();
    int words = claim.words().size();
    features.put("claim length", Math.log(1 + words));
    features.put("claim content", Math.log(1 + claim.stems().size()));
    features.put("page length", Math.log(1 + page.sentences().size()));
    features.put("claim figures", Math.min(4, claim.figures().size()));
    features.put("claim names", Math.min(4, claim.names().size()));
    features.put(
        "claim rarity", claim.stems().isEmpty() ? 0 : total(claim.stems()) / claim.stems().size());
    describe(features, "page", claim, page.sentences());
    describe(features, "near", claim, evidence.nearest());
    describe(features, "cover", claim, evidence.cover());
    List<Sentence> first = evidence.cover().subList(0, Math.min(1, evidence.cover().size()));
    describe(features, "best", claim, first);
    describe(features, "window", claim, window(claim, page, 3));
    if (!first.isEmpty()) {
      features.put(
          "run", longestRun(claim.words(), first.get(0).words()) / (double) Math.max(1, words));
      features.put(
          "order", inOrder(claim.words(), first.get(0).words()) / (double) Math.max(1, words));
      features.put("best length", Math.log(1 + first.get(0).words().size()));
      features.put("negation differs", negated(claim.words()) != negated(first.get(0).words()));
    }
    features.put("negated", negated(claim.words()));
    return features;
  }

  private static void describe(
      Features features, String where, Claim claim, List<Sentence> sentences) {
    Set<String> stems = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    Set<String> prefixes = new HashSet<>();
    for (Sentence sentence : sentences) {
      stems.addAll(sentence.stems());
      pairs.addAll(Claim.pairs(sentence.words()));
      sentence.words().forEach(word -> prefixes.add(prefix(word.form())));
    }
    double total = 0.01;
    double found = 0;
    double close = 0;
    double rarestMissing = 0;
    double secondRarest = 0;
    double total2 = 0.01;
    double found2 = 0;
    double rarestFound = 0;
    double namesFound = 0;
    double missingPlain = 0;
    double missingPlainWeight = 0;
    double missingNameWords = 0;
    double missingWeight = 0;
    int missing = 0;
    for (Word word : claim.words()) {
      if (word.isFunctionWord()) {
        continue;
      }
      double weight = RARITY.of(word);
      total += weight;
      boolean there = stems.contains(word.stem());
      boolean near = there || prefixes.contains(prefix(word.form()));
      found += there ? weight : 0;
      total2 += weight * weight;
      if (near) {
        found2 += weight * weight;
        rarestFound = Math.max(rarestFound, weight);
        namesFound += word.isCapitalised(claim.text()) ? 1 : 0;
      }
      close += near ? weight : 0;
      if (!near) {
        missing++;
        missingWeight += weight;
        boolean plain = !word.isNumeral() && !word.isCapitalised(claim.text());
        missingPlain += plain ? 1 : 0;
        missingPlainWeight += plain ? weight : 0;
        missingNameWords += !plain && !word.isNumeral() ? 1 : 0;
        if (weight > rarestMissing) {
          secondRarest = rarestMissing;
          rarestMissing = weight;
        } else {
          secondRarest = Math.max(secondRarest, weight);
        }
      }
    }
    features.put(where + " squared recall", found2 / total2);
    features.put(where + " found", Math.log(1 + found));
    features.put(where + " rarest found", rarestFound);
    features.put(where + " name words found", Math.log(1 + namesFound));
    features.put(where + " second missing", secondRarest);
    features.put(where + " plain missing", Math.log(1 + missingPlain));
    features.put(where + " plain missing weight", Math.log(1 + missingPlainWeight));
    features.put(where + " name words missing", Math.log(1 + missingNameWords));
    features.put(where + " missing weight", Math.log(1 + missingWeight));
    List<String> claimed = Claim.pairs(claim.words());
    double pairHits = claimed.stream().filter(pairs::contains).count();
    Gaps gaps = Gaps.of(claim, sentences);
    features.put(where + " recall", found / total);
    features.put(where + " close recall", close / total);
    features.put(where + " rarest missing", rarestMissing);
    features.put(where + " missing", Math.log(1 + missing));
    features.put(where + " pairs", pairHits / Math.max(1, claimed.size()));
    features.put(where + " numbers missing", Math.min(3, gaps.numbers().size()));
    features.put(
        where + " numbers missing share",
        gaps.numbers().size() / (double) Math.max(1, claim.figures().size()));
    features.put(where + " names missing", Math.min(3, gaps.names().size()));
    features.put(
        where + " names missing share",
        gaps.names().size() / (double) Math.max(1, claim.names().size()));
    features.put(
        where + " all there", missing == 0 && gaps.numbers().isEmpty() && gaps.names().isEmpty());
  }

  private static double total(Set<String> stems) {
    double sum = 0;
    for (String stem : stems) {
      sum += RARITY.of(stem);
    }
    return sum;
  }

  private static String prefix(String form) {
    return form.length() > 5 ? form.substring(0, 5) : form;
  }

  /** The run of {@code size} neighbouring sentences that holds most of the claim. */
  private static List<Sentence> window(Claim claim, PageText page, int size) {
    List<Sentence> all = page.sentences();
    List<Sentence> best = all.subList(0, Math.min(size, all.size()));
    double most = -1;
    for (int from = 0; from + size <= all.size(); from++) {
      Set<String> stems = new HashSet<>();
      for (Sentence sentence : all.subList(from, from + size)) {
        stems.addAll(sentence.stems());
      }
      double weight = Evidence.weight(claim.stems(), stems, RARITY);
      if (weight > most) {
        most = weight;
        best = all.subList(from, from + size);
      }
    }
    return best;
  }

  private static boolean negated(List<Word> words) {
    return words.stream().anyMatch(w -> NEGATIONS.contains(w.form()) || w.form().endsWith("n't"));
  }

  private static int longestRun(List<Word> claim, List<Word> sentence) {
    int best = 0;
    int[] before = new int[sentence.size() + 1];
    for (Word word : claim) {
      int[] now = new int[sentence.size() + 1];
      for (int j = 0; j < sentence.size(); j++) {
        now[j + 1] = word.stem().equals(sentence.get(j).stem()) ? before[j] + 1 : 0;
        best = Math.max(best, now[j + 1]);
      }
      before = now;
    }
    return best;
  }

  private static int inOrder(List<Word> claim, List<Word> sentence) {
    int[] before = new int[sentence.size() + 1];
    for (Word word : claim) {
      int[] now = new int[sentence.size() + 1];
      for (int j = 0; j < sentence.size(); j++) {
        now[j + 1] =
            word.stem().equals(sentence.get(j).stem())
                ? before[j] + 1
                : Math.max(now[j], before[j + 1]);
      }
      before = now;
    }
    return before[sentence.size()];
  }
}
