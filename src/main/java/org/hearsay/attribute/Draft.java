package org.hearsay.attribute;

import org.hearsay.attribute.model.FoundSpans;

/**
 * An attribution of which everything but the relay is known.
 *
 * @param spans its words
 * @param source who that is
 * @param firmness how firmly it is handed over
 * @param sentence index of the sentence its cue stands in
 */
record Draft(FoundSpans spans, Source source, Firmness firmness, int sentence) {}
