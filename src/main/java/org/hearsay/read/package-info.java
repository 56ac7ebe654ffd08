/** Reads text as language: sentences, tokens, parts of speech, quotations, names. */
@NullMarked
package org.hearsay.read;

import org.jspecify.annotations.NullMarked;
