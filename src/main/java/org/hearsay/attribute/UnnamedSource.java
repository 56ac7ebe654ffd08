package org.hearsay.attribute;

import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Someone who speaks in the article without a name.
 *
 * @param span the words that describe them: "three people familiar with the talks"
 * @param via the outlet that spoke to them; null where the article does not name one
 */
public record UnnamedSource(Span span, @Nullable String via) {}
