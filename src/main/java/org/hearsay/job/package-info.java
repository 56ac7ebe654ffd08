/** Work that must not be lost: the inbox, the outbox and the schedule. */
@NullMarked
package org.hearsay.job;

import org.jspecify.annotations.NullMarked;
