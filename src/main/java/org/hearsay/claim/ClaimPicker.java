package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.article.Span;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;
import org.hearsay.read.Sentences;

/**
 * Picks the few claims an article is about: sentences in the middle of what it talks of, early ones
 * first, no two alike, trimmed to the claim itself. Thread-safe.
 */
public final class ClaimPicker {
  private static final double ALIKE = 1.5;
  private static final int MOST_SENTENCES = 400;

  private final LinearModel model;

  private ClaimPicker(LinearModel model) {
    this.model = model;
  }

  /** Loads the weights that come with the program. */
  public static ClaimPicker load() {
    return of(LinearModel.read(ClaimPicker.class, "claims.txt"));
  }

  /** A picker with weights just fitted. */
  public static ClaimPicker of(LinearModel model) {
    return new ClaimPicker(model);
  }

  /**
   * At most {@code max} claims of {@code text}, in reading order.
   *
   * @param title the headline; empty when unknown
   */
  public List<KeyClaim> pick(String title, String text, int max) {
    return pick(Sample.of(title, text), max);
  }

  /** As above, of sentences that were already measured. */
  public List<KeyClaim> pick(Sample article, int max) {
    List<Candidate> candidates = article.candidates();
    double[] scores = article.features().stream().mapToDouble(model::sum).toArray();
    List<Integer> picked = new ArrayList<>();
    while (picked.size() < Math.min(max, candidates.size())) {
      int best = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < scores.length; i++) {
        if (picked.contains(i)) {
          continue;
        }
        double alike = 0;
        for (int other : picked) {
          alike = Math.max(alike, candidates.get(i).similarity(candidates.get(other)));
        }
        double value = scores[i] - ALIKE * alike;
        if (value > most) {
          most = value;
          best = i;
        }
      }
      picked.add(best);
    }
    return picked.stream()
        .map(i -> new KeyClaim(candidates.get(i).claim(), candidates.get(i).sentence(), scores[i]))
        .sorted(Comparator.comparing(KeyClaim::span))
        .toList();
  }

  /** An article's candidate sentences and what was measured of each. */
  public record Sample(List<Candidate> candidates, List<Features> features) {

    public static Sample of(String title, String text) {
      List<Candidate> candidates = new ArrayList<>();
      List<Span> sentences = Sentences.of(text);
      for (int i = 0; i < Math.min(MOST_SENTENCES, sentences.size()); i++) {
        if (!Boilerplate.is(sentences.get(i).in(text))) {
          Candidate candidate = Candidate.of(text, i, sentences.get(i));
          if (candidate.words().size() > 3) {
            candidates.add(candidate);
          }
        }
      }
      return new Sample(candidates, CentralityFeatures.of(title, text, candidates));
    }

    public String claim(int i) {
      return candidates.get(i).claim();
    }
  }
}
