package org.hearsay.attribute;

/**
 * How likely a mention is a relayed outlet, from what shows that the name is an outlet's and from
 * the pattern that leans on it.
 */
final class RelayEvidence {
  private RelayEvidence() {}

  /** Probability, 0 to 1, that the article leans on an outlet known and named like this. */
  static double of(NameKind kind, RelayPattern pattern) {
    return switch (kind) {
      case LISTED, DESCRIBED, SHORT -> pattern == RelayPattern.STATED ? .85 : .97;
      case HEADED, SIGNED -> pattern == RelayPattern.STATED ? .75 : .95;
      case COMMON -> pattern == RelayPattern.STATED ? .6 : .93;
      case JOURNALIST, NOUN -> .9;
      case FOREIGN, ECHOED ->
          switch (pattern) {
            case REPORTED_BY, REPORTED, UNDERSTANDS, INTERVIEW, TOLD, QUOTED -> .85;
            case ACCORDING_TO, PUBLISHED -> .6;
            case CITED, SPOKE_TO -> .5;
            default -> .3;
          };
      case UNKNOWN ->
          switch (pattern) {
            case REPORTED_BY -> .85;
            case INTERVIEW, UNDERSTANDS -> .55;
            case REPORTED, QUOTED, PUBLISHED -> .5;
            case TOLD, SPOKE_TO, CITED, SEEN -> .25;
            default -> .1;
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
