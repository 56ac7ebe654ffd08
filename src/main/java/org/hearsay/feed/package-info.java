/** Feeds: reads RSS, Atom and JSON feeds, finds them on sites, and says how often to look. */
@NullMarked
package org.hearsay.feed;

import org.jspecify.annotations.NullMarked;
