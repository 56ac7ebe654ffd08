package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.alert.Explanation.Group;
import org.hearsay.alert.Term.Kind;
import org.hearsay.alert.Term.Sign;
import org.hearsay.report.Report;

/** Holds one filter against one article, group by group. */
final class FilterCheck {
  private static final List<Kind> ASKED = List.of(Kind.OUTLET, Kind.PERSON, Kind.TOPIC, Kind.SITE);

  private final Filter filter;
  private final Traits traits;
  private final List<Group> groups = new ArrayList<>();

  private FilterCheck(Filter filter, Traits traits) {
    this.filter = filter;
    this.traits = traits;
  }

  static Explanation of(Filter filter, Traits traits) {
    FilterCheck check = new FilterCheck(filter, traits);
    check.origin();
    ASKED.forEach(check::alternatives);
    check.required();
    check.excluded();
    if (!filter.when().isEmpty()) {
      check.when();
    }
    return new Explanation(check.groups);
  }

  private void origin() {
    List<Term> feeds =
        filter.terms().stream()
            .filter(term -> term.kind() == Kind.FEED && term.sign() != Sign.EXCLUDED)
            .toList();
    Optional<String> from = traits.feed();
    if (feeds.isEmpty()) {
      if (from.isPresent()) {
        groups.add(
            new Group(
                "no feed:", false, List.of(), "this article came from a feed, " + from.get()));
      }
      return;
    }
    group(feeds, from.map(f -> "it came from another feed").orElse("it came from no feed"));
  }

  private void alternatives(Kind kind) {
    List<Term> terms =
        filter.terms().stream()
            .filter(term -> term.kind() == kind && term.sign() == Sign.PLAIN)
            .toList();
    if (!terms.isEmpty()) {
      group(terms, MissingWords.of(kind, terms, traits));
    }
  }

  private void group(List<Term> terms, String missing) {
    List<Hit> hits = terms.stream().flatMap(term -> traits.find(term).stream()).toList();
    String condition = terms.stream().map(FilterWords::write).collect(Collectors.joining(" "));
    groups.add(new Group(condition, !hits.isEmpty(), hits, hits.isEmpty() ? missing : ""));
  }

  private void required() {
    for (Term term : filter.terms()) {
      if (term.sign() == Sign.REQUIRED && term.kind() != Kind.FEED) {
        group(List.of(term), MissingWords.of(term.kind(), List.of(term), traits));
      }
    }
  }

  private void excluded() {
    for (Term term : filter.terms()) {
      if (term.sign() == Sign.EXCLUDED) {
        Optional<Hit> hit = traits.find(term);
        groups.add(
            new Group(
                FilterWords.write(term),
                hit.isEmpty(),
                hit.stream().toList(),
                hit.map(h -> MissingWords.inTheWay(term, h)).orElse("")));
      }
    }
  }

  private void when() {
    List<Hit> hits = filter.when().stream().sorted().flatMap(w -> hits(w).stream()).toList();
    List<When> asked = filter.when().stream().sorted().toList();
    String condition = "when:" + asked.stream().map(When::word).collect(Collectors.joining(","));
    groups.add(
        new Group(
            condition,
            !hits.isEmpty(),
            hits,
            hits.isEmpty() ? MissingWords.of(asked, askedOutlets(), traits) : ""));
  }

  private List<Hit> hits(When when) {
    List<Term> asked = askedOutlets();
    boolean ofOutlets = when == When.RELAYED || when == When.UNLINKED;
    if (asked.isEmpty() || !ofOutlets) {
      return traits.matters(when);
    }
    List<Hit> hits = new ArrayList<>();
    for (Term term : asked) {
      Optional<Report.OutletEntry> outlet = traits.outlet(traits.names().key(term.value()));
      outlet
          .filter(o -> when == When.RELAYED || !o.linked())
          .map(o -> when == When.RELAYED ? traits.relayed(o) : traits.unlinked(o))
          .filter(hit -> !hits.contains(hit))
          .ifPresent(hits::add);
    }
    return hits;
  }

  private List<Term> askedOutlets() {
    return filter.terms().stream()
        .filter(term -> term.kind() == Kind.OUTLET && term.sign() != Sign.EXCLUDED)
        .toList();
  }
}
