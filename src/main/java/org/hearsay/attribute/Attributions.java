package org.hearsay.attribute;

import java.util.List;
import org.hearsay.article.Span;

/**
 * Who says what in one article.
 *
 * @param all every attribution, in reading order, nested ones too
 * @param outlets every relayed outlet, linked or not, in order of first mention
 * @param unnamed every mention of an unnamed source, in order
 * @param hedges words that hand a claim to nobody: "reportedly", "media reports", in order
 */
public record Attributions(
    List<Attribution> all,
    List<RelayedOutlet> outlets,
    List<UnnamedSource> unnamed,
    List<Span> hedges) {
  public Attributions {
    all = List.copyOf(all);
    outlets = List.copyOf(outlets);
    unnamed = List.copyOf(unnamed);
    hedges = List.copyOf(hedges);
  }
}
