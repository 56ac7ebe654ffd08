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
 * @param cover at most three of the twelve nearest, that together hold most of the claim's words;
 *     the first holds most of them alone
 * @param window the three neighbouring sentences that hold most of the claim's words
 */
record Evidence(List<Sentence> cover, List<Sentence> window) {
  private static final int NEAREST = 12;
  private static final int COVER = 3;
  private static final int WINDOW = 3;

  /** Evens out that long sentences hold more words of anything. */
  private static final double LENGTH_PRIOR = 12;

  static Evidence of(Claim claim, PageText page) {
    return new Evidence(cover(claim, nearest(claim, page)), window(claim, page));
  }

  private static List<Sentence> nearest(Claim claim, PageText page) {
    record Ranked(Sentence sentence, double overlap) {}
    List<Ranked> ranked = new ArrayList<>();
    for (Sentence sentence : page.sentences()) {
      double overlap = weight(claim.stems(), sentence.stems());
      if (overlap > 0) {
        ranked.add(
            new Ranked(sentence, overlap / Math.sqrt(LENGTH_PRIOR + sentence.words().size())));
      }
    }
    ranked.sort(Comparator.comparingDouble(Ranked::overlap).reversed());
    return ranked.stream().limit(NEAREST).map(Ranked::sentence).toList();
  }

  private static List<Sentence> cover(Claim claim, List<Sentence> nearest) {
    Set<String> open = new HashSet<>(claim.stems());
    List<Sentence> cover = new ArrayList<>();
    while (cover.size() < COVER) {
      Sentence best = null;
      double most = 0;
      for (Sentence sentence : nearest) {
        double gain = weight(open, sentence.stems());
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
    return List.copyOf(cover);
  }

  private static List<Sentence> window(Claim claim, PageText page) {
    List<Sentence> all = page.sentences();
    List<Sentence> best = all.subList(0, Math.min(WINDOW, all.size()));
    double most = -1;
    for (int from = 0; from + WINDOW <= all.size(); from++) {
      List<Sentence> window = all.subList(from, from + WINDOW);
      double weight = 0;
      for (String stem : claim.stems()) {
        if (window.stream().anyMatch(sentence -> sentence.stems().contains(stem))) {
          weight += WordRarity.english().of(stem);
        }
      }
      if (weight > most) {
        most = weight;
        best = window;
      }
    }
    return List.copyOf(best);
  }

  private static double weight(Set<String> wanted, Set<String> had) {
    double sum = 0;
    for (String stem : wanted) {
      if (had.contains(stem)) {
        sum += WordRarity.english().of(stem);
      }
    }
    return sum;
  }
}
