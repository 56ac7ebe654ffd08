package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Repeated k-fold cross-validation over groups: examples of one group (one page, one article) never
 * stand on both sides.
 */
record Folds(int count) {

  /** The score of each example by a model that did not see its group. */
  <E, M> double[] scores(
      List<E> examples,
      Function<E, String> group,
      Function<List<E>, M> fit,
      ToDoubleBiFunction<M, E> score,
      int round) {
    int[] fold = examples.stream().mapToInt(e -> fold(group.apply(e), round)).toArray();
    double[] scores = new double[examples.size()];
    for (int held = 0; held < count; held++) {
      int out = held;
      M model = fit.apply(where(examples, i -> fold[i] != out));
      for (int i = 0; i < scores.length; i++) {
        if (fold[i] == out) {
          scores[i] = score.applyAsDouble(model, examples.get(i));
        }
      }
    }
    return scores;
  }

  /** The fold of {@code group} in one {@code round}, from 0; another round deals anew. */
  int fold(String group, int round) {
    int mixed = (group + "#" + round).hashCode() * 0x9E3779B9;
    return Math.floorMod(mixed ^ (mixed >>> 15), count);
  }

  private static <E> List<E> where(List<E> examples, IntPredicate kept) {
    List<E> chosen = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (kept.test(i)) {
        chosen.add(examples.get(i));
      }
    }
    return chosen;
  }
}
