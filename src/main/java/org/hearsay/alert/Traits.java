package org.hearsay.alert;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.alert.PersonsNamed.Place;
import org.hearsay.alert.TextWords.Printed;
import org.hearsay.report.Report;

/**
 * All that a filter may ask of one article, under the keys in which filters ask. Both the index and
 * the explanation look here, so they cannot differ in what a word is.
 */
final class Traits {
  private final Candidate candidate;
  private final OutletNames names;
  private final WordForms forms = new WordForms();
  private final List<String> blocks = new ArrayList<>();
  private final TextIndex text;
  private final Map<String, Place> persons;
  private final Map<String, Report.OutletEntry> outlets = new LinkedHashMap<>();
  private final String host;
  private final Set<String> sites = new LinkedHashSet<>();
  private final Map<When, List<Hit>> matters = new EnumMap<>(When.class);

  Traits(Candidate candidate, OutletNames names) {
    this.candidate = candidate;
    this.names = names;
    Report report = candidate.report();
    blocks.add(report.article().title());
    blocks.addAll(candidate.paragraphs());
    List<List<Printed>> words = blocks.stream().map(TextWords::of).toList();
    this.text = new TextIndex(blocks, words, forms);
    this.persons = new PersonsNamed(blocks, words, report).places();
    for (Report.OutletEntry outlet : report.outlets()) {
      if (outlet.isTold()) {
        outlets.putIfAbsent(names.key(outlet.outlet()), outlet);
      }
    }
    this.host = Addresses.hostOf(report.article().address()).orElse("");
    for (int dot = 0; dot >= 0 && !host.isEmpty(); dot = host.indexOf('.', dot + 1)) {
      sites.add(host.substring(dot == 0 ? 0 : dot + 1));
    }
    matters(report);
  }

  private void matters(Report report) {
    for (Report.OutletEntry outlet : outlets.values()) {
      matter(When.RELAYED, relied(outlet, When.RELAYED));
      if (!outlet.linked()) {
        matter(When.UNLINKED, relied(outlet, When.UNLINKED));
      }
    }
    report.unnamed().stream()
        .findFirst()
        .ifPresent(u -> matter(When.UNNAMED, hit(When.UNNAMED, u.words(), u.paragraph())));
    report.hedges().stream()
        .findFirst()
        .ifPresent(h -> matter(When.HEDGED, hit(When.HEDGED, h.words(), h.paragraph())));
    for (Report.Flag flag : report.flags()) {
      When when =
          switch (flag.kind()) {
            case "hardening" -> When.HARDENED;
            case "headline-drift" -> When.HEADLINE;
            case "one-outlet" -> When.ONE_ORIGIN;
            default -> null;
          };
      if (when != null && !matters.containsKey(when)) {
        int paragraph = flag.paragraphs().isEmpty() ? 0 : flag.paragraphs().get(0);
        matter(when, hit(when, flag.message(), paragraph));
      }
    }
  }

  private void matter(When when, Hit hit) {
    matters.computeIfAbsent(when, w -> new ArrayList<>()).add(hit);
  }

  private static Hit hit(When when, String words, int paragraph) {
    return new Hit("when:" + when.word(), words, paragraph);
  }

  private Hit relied(Report.OutletEntry outlet, When when) {
    return spelled("when:" + when.word(), outlet);
  }

  /** Where the outlet stands under any of its names, in the paragraphs that rely on it. */
  private Hit spelled(String condition, Report.OutletEntry outlet) {
    for (int paragraph : outlet.paragraphs()) {
      if (paragraph < blocks.size()) {
        String block = blocks.get(paragraph);
        String lower = block.toLowerCase(Locale.ROOT).replace('’', '\'');
        String longest = "";
        for (String spelling : names.spellings(outlet.outlet())) {
          int at = lower.length() == block.length() ? wordAt(lower, spelling) : -1;
          if (at >= 0 && spelling.length() > longest.length()) {
            longest = block.substring(at, at + spelling.length());
          }
        }
        if (!longest.isEmpty()) {
          return new Hit(condition, longest, paragraph);
        }
      }
    }
    int paragraph = outlet.paragraphs().isEmpty() ? 0 : outlet.paragraphs().get(0);
    return new Hit(condition, outlet.outlet(), paragraph);
  }

  private static int wordAt(String lower, String spelling) {
    String sought = spelling.toLowerCase(Locale.ROOT).replace('’', '\'');
    int at = lower.indexOf(sought);
    while (at >= 0) {
      int end = at + sought.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)))
              && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)));
      if (whole) {
        return at;
      }
      at = lower.indexOf(sought, at + 1);
    }
    return -1;
  }

  /** Where the article has what {@code term} asks for, whatever the term's sign. */
  Optional<Hit> find(Term term) {
    String condition = FilterWords.write(term);
    return switch (term.kind()) {
      case OUTLET ->
          Optional.ofNullable(outlets.get(names.key(term.value())))
              .map(outlet -> spelled(condition, outlet));
      case PERSON ->
          PersonName.asked(term.value()).soughtKeys().stream()
              .filter(persons::containsKey)
              .findFirst()
              .map(persons::get)
              .map(place -> new Hit(condition, place.words(), place.block()));
      case TOPIC ->
          TopicPhrases.of(term.value(), forms).stream()
              .flatMap(phrase -> text.find(condition, phrase).stream())
              .findFirst();
      case SITE ->
          Addresses.host(term.value())
              .filter(sites::contains)
              .map(s -> new Hit(condition, host, 0));
      case FEED ->
          feed()
              .filter(feed -> feed.equals(Addresses.feed(term.value()).orElse("")))
              .map(feed -> new Hit(condition, feed, 0));
    };
  }

  /** The feed that brought it. */
  Optional<String> feed() {
    return candidate.origin() instanceof Origin.FromFeed from
        ? Optional.of(Addresses.feed(from.feed()).orElse(from.feed()))
        : Optional.empty();
  }

  /** What shows that {@code when} is the matter; empty where it is not. */
  List<Hit> matters(When when) {
    return matters.getOrDefault(when, List.of());
  }

  /** The outlet under {@code key}, if the article relies on it. */
  Optional<Report.OutletEntry> outlet(String key) {
    return Optional.ofNullable(outlets.get(key));
  }

  Hit unlinked(Report.OutletEntry outlet) {
    return relied(outlet, When.UNLINKED);
  }

  Hit relayed(Report.OutletEntry outlet) {
    return relied(outlet, When.RELAYED);
  }

  OutletNames names() {
    return names;
  }

  Map<String, Report.OutletEntry> outlets() {
    return outlets;
  }

  Set<String> persons() {
    return persons.keySet();
  }

  Set<String> sites() {
    return sites;
  }

  String host() {
    return host;
  }

  TextIndex text() {
    return text;
  }

  Candidate candidate() {
    return candidate;
  }
}
