/** Finds who says so: attributions, their sources, relays and firmness. */
@NullMarked
package org.hearsay.attribute;

import org.jspecify.annotations.NullMarked;
