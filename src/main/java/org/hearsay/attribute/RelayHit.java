package org.hearsay.attribute;

/**
 * A mention of an outlet that the article leans on at that place.
 *
 * @param mention what names the outlet
 * @param pattern how the article leans on it
 * @param cueFirst first token of the words that do
 * @param cueEnd one past the last
 * @param probability that it does lean on it, 0 to 1
 */
record RelayHit(
    OutletMention mention, RelayPattern pattern, int cueFirst, int cueEnd, double probability) {

  RelayHit(OutletMention mention, RelayPattern pattern, int cueFirst, int cueEnd) {
    this(mention, pattern, cueFirst, cueEnd, RelayEvidence.of(mention.kind(), pattern));
  }

  /** The same hit, known better. */
  RelayHit with(double other) {
    return new RelayHit(mention, pattern, cueFirst, cueEnd, other);
  }
}
