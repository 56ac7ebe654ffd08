package org.hearsay.attribute;

import java.util.Set;

/**
 * The words around an outlet's name that say what it is: "<i>the German broadcaster</i> ARD",
 * "Telex <i>magazine</i>", "KLDR, <i>the local public radio station</i>,".
 */
final class Description {
  private static final Set<String> NOUNS = Lexicon.words("outlet nouns");
  private static final Set<String> PLURALS = Lexicon.words("outlet noun plurals");
  private static final Set<String> BEHIND = Lexicon.words("outlet nouns behind");
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "her", "their", "this", "that", "another", "one");
  private static final int LONGEST = 7;

  private Description() {}

  /** The mention with its surroundings; described when they call it an outlet. */
  static OutletMention around(Words words, OutletMention mention) {
    int first = mention.first();
    int left = first;
    boolean described = false;
    int before = first - 1;
    if (words.near(first, before).equals("the")) {
      left = before;
      before--;
    }
    described |=
        words.near(first, before).matches("from|for")
            && words.near(first, before - 1).matches("reporters?|journalists?|correspondents?")
            && !words.near(first, first - 1).equals("the");
    boolean comma = words.near(first, before).equals(",");
    int noun = comma ? before - 1 : before;
    if (isNoun(words, first, noun) && (!comma || closes(words, mention.end()))) {
      described = true;
      left = phraseStart(words, first, noun);
    } else if (left == first) {
      left = adjectives(words, first);
    }
    int end = mention.end();
    int right = parenthesis(words, end);
    boolean loose = words.near(first, right).matches("website|network|blog");
    boolean anyStation = // "a Pittsburgh radio host" names a town
        words.near(first, first - 1).matches("an?") && words.near(first, right).matches("radio|tv");
    if (BEHIND.contains(words.near(first, right))
        && isLower(words, right)
        && !anyStation
        && !(loose && mention.kind() == NameKind.BODY)) {
      described = true;
      right++;
    } else if (words.near(first, right).matches("business|trade|sports|regional|local|national")
        && isNoun(words, first, right + 1)) {
      described = true;
      right += 2;
    } else if (words.near(first, right).equals("news")
        && words.near(first, right + 1).matches("agency|website|site|service|channel|network")) {
      described = true;
      right += 2;
    }
    described |= isApposed(words, first, right);
    NameKind kind = described && improves(mention.kind()) ? NameKind.DESCRIBED : mention.kind();
    return new OutletMention(mention.outlet(), kind, first, end, left, right);
  }

  private static boolean improves(NameKind kind) {
    return kind.compareTo(NameKind.DESCRIBED) > 0 && kind != NameKind.JOURNALIST;
  }

  private static boolean isLower(Words words, int index) {
    return index < words.size() && !words.isCapitalised(index);
  }

  private static boolean closes(Words words, int end) {
    return words.at(end).matches("[,.;:)]|");
  }

  /** "newspaper", "trade paper", "news agency". */
  static boolean isNoun(Words words, int home, int index) {
    String word = words.near(home, index);
    if (word.isEmpty() || words.isCapitalised(index)) {
      return false;
    }
    return NOUNS.contains(word)
        || PLURALS.contains(word)
        || word.matches("agency|agencies|service")
            && words.near(home, index - 1).matches("news|press|wire");
  }

  private static int phraseStart(Words words, int home, int noun) {
    int at = noun;
    while (noun - at < LONGEST) {
      String before = words.near(home, at - 1);
      if (DETERMINERS.contains(before)) {
        return at - 1;
      }
      String tag = words.tagNear(home, at - 1);
      boolean modifies =
          tag.startsWith("JJ") || tag.startsWith("NN") || tag.equals("POS") || tag.equals("CD");
      if (!modifies) {
        break;
      }
      at--;
    }
    return at;
  }

  /** Steps back over "Russia's" and "Chinese" before a name. */
  private static int adjectives(Words words, int first) {
    int at = first;
    if (words.tagNear(first, at - 1).startsWith("JJ")) {
      at--;
    }
    if (words.near(first, at - 1).equals("'s")) {
      at -= 2;
      while (words.tagNear(first, at - 1).startsWith("NNP") && words.isCapitalised(at - 1)) {
        at--;
      }
    }
    if (words.near(first, at - 1).equals("the")) {
      at--;
    }
    return Math.max(0, at);
  }

  /** Steps over "(KCNA)". */
  private static int parenthesis(Words words, int end) {
    boolean aside =
        words.near(end - 1, end).equals("(") && words.near(end - 1, end + 2).equals(")");
    return aside ? end + 3 : end;
  }

  /** Whether ", a local news site," follows. */
  private static boolean isApposed(Words words, int home, int right) {
    if (!words.near(home, right).equals(",")
        || !DETERMINERS.contains(words.near(home, right + 1))) {
      return false;
    }
    for (int i = right + 2; i < right + 2 + LONGEST; i++) {
      if (isNoun(words, home, i)) {
        String after = words.near(home, i + 1);
        return after.matches("|[,.;–—]|in|of|for|that|which|based|owned|run|close|from");
      }
      String tag = words.tagNear(home, i);
      if (!(tag.startsWith("JJ")
          || tag.startsWith("NN")
          || tag.equals("POS")
          || tag.equals("RB"))) {
        return false;
      }
    }
    return false;
  }
}
