package org.hearsay.alert;

/** How an article came to us, which says who may hear of it. */
public sealed interface Origin {

  /**
   * Somebody posted its link.
   *
   * @param scope the workspace or server it was posted in; opaque, equal for the same one
   */
  record Shared(String scope) implements Origin {}

  /**
   * A feed brought it.
   *
   * @param feed the feed's absolute address, as in a {@code feed:} term
   */
  record FromFeed(String feed) implements Origin {}
}
