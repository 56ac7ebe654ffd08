package org.hearsay.attribute.model;

import java.util.List;
import org.hearsay.article.Span;

/**
 * The words of one attribution.
 *
 * @param cueHead index into {@link org.hearsay.read.Reading#tokens()} of the cue's main word,
 *     "said" in "has also said"
 * @param source spans of the source, in order; empty where the text names none
 * @param cue spans of the cue, in order; never empty
 * @param content spans of the content, in order; never empty
 * @param nested whether it lies within the content of another attribution
 * @param probability that a careful reader agrees this is an attribution, calibrated on articles
 *     that the model has not seen
 */
public record FoundSpans(
    int cueHead,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    boolean nested,
    double probability) {
  public FoundSpans {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }
}
