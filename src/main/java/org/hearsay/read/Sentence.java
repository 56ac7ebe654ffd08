package org.hearsay.read;

import org.hearsay.article.Span;

/**
 * One sentence of a text.
 *
 * @param span where it stands, without surrounding white space
 * @param paragraph number of its paragraph, from 1
 * @param firstToken index of its first token in {@link Reading#tokens()}
 * @param endToken one past the index of its last token; greater than {@code firstToken}
 */
public record Sentence(Span span, int paragraph, int firstToken, int endToken) {}
