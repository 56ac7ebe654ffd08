/**
 * Models that were fitted on annotated text: their weights, and how a text's features are weighed.
 */
@NullMarked
package org.hearsay.learned;

import org.jspecify.annotations.NullMarked;
