/** Fits the models that come with the program on annotated text; {@code hearsay train}. */
@NullMarked
package org.hearsay.app.train;

import org.jspecify.annotations.NullMarked;
