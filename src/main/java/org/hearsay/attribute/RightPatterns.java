package org.hearsay.attribute;

import java.util.Optional;
import java.util.Set;

/** What stands behind an outlet's name and leans on it: "reported", "'s Anna Berg tweeted". */
final class RightPatterns {
  private static final Set<String> AUXILIARIES = Lexicon.words("words before an outlet's verb");
  private static final Set<String> REPORTING = Lexicon.words("verbs of reporting outlets");
  private static final Set<String> QUOTING = Lexicon.words("verbs of quoting outlets");
  private static final Set<String> LEARNING = Set.of("understands", "learned", "learnt");
  private static final Set<String> STATING = Lexicon.words("verbs of stating outlets");
  private static final Set<String> PIECES = Lexicon.words("pieces of an outlet");
  private static final Set<String> WRITERS = Lexicon.words("journalist nouns");
  private static final Set<String> DAYS = Lexicon.words("weekdays and months");

  private RightPatterns() {}

  /** The pattern behind {@code mention}. */
  static Optional<RelayHit> after(Words words, OutletMention mention) {
    int home = mention.first();
    int right = mention.right();
    int owned = words.skipPossessive(home, right);
    if (owned > right) {
      Optional<RelayHit> own = possession(words, mention, owned);
      return own;
    }
    Optional<RelayHit> piece = compound(words, mention, right);
    return piece.isPresent() ? piece : subject(words, mention, right);
  }

  private static Optional<RelayHit> subject(Words words, OutletMention m, int right) {
    int home = m.first();
    if (words
        .near(home, m.left() - 1)
        .matches("of|at|for|in|on|by|from|to|like|against|beside|near")) {
      return Optional.empty();
    }
    int at = right;
    if (words.near(home, at).equals(",")) {
      Optional<RelayHit> aside = aside(words, m, at + 1);
      if (aside.isPresent()) {
        return aside;
      }
      if (words.near(home, m.first() - 1).equals(",")
          && !words.near(home, at + 1).matches("which|who|citing|quoting")) {
        return verb(words, m, at + 1);
      }
      int closing = closingComma(words, home, at + 1);
      if (closing < 0) {
        return Optional.empty();
      }
      at = closing + 1;
    }
    return verb(words, m, at);
  }

  /** ", which first broke the news", ", citing two officials". */
  private static Optional<RelayHit> aside(Words words, OutletMention m, int at) {
    int home = m.first();
    String word = words.near(home, at);
    if (QUOTING.contains(word)) {
      return hit(m, RelayPattern.QUOTED, at, at + 1);
    }
    boolean relative = word.equals("which") || word.equals("who") || word.equals("that");
    return relative ? verb(words, m, at + 1) : Optional.empty();
  }

  private static int closingComma(Words words, int home, int from) {
    for (int i = from; i < from + 30; i++) {
      String word = words.near(home, i);
      if (word.isEmpty() || word.equals(";")) {
        return -1;
      }
      if (word.equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<RelayHit> verb(Words words, OutletMention m, int from) {
    int home = m.first();
    int at = from;
    while (at < from + 6
        && (AUXILIARIES.contains(words.near(home, at))
            || DAYS.contains(words.near(home, at))
            || words.tagNear(home, at).equals("RB")
            || words.near(home, at).equals("at") && words.near(home, at + 1).equals("first")
            || words.near(home, at).equals("got") && words.near(home, at + 1).equals("hold")
            || words.near(home, at).equals("on") && DAYS.contains(words.near(home, at + 1)))) {
      if (words.near(home, at).equals("had")
          && words.near(home, at + 1).matches("been")
          && words.near(home, at + 2).equals("told")) {
        return hit(m, RelayPattern.TOLD, at, at + 3);
      }
      at++;
    }
    String word = words.near(home, at);
    String tag = words.tagNear(home, at);
    if (tag.startsWith("NN")
        && !word.matches("reports|reported|quotes|notes|claims|cites|writes|estimates")) {
      return Optional.empty();
    }
    boolean passive = at > from && words.near(home, at - 1).matches("is|are|was|were|be|been");
    if (LEARNING.contains(word)) {
      return hit(m, RelayPattern.UNDERSTANDS, at, at + 1);
    }
    if (passive && !word.endsWith("ing")) {
      return Optional.empty();
    }
    if (QUOTING.contains(word)) {
      return isRequest(words, home, at)
          ? Optional.empty()
          : hit(m, RelayPattern.QUOTED, at, at + 1);
    }
    if (REPORTING.contains(word)) {
      return isOwnResult(words, home, at)
          ? Optional.empty()
          : hit(m, RelayPattern.REPORTED, at, at + 1);
    }
    if (word.equals("contributed")
        && words.near(home, at + 1).matches("to|reporting")
        && words.sentence(home).endToken() - at < 9) {
      return hit(m, RelayPattern.CREDIT, at, at + 1);
    }
    if (word.equals("went") && goesOnToClaim(words, home, at + 1)) {
      return hit(m, RelayPattern.REPORTED, at, at + 1);
    }
    boolean puts = !word.equals("put") || words.near(home, at + 1).matches("the|it|its|their");
    return STATING.contains(word) && puts && !isAboutItself(words, home, at)
        ? hit(m, RelayPattern.STATED, at, at + 1)
        : Optional.empty();
  }

  /** "has contacted the firm for comment": nothing was answered yet. */
  private static boolean isRequest(Words words, int home, int verb) {
    if (!words.near(home, verb).matches("contacted|asked|approached")) {
      return false;
    }
    for (int i = verb + 1; i < verb + 12; i++) {
      if (words.near(home, i).equals("for")
          && words.near(home, i + 1).matches("comment|comments|a|an|further|more")) {
        return true;
      }
    }
    return false;
  }

  /** "went further, claiming that". */
  private static boolean goesOnToClaim(Words words, int home, int from) {
    for (int i = from; i < from + 12; i++) {
      if (words.near(home, i).matches("claiming|reporting|alleging|suggesting|asserting|writing")) {
        return true;
      }
    }
    return false;
  }

  /** "reported a loss": a company's figures, not a piece of news. */
  private static boolean isOwnResult(Words words, int home, int verb) {
    if (!words.near(home, verb).matches("reported|reports|posted|published")) {
      return false;
    }
    for (int i = verb + 1; i < verb + 8; i++) {
      String word = words.near(home, i);
      if (word.isEmpty() || word.equals("that")) {
        return false;
      }
      if (word.matches(
          "profit|profits|loss|losses|earnings|revenue|revenues|sales|results|income|growth")) {
        return true;
      }
    }
    return false;
  }

  /** "said it would appeal", "said its editor": what an outlet says of itself is no report. */
  private static boolean isAboutItself(Words words, int home, int verb) {
    int at = words.near(home, verb + 1).equals("that") ? verb + 2 : verb + 1;
    if (words.near(home, at).equals("in") && words.near(home, at + 2).equals("statement")) {
      return true;
    }
    if (words.near(home, at).matches("it|its|they|their")) {
      for (int i = at; i < at + 5; i++) {
        if (words.near(home, i).matches("seen|obtained|reviewed|spoken|learned|interviewed")) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private static Optional<RelayHit> possession(Words words, OutletMention m, int from) {
    int home = m.first();
    for (int at = from; at < from + 7; at++) {
      String word = words.near(home, at);
      if (word.isEmpty() || word.matches("[,;:.]")) {
        return Optional.empty();
      }
      boolean person =
          words.isCapitalised(at)
              && words.tagNear(home, at).startsWith("NN")
              && !DAYS.contains(word);
      if (person || WRITERS.contains(word)) {
        return Speech.isSpeaking(words, home, from - 1, at + 1)
            ? hit(m, RelayPattern.JOURNALIST, from - 1, at + 1)
            : Optional.empty();
      }
      if (PIECES.contains(word)) {
        return Speech.isSpeaking(words, home, m.left(), at + 1)
            ? hit(m, RelayPattern.PUBLISHED, from - 1, at + 1)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "a Bloomberg report", "an MSNBC interview", "CNN reporter Anna Berg". */
  private static Optional<RelayHit> compound(Words words, OutletMention m, int right) {
    int home = m.first();
    boolean determined =
        words
                .near(home, m.left() - 1)
                .matches("a|an|this|that|another|one|two|by|in|to|recent|new|from")
            || words.near(home, m.left()).equals("the");
    for (int at = right; at < right + 4; at++) {
      String word = words.near(home, at);
      if (word.isEmpty() || !words.tagNear(home, at).matches("NN.*|JJ.*|VBZ|HYPH|CD")) {
        return Optional.empty();
      }
      if (PIECES.contains(word)
          && determined
          && !(at == right && words.tagNear(home, at).equals("VBZ"))) {
        RelayPattern pattern =
            word.equals("interview") ? RelayPattern.INTERVIEW : RelayPattern.PUBLISHED;
        boolean used =
            pattern == RelayPattern.INTERVIEW || Speech.isSpeaking(words, home, m.left(), at + 1);
        return used ? hit(m, pattern, at, at + 1) : Optional.empty();
      }
      if (WRITERS.contains(word) && !words.isCapitalised(at)) {
        return Speech.isSpeaking(words, home, m.left(), at + 1)
            ? hit(m, RelayPattern.JOURNALIST, at, at + 1)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<RelayHit> hit(OutletMention m, RelayPattern p, int first, int end) {
    return Optional.of(new RelayHit(m, p, first, end));
  }
}
