/** One record of settings, read once and checked whole. */
@NullMarked
package org.hearsay.config;

import org.jspecify.annotations.NullMarked;
