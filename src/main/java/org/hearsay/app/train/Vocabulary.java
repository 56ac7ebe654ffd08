package org.hearsay.app.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.train.LogisticRegression.Example;
import org.hearsay.learned.Features;

/** The features that enough examples have. */
record Vocabulary(Set<String> names) {

  static Vocabulary of(List<Example> examples, int fewest) {
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      example.features().values().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    Set<String> kept = new HashSet<>();
    counts.forEach(
        (name, count) -> {
          if (count >= fewest) {
            kept.add(name);
          }
        });
    return new Vocabulary(kept);
  }

  List<Example> keep(List<Example> examples) {
    return examples.stream()
        .map(e -> new Example(keep(e.features()), e.target(), e.weight()))
        .toList();
  }

  private Features keep(Features features) {
    Features kept = new Features();
    features
        .values()
        .forEach(
            (name, value) -> {
              if (names.contains(name)) {
                kept.put(name, value);
              }
            });
    return kept;
  }
}
