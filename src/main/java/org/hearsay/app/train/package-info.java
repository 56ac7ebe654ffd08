<<<<<<< HEAD
/** Fits the models that come with the program on annotated text; {@code hearsay train}. */
=======
/** Trains and measures the models that are shipped, from the articles in {@code src/train}. */
>>>>>>> attribute
@NullMarked
package org.hearsay.app.train;

import org.jspecify.annotations.NullMarked;
