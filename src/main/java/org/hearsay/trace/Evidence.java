package org.hearsay.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.read.WordRarity;
import org.hearsay.trace.PageText.Sentence;

/**
 * The sentences of a page that come closest to a claim.
 *
 * @param nearest at most twelve, nearest first
 * @param cover at most three of them that together hold most of the claim's words
 */
record Evidence(List<Sentence> nearest, List<Sentence> cover) {
  private static final int NEAREST = 12;
  private static final int COVER = 3;

  static Evidence of(Claim claim, PageText page) {
    WordRarity rarity = WordRarity.english();
    record Ranked(Sentence sentence, double overlap) {}
    List<Ranked> ranked = new ArrayList<>();
    for (Sentence sentence : page.sentences()) {
      double overlap = weight(claim.stems(), sentence.stems(), rarity);
      if (overlap > 0) {
        ranked.add(new Ranked(sentence, overlap / Math.sqrt(12 + sentence.words().size())));
      }
    }
    ranked.sort(Comparator.comparingDouble(Ranked::overlap).reversed());
    List<Sentence> nearest = ranked.stream().limit(NEAREST).map(Ranked::sentence).toList();
    return new Evidence(nearest, cover(claim, nearest, rarity));
  }

  private static List<Sentence> cover(Claim claim, List<Sentence> nearest, WordRarity rarity) {
    Set<String> open = new HashSet<>(claim.stems());
    List<Sentence> cover = new ArrayList<>();
    while (cover.size() < COVER) {
      Sentence best = null;
      double most = 0;
      for (Sentence sentence : nearest) {
        double gain = weight(open, sentence.stems(), rarity);
        if (gain > most) {
          most = gain;
          best = sentence;
        }
      }
      if (best == null) {
        break;
      }
      cover.add(best);
      open.removeAll(best.stems());
    }
    return cover;
  }

  static double weight(Set<String> wanted, Set<String> had, WordRarity rarity) {
    double sum = 0;
    for (String stem : wanted) {
      if (had.contains(stem)) {
        sum += rarity.of(stem);
      }
    }
    return sum;
  }
}
