package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Picks the few claims an article is about: those that together hold most of what an editor would
 * put into its key points. Thread-safe.
 */
public final class ClaimPicker {
  /** Sentences that are tried in every combination; the others are out on their own merit. */
  private static final int SHORT_LIST = 12;

  private static final double WANTED_WORDS_A_CLAIM = 12;

  private final ClaimModel model;

  /** A picker that judges by {@code model}. */
  public ClaimPicker(ClaimModel model) {
    this.model = model;
  }

  /**
   * At most {@code max} claims of {@code text}, in reading order; fewer when it has fewer
   * sentences.
   *
   * @param title the headline; empty when unknown
   */
  public List<KeyClaim> pick(String title, String text, int max) {
    return pick(Candidates.of(title, text), max);
  }

  /** As above, of candidates that were already measured. */
  public List<KeyClaim> pick(Candidates candidates, int max) {
    if (max < 1 || candidates.all().isEmpty()) {
      return List.of();
    }
    ExpectedOverlap overlap = new ExpectedOverlap(model, candidates, WANTED_WORDS_A_CLAIM * max);
    List<Candidate> shortList =
        candidates.all().stream()
            .sorted(Comparator.comparingDouble(c -> -overlap.of(List.of(c))))
            .limit(Math.max(SHORT_LIST, max))
            .toList();
    return best(shortList, overlap, max).stream()
        .sorted(Comparator.comparing(Candidate::sentence))
        .map(c -> new KeyClaim(c.claim(), c.sentence(), overlap.of(List.of(c))))
        .toList();
  }

  /** The best three of every combination; the fourth and later ones one at a time. */
  private static List<Candidate> best(List<Candidate> shortList, ExpectedOverlap overlap, int max) {
    List<Candidate> best = new ArrayList<>();
    combine(shortList, 0, Math.min(3, max), new ArrayList<>(), overlap, best);
    while (best.size() < Math.min(max, shortList.size())) {
      shortList.stream()
          .filter(c -> !best.contains(c))
          .max(Comparator.comparingDouble(c -> overlap.of(with(best, c))))
          .ifPresent(best::add);
    }
    return best;
  }

  private static void combine(
      List<Candidate> shortList,
      int from,
      int size,
      List<Candidate> chosen,
      ExpectedOverlap overlap,
      List<Candidate> best) {
    if (chosen.size() == Math.min(size, shortList.size())) {
      if (best.isEmpty() || overlap.of(chosen) > overlap.of(best)) {
        best.clear();
        best.addAll(chosen);
      }
      return;
    }
    for (int i = from; i < shortList.size(); i++) {
      chosen.add(shortList.get(i));
      combine(shortList, i + 1, size, chosen, overlap, best);
      chosen.remove(chosen.size() - 1);
    }
  }

  private static List<Candidate> with(List<Candidate> chosen, Candidate another) {
    List<Candidate> more = new ArrayList<>(chosen);
    more.add(another);
    return more;
  }
}
