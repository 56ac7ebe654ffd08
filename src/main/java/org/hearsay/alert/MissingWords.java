package org.hearsay.alert;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.alert.Term.Kind;
import org.hearsay.report.Report;

/** Why an article does not have what was asked for, in half a sentence. */
final class MissingWords {
  private MissingWords() {}

  /** None of {@code terms}, all of {@code kind}, is found. */
  static String of(Kind kind, List<Term> terms, Traits traits) {
    String names =
        terms.stream()
            .map(term -> kind == Kind.OUTLET ? OutletWords.named(term.value()) : term.value())
            .map(name -> kind == Kind.TOPIC ? "“" + name + "”" : name)
            .collect(Collectors.joining(" or "));
    return switch (kind) {
      case OUTLET -> "it does not rely on " + names;
      case PERSON -> "it does not name " + names;
      case TOPIC -> "it does not mention " + names;
      case SITE -> "it stands on " + (traits.host().isEmpty() ? "no site" : traits.host());
      case FEED -> "it came from another feed";
    };
  }

  /** Something excluded is there. */
  static String inTheWay(Term term, Hit hit) {
    String where = hit.paragraph() == 0 ? "" : " in ¶" + hit.paragraph();
    return switch (term.kind()) {
      case OUTLET -> "it relies on " + OutletWords.named(hit.words()) + where;
      case PERSON, TOPIC ->
          "it says “" + hit.words() + "”" + (where.isEmpty() ? " in the headline" : where);
      case SITE -> "it stands on " + hit.words();
      case FEED -> "it came from this feed";
    };
  }

  /** None of {@code asked} is the matter; {@code outlets} are the ones asked for, if any. */
  static String of(List<When> asked, List<Term> outlets, Traits traits) {
    return asked.stream()
        .map(when -> of(when, outlets, traits))
        .distinct()
        .collect(Collectors.joining(", and "));
  }

  private static String of(When when, List<Term> outlets, Traits traits) {
    return switch (when) {
      case RELAYED -> relied(outlets);
      case UNLINKED -> linked(outlets, traits);
      case UNNAMED -> "nobody unnamed speaks in it";
      case HEDGED -> "it has no word like “reportedly”";
      case HARDENED -> "it states nothing as fact that it first attributed";
      case HEADLINE -> "its headline says no more than its text";
      case ONE_ORIGIN ->
          traits.outlets().isEmpty()
              ? "it relies on no other outlet"
              : "it does not have all it relays from one outlet";
    };
  }

  private static String relied(List<Term> outlets) {
    return outlets.isEmpty()
        ? "it relies on no other outlet"
        : "it does not rely on "
            + outlets.stream()
                .map(term -> OutletWords.named(term.value()))
                .collect(Collectors.joining(" or "));
  }

  private static String linked(List<Term> outlets, Traits traits) {
    List<String> linked =
        outlets.isEmpty()
            ? traits.outlets().values().stream().map(Report.OutletEntry::outlet).toList()
            : outlets.stream()
                .map(term -> traits.names().key(term.value()))
                .distinct()
                .flatMap(key -> traits.outlet(key).stream())
                .map(Report.OutletEntry::outlet)
                .toList();
    if (linked.isEmpty()) {
      return relied(outlets);
    }
    return linked.stream().map(OutletWords::named).collect(Collectors.joining(" and "))
        + (linked.size() == 1 ? " is linked" : " are linked");
  }
}
