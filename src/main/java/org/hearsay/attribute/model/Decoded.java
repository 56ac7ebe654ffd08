package org.hearsay.attribute.model;

import java.util.BitSet;

/**
 * A cue and the roles of the words around it.
 *
 * @param cue the cue's main word
 * @param nested whether the cue rather is a nested one
 * @param logOdds that the word is a cue, by itself
 * @param window the words around it
 * @param roles the {@link Role} of each word of the window
 * @param certainty mean chance of the roles given, over the words that have one
 */
public record Decoded(
    int cue, boolean nested, double logOdds, Window window, int[] roles, double certainty) {

  /** Whether {@code token} has {@code role}. */
  boolean has(int token, Role role) {
    int at = token - window.start();
    return at >= 0 && at < roles.length && roles[at] == role.ordinal();
  }

  /** The tokens that have {@code role}. */
  BitSet tokens(Role role) {
    BitSet tokens = new BitSet();
    for (int t = 0; t < roles.length; t++) {
      if (roles[t] == role.ordinal()) {
        tokens.set(window.start() + t);
      }
    }
    return tokens;
  }
}
