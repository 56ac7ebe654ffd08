package org.hearsay.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  @Test
  void aucIsTheShareOfPairsInOrder() {
    assertThat(Scores.auc(new double[] {.1, .4, .35, .8}, List.of(false, false, true, true)))
        .isEqualTo(0.75);
    assertThat(Scores.auc(new double[] {1, 1, 1, 1}, List.of(false, true, false, true)))
        .isEqualTo(0.5);
  }

  /** The example of Lin (2004). */
  @Test
  void rougeCountsSharedRuns() {
    assertThat(Rouge.f1("police kill the gunman", "police killed the gunman", 1))
        .isEqualTo(0.75, within(1e-9));
    assertThat(Rouge.f1("police kill the gunman", "police killed the gunman", 2))
        .isEqualTo(1 / 3.0, within(1e-9));
    assertThat(Rouge.f1("", "police killed the gunman", 1)).isZero();
  }

  @Test
  void eachExampleIsScoredByAModelThatDidNotSeeItsGroup() {
    List<Integer> examples = IntStream.range(0, 60).boxed().toList();
    double[] scores =
        new Folds(5)
            .scores(
                examples,
                i -> "page " + i / 3,
                seen -> seen,
                (seen, i) -> seen.stream().anyMatch(other -> other / 3 == i / 3) ? 1 : 0,
                0);
    assertThat(scores).hasSize(60).containsOnly(0);
  }

  @Test
  void anotherRoundDealsAnew() {
    Folds folds = new Folds(5);
    assertThat(IntStream.range(0, 50).map(i -> folds.fold("page " + i, 0)).toArray())
        .isNotEqualTo(IntStream.range(0, 50).map(i -> folds.fold("page " + i, 1)).toArray());
  }
}
