package org.hearsay.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.train.LogisticRegression.Example;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  /** Of ten rainy days eight are wet, of ten sunny ones two; the temperature does not matter. */
  private static List<Example> days() {
    List<Example> days = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      boolean rain = i < 10;
      boolean wet = rain ? i < 8 : i < 12;
      days.add(new Example(new Features().put("rain", rain).put("degrees", 1000 + i % 5), wet));
    }
    return days;
  }

  @Test
  void withoutAPenaltyTheFitIsTheMaximumOfLikelihood() {
    LinearModel model = new LogisticRegression(1e-9, true).fit(days());
    Features rain = new Features().put("rain", true).put("degrees", 1002);
    Features sun = new Features().put("degrees", 1002);
    assertThat(model.probability(rain)).isEqualTo(0.8, within(0.01));
    assertThat(model.probability(sun)).isEqualTo(0.2, within(0.01));
  }

  @Test
  void aPenaltyShrinksTheWeights() {
    double free = new LogisticRegression(0.01, true).fit(days()).weights().get("rain");
    double held = new LogisticRegression(10, true).fit(days()).weights().get("rain");
    assertThat(held).isPositive().isLessThan(free / 2);
  }

  @Test
  void theSameExamplesGiveTheSameBits() {
    assertThat(new LogisticRegression(1, true).fit(days()))
        .isEqualTo(new LogisticRegression(1, true).fit(days()));
  }

  @Test
  void aConstantFeatureGetsNoWeight() {
    List<Example> days =
        days().stream()
            .map(d -> new Example(d.features().put("always", 1), d.target(), 1))
            .toList();
    assertThat(new LogisticRegression(1, true).fit(days).weights()).doesNotContainKey("always");
  }
}
