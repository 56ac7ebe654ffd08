/** Runs the stages on one link under deadlines and budgets. */
@NullMarked
package org.hearsay.investigate;

import org.jspecify.annotations.NullMarked;
