/** Picks the claims an article is about, and raises flags that the article itself shows. */
@NullMarked
package org.hearsay.claim;

import org.jspecify.annotations.NullMarked;
