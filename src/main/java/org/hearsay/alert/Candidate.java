package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Report;

/**
 * An article that subscriptions are tried on.
 *
 * @param report everything found about it
 * @param paragraphs its paragraphs in order, the first being ¶1; one that is not known is empty
 * @param origin how it came to us
 */
public record Candidate(Report report, List<String> paragraphs, Origin origin) {
  public Candidate {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A candidate of which only the report is kept: each paragraph holds the excerpts from it, so
   * that topics and persons are found there and nowhere else.
   */
  public static Candidate ofReport(Report report, Origin origin) {
    List<StringBuilder> excerpts = new ArrayList<>();
    report.claims().forEach(claim -> add(excerpts, claim.paragraph(), claim.quote()));
    for (Report.Entry entry : report.attributions()) {
      add(excerpts, entry.paragraph(), entry.source());
      add(excerpts, entry.paragraph(), entry.content());
    }
    report.unnamed().forEach(unnamed -> add(excerpts, unnamed.paragraph(), unnamed.words()));
    return new Candidate(report, excerpts.stream().map(StringBuilder::toString).toList(), origin);
  }

  private static void add(List<StringBuilder> excerpts, int paragraph, String words) {
    if (words.isEmpty() || paragraph < 1) {
      return;
    }
    while (excerpts.size() < paragraph) {
      excerpts.add(new StringBuilder());
    }
    StringBuilder excerpt = excerpts.get(paragraph - 1);
    excerpt.append(excerpt.isEmpty() ? "" : "\n").append(words);
  }
}
