package org.hearsay.attribute;

/** What kind of source an attribution names. */
public enum Origin {
  PERSON,
  ORGANISATION,
  SPOKESPERSON,
  /** Described but not named ("three people familiar with the talks"), or bare ("sources"). */
  ANONYMOUS,
  /** A study, poll, court paper, statement. */
  DOCUMENT,
  LEAK,
  /** A post on a social network. */
  SOCIAL,
  /** An outlet's own reporting. */
  OUTLET,
  /** The article's own voice. */
  ARTICLE,
  UNKNOWN
}
