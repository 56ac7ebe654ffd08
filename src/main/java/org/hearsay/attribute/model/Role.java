package org.hearsay.attribute.model;

/** What a token is to an attribution. */
public enum Role {
  NONE,
  SOURCE,
  CUE,
  CONTENT;

  /** How many roles there are. */
  public static final int COUNT = values().length;
}
