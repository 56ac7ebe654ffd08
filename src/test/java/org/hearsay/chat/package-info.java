@NullMarked
package org.hearsay.chat;

import org.jspecify.annotations.NullMarked;
