package org.hearsay.attribute;

import org.hearsay.attribute.model.FoundSpans;
import org.jspecify.annotations.Nullable;

/**
 * An attribution of which everything but the relay is known.
 *
 * @param spans its words
 * @param source who that is
 * @param firmness how firmly it is handed over
 * @param sentence index of the sentence its cue stands in
 * @param about the person the content begins with, whose words or deeds it tells; null without one
 */
record Draft(
    FoundSpans spans, Source source, Firmness firmness, int sentence, @Nullable String about) {}
