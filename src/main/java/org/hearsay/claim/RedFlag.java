package org.hearsay.claim;

import java.util.List;
import org.hearsay.article.Span;

/**
 * Something a careful reader would stop at, read off the article itself.
 *
 * @param kind which
 * @param spans the words that show it, in order; empty where the lack of words is the point
 * @param message one plain sentence that names the words and the paragraphs
 */
public record RedFlag(Kind kind, List<Span> spans, String message) {

  /** The kinds of flag; in JSON lower case with hyphens. */
  public enum Kind {
    /** Attributed first, stated as fact later. */
    HARDENING,
    /** "officials" when one person is quoted. */
    PLURAL_FROM_ONE,
    /** The headline says what the body does not. */
    HEADLINE_DRIFT,
    /** Nothing but unnamed sources carries the article. */
    ANONYMOUS_ONLY,
    /** Every relayed claim comes from one outlet. */
    ONE_OUTLET,
    NO_DATE
  }

  public RedFlag {
    spans = List.copyOf(spans);
  }
}
