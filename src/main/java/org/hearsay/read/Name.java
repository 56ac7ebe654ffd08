package org.hearsay.read;

import org.hearsay.article.Span;

/**
 * A capitalised name with the titles written before it: "Foreign Minister Anna Berg", "Bank of
 * Norland", "the Independent" without its article. It ends before a possessive, a comma and a
 * spaced dash.
 *
 * @param span where it stands
 * @param firstToken index of its first token in {@link Reading#tokens()}
 * @param endToken one past the index of its last token
 */
public record Name(Span span, int firstToken, int endToken) {}
