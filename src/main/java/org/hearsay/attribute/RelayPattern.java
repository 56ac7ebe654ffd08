package org.hearsay.attribute;

import org.hearsay.attribute.RelayedOutlet.Contribution;

/** A way in which an article leans on an outlet; each has its line in {@code docs/PATTERNS.md}. */
enum RelayPattern {
  /** "as reported by X", "first revealed by X". */
  REPORTED_BY(Contribution.REPORT),
  /** "according to X", "per X". */
  ACCORDING_TO(Contribution.REPORT),
  /** "told X". */
  TOLD(Contribution.QUOTE),
  /** "in remarks to X", "complained to X". */
  SPOKE_TO(Contribution.QUOTE),
  /** "in an interview with X", "interviewed by X". */
  INTERVIEW(Contribution.QUOTE),
  /** "X reported". */
  REPORTED(Contribution.REPORT),
  /** "X said", which anybody may do. */
  STATED(Contribution.REPORT),
  /** "X quoted Y", "as quoted by X". */
  QUOTED(Contribution.QUOTE),
  /** "citing X", "quoting X". */
  CITED(Contribution.REPORT),
  /** "seen by X", "obtained by X", "leaked to X". */
  SEEN(Contribution.DOC),
  /** "X understands", "X has learned". */
  UNDERSTANDS(Contribution.REPORT),
  /** "X's Anna Berg", "Anna Berg of X", "an X reporter". */
  JOURNALIST(Contribution.REPORT),
  /** "a report in X", "wrote in X", "an X investigation found". */
  PUBLISHED(Contribution.REPORT),
  /** "said on X", of a station or a show. */
  ON_AIR(Contribution.QUOTE),
  /** "X contributed to this report". */
  CREDIT(Contribution.REPORT);

  private final Contribution contribution;

  RelayPattern(Contribution contribution) {
    this.contribution = contribution;
  }

  /** What the outlet gave, when nothing else in the sentence tells. */
  Contribution contribution() {
    return contribution;
  }
}
