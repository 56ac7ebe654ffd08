/** The learned part of attributing: which words of a text are source, cue and content. */
@NullMarked
package org.hearsay.attribute.model;

import org.jspecify.annotations.NullMarked;
