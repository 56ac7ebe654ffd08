/** Discord, through JDA. */
@NullMarked
package org.hearsay.chat.discord;

import org.jspecify.annotations.NullMarked;
