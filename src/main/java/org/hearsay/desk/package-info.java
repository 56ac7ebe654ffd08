/** Decides what we answer to what happens in a chat: links, commands, buttons. */
@NullMarked
package org.hearsay.desk;

import org.jspecify.annotations.NullMarked;
