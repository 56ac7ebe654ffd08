/** Turns a page into an article: body, title, byline, date, links, canonical address. */
@NullMarked
package org.hearsay.clean;

import org.jspecify.annotations.NullMarked;
