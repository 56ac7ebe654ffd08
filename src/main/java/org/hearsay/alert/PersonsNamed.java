package org.hearsay.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.alert.TextWords.Printed;
import org.hearsay.article.CalendarWords;
import org.hearsay.report.Report;

/**
 * The persons that an article names, under the keys of {@link PersonName}. A full name counts
 * wherever it is printed; a family name alone counts for a full name only where it is a source's,
 * where the article names nobody else so called, and where it is not one that very many bear.
 */
final class PersonsNamed {
  private static final int MOST_MIDDLE_NAMES = 2;
  private static final int MOST_WORDS = 8;

  /** Before one of these, a full stop ends no sentence. */
  private static final Set<String> SHORTENED =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "col", "lt", "capt", "prof",
          "rev", "sgt", "hon", "sec");

  /** Family names so common that one alone says nothing about which bearer is meant. */
  private static final Set<String> COMMON =
      Set.of(
          "smith",
          "johnson",
          "williams",
          "brown",
          "jones",
          "davis",
          "miller",
          "wilson",
          "moore",
          "taylor",
          "anderson",
          "thomas",
          "jackson",
          "white",
          "harris",
          "martin",
          "thompson",
          "garcia",
          "martinez",
          "robinson",
          "clark",
          "rodriguez",
          "lewis",
          "lee",
          "walker",
          "hall",
          "allen",
          "young",
          "hernandez",
          "king",
          "wright",
          "lopez",
          "hill",
          "scott",
          "green",
          "adams",
          "baker",
          "gonzalez",
          "nelson",
          "carter",
          "mitchell",
          "perez",
          "roberts",
          "turner",
          "phillips",
          "campbell",
          "parker",
          "evans",
          "edwards",
          "collins",
          "stewart",
          "sanchez",
          "morris",
          "rogers",
          "reed",
          "cook",
          "morgan",
          "bell",
          "murphy",
          "bailey",
          "cooper",
          "richardson",
          "cox",
          "howard",
          "ward",
          "peterson",
          "gray",
          "james",
          "watson",
          "kelly",
          "price",
          "bennett",
          "wood",
          "ross",
          "henderson",
          "hughes",
          "patel",
          "davies",
          "khan",
          "ali",
          "ahmed",
          "singh",
          "kumar",
          "sharma",
          "hussain",
          "begum",
          "wang",
          "li",
          "zhang",
          "liu",
          "chen",
          "yang",
          "huang",
          "zhao",
          "wu",
          "kim",
          "park",
          "choi",
          "nguyen",
          "tran",
          "pham",
          "silva",
          "santos",
          "fernandez",
          "ramirez",
          "torres",
          "muller",
          "schmidt",
          "schneider",
          "fischer",
          "ivanov",
          "smirnov",
          "johansson",
          "andersson",
          "hansen",
          "sato",
          "suzuki",
          "tanaka");

  /** Where a name is printed. */
  record Place(String words, int block) {}

  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> fullyNamed = new HashSet<>();

  /**
   * Of an article.
   *
   * @param blocks the headline, then the paragraphs
   * @param words of each block
   */
  PersonsNamed(List<String> blocks, List<List<Printed>> words, Report report) {
    for (int block = 0; block < blocks.size(); block++) {
      boolean titled = isTitled(words.get(block));
      for (List<Printed> run : runs(blocks.get(block), words.get(block))) {
        names(blocks.get(block), block, run, titled);
      }
    }
    for (Report.Entry entry : report.attributions()) {
      if (isPersons(entry)) {
        source(entry);
      }
    }
    for (Report.Entry entry : report.attributions()) {
      if (isPersons(entry)) {
        familyName(entry);
      }
    }
  }

  Map<String, Place> places() {
    return places;
  }

  private static boolean isPersons(Report.Entry entry) {
    return !entry.name().isEmpty()
        && Set.of("person", "spokesperson", "social").contains(entry.origin());
  }

  /** A resolved source is a full name like one that is printed: "he" may be Vladimir Putin. */
  private void source(Report.Entry entry) {
    String printed = entry.source().isEmpty() ? entry.name() : entry.source();
    for (List<Printed> run : runs(entry.name(), TextWords.of(entry.name()))) {
      for (Found found : found(run, true)) {
        keep(found.name(), new Place(printed, entry.paragraph()));
      }
    }
  }

  private void familyName(Report.Entry entry) {
    List<String> left = new ArrayList<>();
    for (Printed word : TextWords.of(entry.name())) {
      String key = PersonName.key(word.text());
      if (!PersonName.TITLES.contains(key)) {
        boolean name = isNamelike(word) || PersonName.PARTICLES.contains(key);
        left.add(name ? key : "");
      }
    }
    if (left.isEmpty() || left.contains("")) {
      return;
    }
    PersonName name = PersonName.of(left);
    boolean open = !COMMON.contains(name.last()) && !fullyNamed.contains(name.last());
    if (name.first().isEmpty() && open) {
      String printed = entry.source().isEmpty() ? entry.name() : entry.source();
      places.putIfAbsent("~" + name.last(), new Place(printed, entry.paragraph()));
    }
  }

  private void names(String text, int block, List<Printed> run, boolean titled) {
    for (Found found : found(run, titled)) {
      int end = found.last().start() + WordForms.withoutPossessive(found.last().text()).length();
      keep(found.name(), new Place(text.substring(found.first().start(), end), block));
    }
  }

  private void keep(PersonName name, Place place) {
    if (name.first().isEmpty()) {
      places.putIfAbsent("|" + name.last(), place);
      return;
    }
    fullyNamed.add(name.last());
    name.printedKeys().forEach(key -> places.putIfAbsent(key, place));
  }

  private record Found(PersonName name, Printed first, Printed last) {}

  /** Every stretch of a run of capitalised words that may be a name, single words included. */
  private static List<Found> found(List<Printed> run, boolean titled) {
    List<Found> found = new ArrayList<>();
    List<String> keys = run.stream().map(word -> PersonName.key(word.text())).toList();
    for (int last = 0; last < run.size(); last++) {
      if (!isNamelike(run.get(last))) {
        continue;
      }
      boolean ends = titled || last + 1 == run.size() || mayFollow(keys.get(last + 1));
      int names = 0;
      for (int first = last;
          first >= 0 && last - first < MOST_WORDS && names <= MOST_MIDDLE_NAMES + 1;
          first--) {
        boolean given = isNamelike(run.get(first));
        names += given && first < last ? 1 : 0;
        boolean single = first == last || !given;
        if ((given || first < last) && (single || ends && !isTitle(keys.get(first)))) {
          found.add(
              new Found(
                  PersonName.of(keys.subList(first, last + 1)), run.get(first), run.get(last)));
        }
      }
    }
    // Beginning at a particle, a stretch is a family name only if nothing but particles precede it.
    found.removeIf(f -> !isNamelike(f.first()) && !f.name().first().isEmpty());
    return found;
  }

  private static boolean isTitle(String key) {
    return PersonName.TITLES.contains(key);
  }

  /** Followed by a day or a month, a name has ended: "Anna Berg Tuesday". */
  private static boolean mayFollow(String key) {
    return CalendarWords.has(key) || PersonName.isSuffix(key);
  }

  private static boolean isNamelike(Printed word) {
    if (word.isCapitalised()) {
      return true;
    }
    String text = word.text();
    return text.length() > 3
        && text.regionMatches(true, 0, "al-", 0, 3)
        && Character.isUpperCase(text.charAt(3));
  }

  /** Headlines Capitalise Most Words. */
  private static boolean isTitled(List<Printed> words) {
    long capitalised = words.stream().filter(Printed::isCapitalised).count();
    return words.size() > 2 && capitalised * 10 > words.size() * 6L;
  }

  /** Capitalised words that follow each other, with particles between them. */
  private static List<List<Printed>> runs(String text, List<Printed> words) {
    List<List<Printed>> runs = new ArrayList<>();
    List<Printed> run = new ArrayList<>();
    for (Printed word : words) {
      boolean adjacent = run.isEmpty() || adjoins(text, run.get(run.size() - 1), word);
      boolean named = isNamelike(word) || PersonName.PARTICLES.contains(word.text());
      if (!adjacent || !named) {
        close(runs, run);
        run = new ArrayList<>();
      }
      if (named) {
        run.add(word);
      }
    }
    close(runs, run);
    return runs;
  }

  private static void close(List<List<Printed>> runs, List<Printed> run) {
    while (!run.isEmpty() && !isNamelike(run.get(run.size() - 1))) {
      run.remove(run.size() - 1);
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
  }

  private static boolean adjoins(String text, Printed before, Printed word) {
    if (!WordForms.withoutPossessive(before.text()).equals(before.text())) {
      return false;
    }
    String between = text.substring(before.end(), word.start());
    boolean shortened =
        before.text().length() == 1
            || before.text().indexOf('.') > 0
            || SHORTENED.contains(PersonName.key(before.text()));
    return between.equals(" ") || between.equals("\u00a0") || shortened && between.equals(". ");
  }
}
