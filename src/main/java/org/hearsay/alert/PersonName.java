package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A person's name in the form in which names are compared.
 *
 * @param first the given name, or initials: "jk"; empty where only one name is known
 * @param middle initials of what stands between: "hw" in George H. W. Bush
 * @param last the family name with its particles: "van der berg"
 */
record PersonName(String first, String middle, String last) {

  static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "ben", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do",
          "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu");

  /** What stands before a name and is none. */
  static final Set<String> TITLES =
      Set.of(
          "admiral",
          "ambassador",
          "captain",
          "chairman",
          "chairwoman",
          "chancellor",
          "chief",
          "col",
          "colonel",
          "commissioner",
          "congressman",
          "congresswoman",
          "councillor",
          "deputy",
          "detective",
          "director",
          "dr",
          "finance",
          "first",
          "foreign",
          "gen",
          "general",
          "gov",
          "governor",
          "home",
          "inspector",
          "interior",
          "judge",
          "justice",
          "lt",
          "major",
          "mayor",
          "miss",
          "minister",
          "mr",
          "mrs",
          "ms",
          "mx",
          "officer",
          "president",
          "prime",
          "prof",
          "professor",
          "rep",
          "representative",
          "rev",
          "reverend",
          "secretary",
          "sen",
          "senator",
          "sergeant",
          "sgt",
          "speaker",
          "spokesman",
          "spokeswoman",
          "superintendent",
          "treasurer",
          "undersecretary",
          "vice");

  /** Titles that stay with a name of two words, as in Lord Frost, and go before a longer one. */
  private static final Set<String> PEERS = Set.of("sir", "dame", "lord", "lady", "baroness");

  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

  /** The name that was typed: "President Putin" asks for Putin; empty when no word is left. */
  static PersonName asked(String typed) {
    List<String> words = new ArrayList<>();
    TextWords.of(typed).forEach(word -> words.add(key(word.text())));
    words.removeIf(String::isEmpty);
    while (words.size() > 1 && TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 2 && PEERS.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && isSuffix(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return of(words);
  }

  /** Of words as {@link #key} gives them. */
  static PersonName of(List<String> words) {
    List<String> left = withInitialsJoined(words);
    if (left.isEmpty()) {
      return new PersonName("", "", "");
    }
    int last = left.size() - 1;
    while (last > 0 && PARTICLES.contains(left.get(last - 1))) {
      last--;
    }
    String family = String.join(" ", left.subList(last, left.size()));
    if (last == 0) {
      return new PersonName("", "", family);
    }
    StringBuilder middle = new StringBuilder();
    for (String word : left.subList(1, last)) {
      middle.append(
          PARTICLES.contains(word) ? "" : word.length() <= 2 ? word : word.substring(0, 1));
    }
    return new PersonName(left.get(0), middle.toString(), family);
  }

  /** "J", "K" at the beginning are one given name. */
  private static List<String> withInitialsJoined(List<String> words) {
    int initials = 0;
    while (initials < words.size() - 1 && words.get(initials).length() == 1) {
      initials++;
    }
    if (initials < 2) {
      return words;
    }
    List<String> joined = new ArrayList<>();
    joined.add(String.join("", words.subList(0, initials)));
    joined.addAll(words.subList(initials, words.size()));
    return joined;
  }

  static boolean isSuffix(String key) {
    return SUFFIXES.contains(key);
  }

  /** How one word of a name is compared: "al-Assad’s" is "assad", "O’Brien" "obrien". */
  static String key(String printed) {
    StringBuilder key = new StringBuilder();
    for (String part : WordForms.split(printed)) {
      String folded = WordForms.folded(part);
      boolean article = key.length() == 0 && (folded.equals("al") || folded.equals("el"));
      if (article && WordForms.split(printed).size() > 1) {
        continue;
      }
      key.append(key.length() > 0 ? "-" : "").append(folded);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** The keys that say in an article that somebody so called is named there. */
  List<String> soughtKeys() {
    if (last.isEmpty()) {
      return List.of();
    }
    if (first.isEmpty()) {
      return List.of("|" + last);
    }
    return middle.isEmpty()
        ? List.of(first + "|" + last, "~" + last)
        : List.of(first + "|" + middle + "|" + last, first + "||" + last, "~" + last);
  }

  /** The keys under which an article that prints this full name is found. */
  List<String> printedKeys() {
    return List.of(first + "|" + last, first + "|" + middle + "|" + last);
  }
}
