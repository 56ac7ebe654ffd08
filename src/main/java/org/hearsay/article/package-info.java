/**
 * The nouns everything else speaks in: an article, its paragraphs, links and outlets. Depends on
 * nothing.
 */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;
