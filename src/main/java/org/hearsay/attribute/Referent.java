package org.hearsay.attribute;

import org.jspecify.annotations.Nullable;

/**
 * Who a source's words stand for.
 *
 * @param token where the words begin
 * @param name who that is; the words themselves where they resolve to nothing better
 * @param figure the one so named, null for those without a name
 * @param plural whether the words stand for several
 * @param thing whether they stand for no person
 */
record Referent(int token, String name, @Nullable Figure figure, boolean plural, boolean thing) {

  /** Nobody: an attribution without a source. */
  static final Referent NOBODY = new Referent(-1, "", null, false, false);
}
