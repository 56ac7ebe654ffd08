package org.hearsay.attribute;

import java.util.Set;

/** Nouns for people and bodies, and which of them mean the same. */
final class Roles {
  private static final Set<String> PEOPLE = Lexicon.words("nouns for people");
  private static final Set<String> TITLES = Lexicon.words("people titles");
  private static final Set<String> INSIDERS = Lexicon.words("insiders");
  private static final Set<String> BYSTANDERS = Lexicon.words("bystanders");
  private static final Set<String> LEADERS = Lexicon.words("leaders");
  private static final Set<String> LAWMAKERS = Lexicon.words("lawmakers");
  private static final Set<String> PLAYERS = Lexicon.words("players");
  private static final Set<String> FIRMS = Lexicon.words("firms");
  private static final Set<String> SPOKESPEOPLE = Lexicon.words("spokespeople");
  private static final Set<String> PERFORMERS = Lexicon.words("performers");

  private Roles() {}

  /** Whether {@code noun} is a word for a person. */
  static boolean isPerson(String noun) {
    return PEOPLE.contains(noun)
        || TITLES.contains(noun)
        || INSIDERS.contains(noun)
        || BYSTANDERS.contains(noun)
        || PLAYERS.contains(noun)
        || PERFORMERS.contains(noun)
        || SPOKESPEOPLE.contains(noun)
        || noun.matches(".*(?:man|woman|person|ist|ician|owner|maker|keeper|ologist)");
  }

  /** Whether {@code noun} speaks for others. */
  static boolean isSpokesperson(String noun) {
    return SPOKESPEOPLE.contains(noun);
  }

  /** Whether one may be called the other. */
  static boolean mean(String said, String noun) {
    return both(LEADERS, said, noun)
        || both(LAWMAKERS, said, noun)
        || both(PLAYERS, said, noun)
        || both(FIRMS, said, noun)
        || both(SPOKESPEOPLE, said, noun)
        || both(PERFORMERS, said, noun);
  }

  private static boolean both(Set<String> group, String one, String other) {
    return group.contains(one) && group.contains(other);
  }
}
