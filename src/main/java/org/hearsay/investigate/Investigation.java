package org.hearsay.investigate;

import java.util.List;
import org.hearsay.article.Refusal;
import org.hearsay.report.Report;

/** What came of looking into one link. */
public sealed interface Investigation {

  /**
   * The article was read.
   *
   * @param paragraphs its text, to be looked at and not to be kept; the first is ¶1
   */
  record Found(Report report, List<String> paragraphs) implements Investigation {
    public Found {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** There is nothing to report, and this is why. */
  record Refused(Refusal refusal) implements Investigation {}
}
