package org.hearsay.trace;

import java.util.List;
import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page carries a claim, and what it lacks.
 *
 * @param score how well the page carries the claim, 0 to 1; higher is better
 * @param finding the score and the missing pieces, in words
 * @param missingNumbers numbers of the claim that the page does not have, as printed in the claim
 * @param missingNames names of the claim that the page does not have, as printed in the claim
 * @param passage the place in the page that comes closest; null where nothing does
 */
public record Support(
    double score,
    Finding finding,
    List<String> missingNumbers,
    List<String> missingNames,
    @Nullable Span passage) {

  /** What was found on the page. */
  public enum Finding {
    SAME_WORDS_THERE,
    PARAPHRASED_THERE,
    DIFFERS,
    NOT_FOUND_THERE
  }

  public Support {
    missingNumbers = List.copyOf(missingNumbers);
    missingNames = List.copyOf(missingNames);
  }
}
