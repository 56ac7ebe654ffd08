package org.hearsay.alert;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which articles a subscription wants. Plain terms of one kind are alternatives, terms of different
 * kinds are all needed, so is each required one, and no excluded one may match. With {@code when},
 * one of those must be the matter; where outlets are asked for, "relayed" and "unlinked" speak of
 * these outlets alone.
 *
 * @param terms in the order typed; at least one of them is not excluded, unless {@code when} is
 *     given
 * @param when empty for any article
 */
public record Filter(List<Term> terms, Set<When> when) {
  public Filter {
    terms = List.copyOf(terms);
    when = when.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(when));
  }

  /** The feeds it listens to; empty when it listens to what is shared in its workspace. */
  public List<String> feeds() {
    return terms.stream()
        .filter(term -> term.kind() == Term.Kind.FEED && term.sign() != Term.Sign.EXCLUDED)
        .map(Term::value)
        .toList();
  }
}
