package org.hearsay.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static final LinearModel MODEL = new LinearModel(Map.of("rain", 2.0, "sun", -1.0), 0.5);

  @Test
  void theSumIsBiasAndWeightedFeatures() {
    assertThat(MODEL.sum(new Features().put("rain", 3).put("sun", true))).isEqualTo(5.5);
  }

  @Test
  void anUnknownFeatureCountsNothing() {
    assertThat(MODEL.sum(new Features().put("snow", 9))).isEqualTo(0.5);
  }

  @Test
  void aSumOfZeroIsEvenOdds() {
    LinearModel even = new LinearModel(Map.of(), 0);
    assertThat(even.probability(new Features())).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void linesAreSortedAndTheBiasComesFirst() {
    assertThat(MODEL.lines()).isEqualTo("(bias)\t0.50000\nrain\t2.00000\nsun\t-1.00000\n");
  }

  @Test
  void aMissingModelIsNamed() {
    assertThatThrownBy(() -> LinearModel.read(LinearModelTest.class, "nowhere.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere.txt");
  }
}
