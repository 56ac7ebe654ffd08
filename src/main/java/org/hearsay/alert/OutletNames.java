package org.hearsay.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.article.Outlet;
import org.hearsay.article.Outlets;

/**
 * One key for every name of an outlet: "Mail Online", "the Daily Mail’s" and "dailymail.co.uk" are
 * the same where the catalogue says so. A name that is on no list is its own key.
 */
final class OutletNames {
  private final Outlets outlets;
  private final Map<String, Outlet> byFolded = new HashMap<>();

  OutletNames(Outlets outlets) {
    this.outlets = outlets;
    outlets.all().forEach(outlet -> byFolded.putIfAbsent(folded(outlet.name()), outlet));
    for (Outlet outlet : outlets.all()) {
      outlet.aliases().forEach(alias -> byFolded.putIfAbsent(folded(alias), outlet));
    }
  }

  String key(String name) {
    return listed(name).map(outlet -> folded(outlet.name())).orElseGet(() -> folded(name));
  }

  /** Under which names an outlet may be printed, the one given first. */
  List<String> spellings(String name) {
    List<String> spellings = new ArrayList<>(List.of(name));
    listed(name)
        .ifPresent(
            outlet -> {
              spellings.add(outlet.name());
              spellings.addAll(outlet.aliases());
            });
    return spellings;
  }

  private Optional<Outlet> listed(String name) {
    Optional<Outlet> named = outlets.named(name);
    if (named.isEmpty()) {
      named = Optional.ofNullable(byFolded.get(folded(name)));
    }
    boolean host = named.isEmpty() && name.indexOf('.') > 0 && name.indexOf(' ') < 0;
    return host ? Addresses.host(name).flatMap(outlets::at) : named;
  }

  /** Words in lower case without diacritics, hyphens, a leading "the" or a possessive. */
  private static String folded(String name) {
    String folded =
        TextWords.of(name).stream()
            .flatMap(word -> WordForms.split(word.text()).stream())
            .map(WordForms::folded)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" "));
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
