/** Fits and measures the models that come with the program; {@code hearsay train}. */
@NullMarked
package org.hearsay.app.train;

import org.jspecify.annotations.NullMarked;
