/** Subscriptions: the language people write them in, what they match, and which story is which. */
@NullMarked
package org.hearsay.alert;

import org.jspecify.annotations.NullMarked;
