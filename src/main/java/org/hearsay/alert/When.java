package org.hearsay.alert;

import java.util.Locale;

/** What must be the matter with an article: {@code when:unlinked}. Several mean any of them. */
public enum When {
  /** It relies on another outlet. */
  RELAYED,
  /** It relies on another outlet and does not link to it. */
  UNLINKED,
  /** It rests on somebody unnamed. */
  UNNAMED,
  /** It hands a claim to nobody: "reportedly". */
  HEDGED,
  /** It states as fact what it first attributed. */
  HARDENED,
  /** Its headline says what its body does not. */
  HEADLINE,
  /** All it relays comes from one outlet. */
  ONE_ORIGIN;

  /** As typed: {@code "one-origin"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
