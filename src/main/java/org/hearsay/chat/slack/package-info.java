/** Slack, through Bolt. */
@NullMarked
package org.hearsay.chat.slack;

import org.jspecify.annotations.NullMarked;
