package org.hearsay.attribute;

/** How firmly a claim is handed over. */
public enum Firmness {
  /** "said", "according to". */
  FLAT,
  /** A verb that keeps its distance: "claims", "insists". */
  DISTANCING,
  /** "reportedly", "allegedly". */
  HEARSAY,
  /** A passive without an agent: "is believed to". */
  PASSIVE,
  /** "may have", "would be" said of somebody else's claim. */
  MODAL,
  /** "rumours that". */
  RUMOUR,
  /** "what it claims is". */
  WHAT_IT_CLAIMS,
  /** The article says that it could not check. */
  UNVERIFIED
}
