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

  /** Claims that are chosen together; further ones are added one at a time. */
  private static final int TOGETHER = 3;

  private static final double WANTED_WORDS_A_CLAIM = 14;

  /** When choosing the form of one claim, fewer: a clause must earn its place. */
  private static final double WANTED_WORDS_OF_A_FORM = 6;

  private static final double WEIGHT_OF_WORTH = 0.1;

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
    Choice choice = new Choice(new ExpectedOverlap(model, candidates), WANTED_WORDS_A_CLAIM * max);
    List<Candidate> shortList =
        candidates.all().stream()
            .map(choice::bestForm)
            .sorted(Comparator.comparingDouble(c -> -choice.value(List.of(c))))
            .limit(Math.max(SHORT_LIST, max))
            .toList();
    return choice.best(shortList, Math.min(max, shortList.size())).stream()
        .sorted(Comparator.comparing(Candidate::sentence))
        .map(c -> new KeyClaim(c.claim(), c.sentence(), choice.value(List.of(c))))
        .toList();
  }

  /** The choice for one article. */
  private record Choice(ExpectedOverlap overlap, double wanted) {

    double value(List<Candidate> claims) {
      return overlap.of(claims, wanted) + WEIGHT_OF_WORTH * overlap.worth(claims);
    }

    Candidate bestForm(Candidate claim) {
      Candidate best = claim;
      for (Candidate form : claim.shorter()) {
        if (overlap.of(List.of(form), WANTED_WORDS_OF_A_FORM)
            > overlap.of(List.of(best), WANTED_WORDS_OF_A_FORM)) {
          best = form;
        }
      }
      return best;
    }

    List<Candidate> best(List<Candidate> shortList, int count) {
      List<Candidate> best = new ArrayList<>();
      combine(shortList, 0, Math.min(TOGETHER, count), new ArrayList<>(), best);
      while (best.size() < count) {
        shortList.stream()
            .filter(c -> !best.contains(c))
            .max(Comparator.comparingDouble(c -> value(with(best, c))))
            .ifPresent(best::add);
      }
      return best;
    }

    /**
     * Tries every way to fill {@code chosen} up to {@code size}; leaves the best in {@code best}.
     */
    private void combine(
        List<Candidate> shortList,
        int from,
        int size,
        List<Candidate> chosen,
        List<Candidate> best) {
      if (chosen.size() == size) {
        if (best.isEmpty() || value(chosen) > value(best)) {
          best.clear();
          best.addAll(chosen);
        }
        return;
      }
      for (int i = from; i < shortList.size(); i++) {
        chosen.add(shortList.get(i));
        combine(shortList, i + 1, size, chosen, best);
        chosen.remove(chosen.size() - 1);
      }
    }

    private static List<Candidate> with(List<Candidate> chosen, Candidate another) {
      List<Candidate> more = new ArrayList<>(chosen);
      more.add(another);
      return more;
    }
  }
}
