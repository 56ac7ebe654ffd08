package org.hearsay.attribute;

import java.util.Locale;
import java.util.Set;

/** What a name's words say about its bearer. */
final class People {
  private static final Set<String> MEN = Lexicon.words("men");
  private static final Set<String> WOMEN = Lexicon.words("women");
  private static final Set<String> EITHER = Lexicon.words("either");
  private static final Set<String> TITLES = Lexicon.words("people titles");
  private static final Set<String> MALE_TITLES =
      Set.of(
          "mr",
          "sir",
          "lord",
          "king",
          "prince",
          "duke",
          "baron",
          "congressman",
          "chairman",
          "spokesman",
          "actor",
          "father",
          "emperor",
          "councilman",
          "pope",
          "imam",
          "sheikh",
          "businessman",
          "husband",
          "uncle",
          "brother",
          "son",
          "grandfather",
          "widower",
          "policeman");
  private static final Set<String> FEMALE_TITLES =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "lady",
          "dame",
          "queen",
          "princess",
          "duchess",
          "baroness",
          "congresswoman",
          "chairwoman",
          "spokeswoman",
          "actress",
          "councilwoman",
          "mother",
          "businesswoman",
          "wife",
          "aunt",
          "sister",
          "daughter",
          "grandmother",
          "widow",
          "policewoman");

  /** As far as names and titles tell. */
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  private People() {}

  static boolean isFirstName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return MEN.contains(lower) || WOMEN.contains(lower) || EITHER.contains(lower);
  }

  static boolean isTitle(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return TITLES.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  /** The gender that the words of a full name, titles included, speak for. */
  static Gender genderOf(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split("[\\s.]+", -1)) {
      if (MALE_TITLES.contains(word)) {
        return Gender.MALE;
      }
      if (FEMALE_TITLES.contains(word)) {
        return Gender.FEMALE;
      }
      if (EITHER.contains(word)) {
        return Gender.UNKNOWN;
      }
      if (MEN.contains(word)) {
        return Gender.MALE;
      }
      if (WOMEN.contains(word)) {
        return Gender.FEMALE;
      }
    }
    return Gender.UNKNOWN;
  }
}
