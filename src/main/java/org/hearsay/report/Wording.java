package org.hearsay.report;

import java.util.Locale;

/** How constants are written in JSON and in the batch format. */
public final class Wording {
  private Wording() {}

  /** {@code CARRIED_FORWARD} is written "carried-forward". */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A contribution is written "R-anon", as annotators write it. */
  public static String of(org.hearsay.attribute.RelayedOutlet.Contribution contribution) {
    return "R-" + contribution.name().toLowerCase(Locale.ROOT);
  }
}
