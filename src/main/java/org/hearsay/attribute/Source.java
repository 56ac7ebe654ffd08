package org.hearsay.attribute;

import java.util.List;
import org.hearsay.article.Span;

/**
 * Who an article says a claim comes from.
 *
 * @param spans the words that name the source where the claim is made ("he", "the agency"); empty
 *     for a bare "reportedly"
 * @param name who that is, with pronouns and short forms resolved: "Laurent Fabius"; the words
 *     themselves where they resolve to nothing better, empty where nobody is named
 * @param origin what kind of source it is
 */
public record Source(List<Span> spans, String name, Origin origin) {
  public Source {
    spans = List.copyOf(spans);
  }
}
