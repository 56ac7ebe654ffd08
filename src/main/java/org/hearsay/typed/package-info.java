/** Words that people type: where each begins, and which known word was meant. */
@NullMarked
package org.hearsay.typed;

import org.jspecify.annotations.NullMarked;
