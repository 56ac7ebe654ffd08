/** What a chat platform must offer, the commands people type, and the reply they get. */
@NullMarked
package org.hearsay.chat;

import org.jspecify.annotations.NullMarked;
