/** The batch stages: JSON lines in, JSON lines out. */
@NullMarked
package org.hearsay.app.batch;

import org.jspecify.annotations.NullMarked;
