package org.hearsay.attribute;

/**
 * How likely a mention is a relayed outlet, from what shows that the name is an outlet's and from
 * the pattern that leans on it. The figures are shares of right answers counted on marked articles;
 * {@code docs/PATTERNS.md} tells how.
 */
final class RelayEvidence {
  private RelayEvidence() {}

  /** Probability, 0 to 1, that the article leans on an outlet known and named like this. */
  static double of(NameKind kind, RelayPattern pattern) {
    boolean said = pattern == RelayPattern.STATED;
    return switch (kind) {
      case LISTED, DESCRIBED, SHORT -> said ? .88 : .98;
      case HEADED, SIGNED -> said ? .8 : .95;
      case COMMON -> said ? .7 : .94;
      case JOURNALIST, NOUN -> .9;
      case FOREIGN, ECHOED ->
          switch (pattern) {
            case REPORTED_BY, REPORTED, UNDERSTANDS, INTERVIEW, TOLD, QUOTED -> .85;
            case ACCORDING_TO, PUBLISHED -> .7;
            default -> .2;
          };
      case UNKNOWN ->
          switch (pattern) {
            case REPORTED_BY -> .85;
            case INTERVIEW, UNDERSTANDS, REPORTED, QUOTED, PUBLISHED, TOLD -> .14;
            default -> .05;
          };
      case BODY -> 0;
    };
  }

  /** Joins what two hits say of the same outlet; they are far from independent. */
  static double join(double one, double other) {
    return Math.min(
        .99, Math.max(one, other) + .1 * Math.min(one, other) * (1 - Math.max(one, other)));
  }
}
