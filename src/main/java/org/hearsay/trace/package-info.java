/** Looks whether a page carries a claim. */
@NullMarked
package org.hearsay.trace;

import org.jspecify.annotations.NullMarked;
