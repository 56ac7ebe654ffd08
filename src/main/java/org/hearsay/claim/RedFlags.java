package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.Origin;
import org.hearsay.attribute.RelayedOutlet;
import org.hearsay.attribute.UnnamedSource;

/**
 * Raises the flags that an article shows by itself. Each would rather stay silent than be wrong: a
 * flag that a reader can refute costs more than one that is missing. Thread-safe.
 */
public final class RedFlags {
  /** Attributions below this probability prove nothing. */
  static final double CERTAIN_ENOUGH = 0.5;

  private static final int FEWEST_UNNAMED = 2;
  private static final int FEWEST_RELAYED = 3;

  private final HeadlineDrift headlineDrift;

  /** Flags with {@code match} as the judge of headlines. */
  public RedFlags(HeadlineMatch match) {
    headlineDrift = new HeadlineDrift(match);
  }

  /** All flags of an article, gravest first. */
  public List<RedFlag> of(Article article, Attributions attributions) {
    List<RedFlag> flags = new ArrayList<>();
    flags.addAll(Hardening.in(article, attributions));
    flags.addAll(headlineDrift.in(article));
    flags.addAll(PluralFromOne.in(article, attributions));
    flags.addAll(anonymousOnly(attributions));
    flags.addAll(oneOutlet(article, attributions));
    flags.addAll(noDate(article));
    return List.copyOf(flags);
  }

  /** Every attribution that counts has an unnamed source. */
  private static List<RedFlag> anonymousOnly(Attributions attributions) {
    List<Attribution> certain = certain(attributions);
    boolean only =
        certain.size() >= FEWEST_UNNAMED
            && certain.stream().allMatch(a -> a.source().origin() == Origin.ANONYMOUS);
    if (!only || attributions.unnamed().size() < FEWEST_UNNAMED) {
      return List.of();
    }
    List<Span> spans = attributions.unnamed().stream().map(UnnamedSource::span).toList();
    return List.of(
        new RedFlag(
            RedFlag.Kind.ANONYMOUS_ONLY, spans, "Nobody who speaks in this article is named."));
  }

  /** At least three relayed claims, a third of all claims, and one outlet behind them. */
  private static List<RedFlag> oneOutlet(Article article, Attributions attributions) {
    List<Attribution> certain = certain(attributions);
    long relayed = certain.stream().filter(a -> a.relay().isSecondhand()).count();
    if (attributions.outlets().size() != 1
        || relayed < FEWEST_RELAYED
        || relayed * 3 < certain.size()) {
      return List.of();
    }
    RelayedOutlet outlet = attributions.outlets().get(0);
    String where =
        outlet.spans().isEmpty()
            ? ""
            : " (¶" + article.paragraphAt(outlet.spans().get(0).start()) + ")";
    return List.of(
        new RedFlag(
            RedFlag.Kind.ONE_OUTLET,
            outlet.spans(),
            "All " + relayed + " relayed claims come from " + outlet.outlet() + where + "."));
  }

  private static List<RedFlag> noDate(Article article) {
    return article.published() != null
        ? List.of()
        : List.of(new RedFlag(RedFlag.Kind.NO_DATE, List.of(), "The page gives no date."));
  }

  static List<Attribution> certain(Attributions attributions) {
    return attributions.all().stream().filter(a -> a.probability() >= CERTAIN_ENOUGH).toList();
  }
}
