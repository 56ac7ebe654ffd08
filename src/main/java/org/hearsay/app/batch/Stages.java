package org.hearsay.app.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The batch stages by name. Each is loaded only when it is asked for. */
public final class Stages {
  private static final Map<String, Supplier<Stage>> BY_NAME = new TreeMap<>();

  static {
    BY_NAME.put("clean", CleanStage::new);
    BY_NAME.put("attribute", AttributeStage::new);
    BY_NAME.put("claims", ClaimsStage::new);
    BY_NAME.put("checkworthy", CheckworthyStage::new);
    BY_NAME.put("support", SupportStage::new);
    BY_NAME.put("headline", HeadlineStage::new);
  }

  private Stages() {}

  /** The names, in alphabetical order. */
  public static Iterable<String> names() {
    return BY_NAME.keySet();
  }

  /**
   * Loads the stage called {@code name}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Stage load(String name) {
    Supplier<Stage> stage = BY_NAME.get(name);
    if (stage == null) {
      throw new IllegalArgumentException(
          "No batch stage '" + name + "'; expected one of " + String.join(", ", BY_NAME.keySet()));
    }
    return stage.get();
  }
}
