package org.hearsay.alert;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.alert.Term.Kind;
import org.hearsay.alert.Term.Sign;

/**
 * A filter as an English noun phrase. Which and who comes first ("articles on example.org"), then
 * what they do, each a verb behind "that", then what they must not do.
 */
final class PlainFilter {
  private final Filter filter;
  private final long outletsAsked;

  PlainFilter(Filter filter) {
    this.filter = filter;
    this.outletsAsked =
        filter.terms().stream()
            .filter(term -> term.kind() == Kind.OUTLET && term.sign() != Sign.EXCLUDED)
            .count();
  }

  String words() {
    String where = where();
    List<String> does = does();
    List<String> avoids = avoids();
    StringBuilder words = new StringBuilder(does.isEmpty() && avoids.isEmpty() ? "all " : "");
    words.append("articles").append(where);
    if (!does.isEmpty()) {
      words.append(" that ").append(joined(does));
    }
    if (!avoids.isEmpty()) {
      words.append(does.isEmpty() ? " that do not " : ", but do not ").append(either(avoids));
    }
    return words.toString();
  }

  private String where() {
    StringBuilder where = new StringBuilder();
    String sites = wanted(Kind.SITE, Function.identity());
    if (!sites.isEmpty()) {
      where.append(" on ").append(sites);
    }
    List<String> feeds = filter.feeds().stream().map(PlainFilter::shortAddress).toList();
    if (!feeds.isEmpty()) {
      where.append(feeds.size() == 1 ? " from the feed " : " from the feeds ");
      where.append(either(feeds));
    }
    return where.toString();
  }

  private List<String> does() {
    List<String> does = new ArrayList<>();
    Set<When> when = filter.when().isEmpty() ? Set.of() : EnumSet.copyOf(filter.when());
    // An article that relies on the outlets asked for is relayed: nothing is left to ask.
    boolean anyWhen = outletsAsked > 0 && when.contains(When.RELAYED);
    boolean unlinkedAlone = outletsAsked > 0 && when.equals(Set.of(When.UNLINKED));
    String outlets = wanted(Kind.OUTLET, OutletWords::named);
    if (!outlets.isEmpty()) {
      does.add("relay " + outlets + (unlinkedAlone ? withoutLink() : ""));
    }
    add(does, "name ", wanted(Kind.PERSON, Function.identity()));
    add(does, "mention ", wanted(Kind.TOPIC, PlainFilter::marked));
    if (!when.isEmpty() && !anyWhen && !unlinkedAlone) {
      List<String> matters = when.stream().map(this::matter).toList();
      does.add((matters.size() > 1 ? "either " : "") + orElse(matters));
    }
    return does;
  }

  private String withoutLink() {
    return outletsAsked == 1 ? " without linking to it" : " without a link to one they relay";
  }

  private String matter(When when) {
    return switch (when) {
      case RELAYED -> "relay another outlet";
      case UNLINKED ->
          outletsAsked == 0
              ? "relay an outlet without linking to it"
              : "do not link to " + (outletsAsked == 1 ? "it" : "one they relay");
      case UNNAMED -> "rest on somebody unnamed";
      case HEDGED -> "hedge with words like “reportedly”";
      case HARDENED -> "state as fact what they first attributed";
      case HEADLINE -> "say in the headline what the text does not";
      case ONE_ORIGIN -> "have all they relay from one outlet";
    };
  }

  private List<String> avoids() {
    List<String> avoids = new ArrayList<>();
    add(avoids, "relay ", excluded(Kind.OUTLET, OutletWords::named));
    add(avoids, "name ", excluded(Kind.PERSON, Function.identity()));
    add(avoids, "mention ", excluded(Kind.TOPIC, PlainFilter::marked));
    add(avoids, "stand on ", excluded(Kind.SITE, Function.identity()));
    add(avoids, "come from the feed ", excluded(Kind.FEED, PlainFilter::shortAddress));
    return avoids;
  }

  private static void add(List<String> verbs, String verb, String object) {
    if (!object.isEmpty()) {
      verbs.add(verb + object);
    }
  }

  private String excluded(Kind kind, Function<String, String> wording) {
    return either(values(kind, Sign.EXCLUDED, wording));
  }

  /** "A or B"; with required ones "R and either A or B". Empty where none is wanted. */
  private String wanted(Kind kind, Function<String, String> wording) {
    List<String> all = values(kind, Sign.REQUIRED, wording);
    List<String> plain = values(kind, Sign.PLAIN, wording);
    if (all.isEmpty()) {
      return either(plain);
    }
    if (!plain.isEmpty()) {
      all.add((plain.size() > 1 ? "either " : "") + either(plain));
    }
    return listed(all, "and");
  }

  private List<String> values(Kind kind, Sign sign, Function<String, String> wording) {
    return filter.terms().stream()
        .filter(term -> term.kind() == kind && term.sign() == sign)
        .map(term -> wording.apply(term.value()))
        .collect(toCollection(ArrayList::new));
  }

  /** Verbs behind one "that"; a comma keeps "A or B" together. */
  private static String joined(List<String> verbs) {
    boolean simple =
        verbs.size() <= 2
            && verbs.stream().noneMatch(v -> v.contains(" or ") || v.contains(" and "));
    if (simple) {
      return String.join(" and ", verbs);
    }
    String last = verbs.get(verbs.size() - 1);
    return verbs.size() == 1
        ? last
        : String.join(", ", verbs.subList(0, verbs.size() - 1)) + ", and " + last;
  }

  private static String either(List<String> items) {
    return listed(items, "or");
  }

  /** Long ones keep a comma before the last "or". */
  private static String orElse(List<String> verbs) {
    int last = verbs.size() - 1;
    return verbs.size() < 3
        ? either(verbs)
        : String.join(", ", verbs.subList(0, last)) + ", or " + verbs.get(last);
  }

  private static String listed(List<String> items, String word) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " " + word + " " + items.get(last);
  }

  private static String marked(String topic) {
    return "“" + topic + "”";
  }

  private static String shortAddress(String feed) {
    return feed.replaceFirst("^https?://", "").replaceFirst("/$", "");
  }
}
