package org.hearsay.attribute;

/**
 * A mention of an outlet that the article leans on at that place.
 *
 * @param mention what names the outlet
 * @param pattern how the article leans on it
 * @param cueFirst first token of the words that do
 * @param cueEnd one past the last
 */
record RelayHit(OutletMention mention, RelayPattern pattern, int cueFirst, int cueEnd) {}
