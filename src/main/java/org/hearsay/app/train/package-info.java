/** Trains and measures the models that are shipped, from the articles in {@code src/train}. */
@NullMarked
package org.hearsay.app.train;

import org.jspecify.annotations.NullMarked;
