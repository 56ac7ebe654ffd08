package org.hearsay.attribute;

import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;

/**
 * An outlet that the article leans on instead of its own reporting.
 *
 * @param outlet its name without a leading "the"
 * @param classes what the outlet contributed, at least one
 * @param spans each place in the text that names it as a relay, in order
 * @param linked whether a link in one of those sentences leads to it
 * @param probability that a careful reader agrees, 0 to 1, calibrated
 */
public record RelayedOutlet(
    String outlet,
    Set<Contribution> classes,
    List<Span> spans,
    boolean linked,
    double probability) {

  /** What a relayed outlet contributed. */
  public enum Contribution {
    /** It spoke to someone unnamed. */
    ANON,
    /** Its own report. */
    REPORT,
    /** A document it saw. */
    DOC,
    /** Somebody's words given to it. */
    QUOTE
  }

  public RelayedOutlet {
    classes = Set.copyOf(classes);
    spans = List.copyOf(spans);
  }
}
