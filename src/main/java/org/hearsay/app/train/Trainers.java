package org.hearsay.app.train;

import java.util.Map;
import java.util.TreeMap;

/** The trainers by the name of what they fit. */
public final class Trainers {
  private static final Map<String, Trainer> BY_NAME =
      new TreeMap<>(
          Map.of(
              "words",
              new WordTrainer(),
              "checkworthy",
              new CheckworthinessTrainer(),
              "claims",
              new ClaimTrainer(),
              "headline",
              new HeadlineTrainer(),
              "support",
              new SupportTrainer()));

  private Trainers() {}

  /**
   * The trainer called {@code name}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Trainer named(String name) {
    Trainer trainer = BY_NAME.get(name);
    if (trainer == null) {
      throw new IllegalArgumentException(
          "No model '" + name + "'; expected one of " + String.join(", ", BY_NAME.keySet()));
    }
    return trainer;
  }
}
