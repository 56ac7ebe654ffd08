package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Outlet;
import org.hearsay.article.Outlets;
import org.hearsay.read.Name;

/**
 * Finds the listed outlets' names in a text, by longest match, and leaves out what only looks like
 * one.
 */
final class OutletCatalogue {
  private static final Set<String> WITH_THE = Lexicon.words("common outlet words with the");
  private static final Set<String> BARE = Lexicon.words("common outlet words bare");
  private static final Set<String> DAYS = Lexicon.words("weekdays and months");
  private static final Set<String> JOURNALISTS = Lexicon.words("journalist nouns");
  private static final Set<String> NOUNS = Lexicon.words("outlet nouns");
  private static final Set<String> TITLES = Lexicon.words("people titles");
  private static final Set<String> JOINERS = Set.of("of", "for", "the", "from", "at", "with");
  private static final Set<String> DESKS =
      Set.of(
          "radio",
          "tv",
          "television",
          "news",
          "sport",
          "sports",
          "online",
          "magazine",
          "business",
          "live",
          "arabic",
          "english",
          "world",
          "today");

  private final Outlets outlets;
  private final Map<String, List<Spelling>> byFirstWord = new HashMap<>();

  private record Spelling(String text, Outlet outlet) {}

  OutletCatalogue(Outlets outlets) {
    this.outlets = outlets;
    for (Outlet outlet : outlets.all()) {
      add(outlet.name(), outlet);
      outlet.aliases().forEach(alias -> add(alias, outlet));
    }
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt((Spelling s) -> -s.text().length())));
  }

  private void add(String text, Outlet outlet) {
    byFirstWord
        .computeIfAbsent(firstWord(text), word -> new ArrayList<>())
        .add(new Spelling(text.replace('’', '\''), outlet));
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** The listed outlet called {@code name}. */
  Optional<Outlet> named(String name) {
    return outlets.named(name);
  }

  /** The listed outlet at a link's host. */
  Optional<Outlet> at(String host) {
    return outlets.at(host);
  }

  /** Whether {@code word} is an outlet's name and an everyday word too. */
  static boolean isCommon(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return WITH_THE.contains(lower) || BARE.contains(lower);
  }

  /** The listed outlet named at the token {@code first}, as a mention without its surroundings. */
  Optional<OutletMention> startingAt(Words words, int first, Optional<Name> name) {
    String token = words.token(first).text().replace('’', '\'');
    for (Spelling spelling : byFirstWord.getOrDefault(firstWord(token), List.of())) {
      int end = end(words, first, spelling.text());
      if (end > first && isWhole(words, first, end, name)) {
        String lower = spelling.text().toLowerCase(Locale.ROOT);
        boolean article = words.near(first, first - 1).equals("the");
        boolean common = isCommon(lower);
        if (common && !mayStand(lower, article)) {
          continue;
        }
        NameKind kind = common ? NameKind.COMMON : NameKind.LISTED;
        return Optional.of(
            new OutletMention(spelling.outlet().name(), kind, first, end, first, end));
      }
    }
    return Optional.empty();
  }

  private static boolean mayStand(String lower, boolean article) {
    return WITH_THE.contains(lower) && article
        || BARE.contains(lower) && !article
        || lower.startsWith("the ");
  }

  private static int end(Words words, int first, String spelling) {
    String text = words.reading().text();
    int start = words.token(first).start();
    int stop = start + spelling.length();
    if (stop > text.length() || !text.substring(start, stop).replace('’', '\'').equals(spelling)) {
      return -1;
    }
    int last = first;
    while (last + 1 < words.size() && words.token(last).end() < stop) {
      last++;
    }
    return words.token(last).end() == stop ? last + 1 : -1;
  }

  /** Whether the match is a whole name, not a piece of a longer one ("Time" in "Time Warner"). */
  private static boolean isWhole(Words words, int first, int end, Optional<Name> name) {
    boolean several = end - first > 1;
    boolean acronym = words.token(first).text().matches("\\p{Lu}{3,}");
    return leftIsFree(words, first, several || acronym, name)
        && rightIsFree(words, first, end, several || acronym, name);
  }

  private static boolean leftIsFree(Words words, int first, boolean certain, Optional<Name> name) {
    if (name.isEmpty() || first <= name.get().firstToken()) {
      return true;
    }
    String before = words.near(first, first - 1);
    return JOINERS.contains(before)
        || NOUNS.contains(before)
        || (certain && words.tagNear(first, first - 1).startsWith("JJ"));
  }

  private static boolean rightIsFree(
      Words words, int first, int end, boolean certain, Optional<Name> name) {
    String after = words.near(first, end);
    boolean runsOn = name.isPresent() && name.get().endToken() > end && !words.isCapitalised(end);
    if (runsOn && !(certain && after.matches("of|for"))) {
      return false;
    }
    if (after.isEmpty() || !words.isCapitalised(end)) {
      return true;
    }
    return DAYS.contains(after)
        || (certain && (JOURNALISTS.contains(after) || TITLES.contains(after)))
        || words.tagNear(first, end).startsWith("PRP")
        || (certain && (People.isFirstName(after) || DESKS.contains(after)));
  }
}
