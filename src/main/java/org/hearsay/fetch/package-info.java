/** The only way out: turns a link into a page, or into the reason why not. */
@NullMarked
package org.hearsay.fetch;

import org.jspecify.annotations.NullMarked;
