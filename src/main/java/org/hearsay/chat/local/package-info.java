/** The chat that we host ourselves. */
@NullMarked
package org.hearsay.chat.local;

import org.jspecify.annotations.NullMarked;
