package org.hearsay.article;

import java.net.URI;

/**
 * A hyperlink inside an article's body.
 *
 * @param anchor the linked words, in {@link Article#text()}
 * @param target absolute http or https address, as the page gives it after resolving
 */
public record Link(Span anchor, URI target) {}
