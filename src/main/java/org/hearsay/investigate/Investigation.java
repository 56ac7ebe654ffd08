package org.hearsay.investigate;

import org.hearsay.article.Refusal;
import org.hearsay.report.Report;

/** What came of looking into one link. */
public sealed interface Investigation {

  /** The article was read. */
  record Found(Report report) implements Investigation {}

  /** There is nothing to report, and this is why. */
  record Refused(Refusal refusal) implements Investigation {}
}
