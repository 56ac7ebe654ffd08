package org.hearsay.attribute;

import java.util.Optional;
import java.util.Set;

/** What stands before an outlet's name and leans on it: "as reported by", "told", "a report in". */
final class LeftPatterns {
  private static final Set<String> TOLD = Lexicon.words("verbs before whom one tells");
  private static final Set<String> CITING = Lexicon.words("verbs before a cited outlet");
  private static final Set<String> REPORTED = Lexicon.words("participles of reporting");
  private static final Set<String> SEEN = Lexicon.words("participles of obtaining");
  private static final Set<String> ASKED = Lexicon.words("participles of asking");
  private static final Set<String> SPEAKING = Lexicon.words("speaking to an outlet");
  private static final Set<String> HANDED = Lexicon.words("participles of handing over");
  private static final Set<String> PIECES = Lexicon.words("pieces in an outlet");
  private static final Set<String> APPEARING = Lexicon.words("appearing in an outlet");
  private static final Set<String> ON_AIR = Lexicon.words("speaking on air");
  private static final Set<String> WRITERS = Lexicon.words("journalist nouns");
  private static final Set<String> DAYS = Lexicon.words("weekdays and months");
  private static final Set<String> SPEECH = Lexicon.words("verbs before their subject");
  private static final Set<String> CONFIRMED =
      Set.of("confirmed", "denied", "admitted", "explained", "repeated", "described");
  private static final Set<String> REPORTING =
      Lexicon.words("reporting verbs before their subject");

  private LeftPatterns() {}

  /** The pattern before {@code mention}, whose phrase begins at {@code left}. */
  static Optional<RelayHit> before(Words words, OutletMention mention, int left) {
    int home = mention.first();
    int start = skipPeopleOf(words, home, left);
    String word = words.near(home, start - 1);
    boolean credit =
        words.startsWith(words.sentence(home).firstToken(), "additional", "reporting", "by")
            || words.startsWith(words.sentence(home).firstToken(), "with", "reporting", "by")
            || words.startsWith(words.sentence(home).firstToken(), "with", "reporting", "from");
    if (credit) {
      return hit(mention, RelayPattern.CREDIT, start - 1, start);
    }
    return switch (word) {
      case "to" -> to(words, mention, start);
      case "per" -> hit(mention, RelayPattern.ACCORDING_TO, start - 1, start);
      case "by" -> by(words, mention, start);
      case "with" -> with(words, mention, start);
      case "in", "from" -> in(words, mention, start);
      case "for", "of", "at" -> of(words, mention, start);
      case "on" -> on(words, mention, start);
      default -> verb(words, mention, start, word);
    };
  }

  /** "told <i>reporters from</i> X", "a correspondent for X". */
  private static int skipPeopleOf(Words words, int home, int left) {
    boolean people =
        words.near(home, left - 1).matches("from|for|at|of|with")
            && WRITERS.contains(words.near(home, left - 2));
    if (!people) {
      return left;
    }
    int at = left - 2;
    while (words.tagNear(home, at - 1).matches("DT|JJ|NN|NNP|CD|PRP\\$")) {
      at--;
    }
    return words.near(home, at - 1).matches("to|told|by|with|tells|telling") ? at : left;
  }

  private static Optional<RelayHit> to(Words words, OutletMention m, int start) {
    int home = m.first();
    String before = words.near(home, start - 2);
    if (before.equals("according")) {
      return hit(m, RelayPattern.ACCORDING_TO, start - 2, start);
    }
    if (HANDED.contains(before)) {
      return hit(m, RelayPattern.SEEN, start - 2, start);
    }
    if (before.equals("interview") && isAhead(words, home, start - 2)) {
      return Optional.empty();
    }
    if (SPEAKING.contains(before)) {
      return hit(m, RelayPattern.SPOKE_TO, start - 2, start);
    }
    if (before.matches("much|this|that|it|news|report|story|claims?")
        && (CONFIRMED.contains(words.near(home, start - 3))
            || CONFIRMED.contains(words.near(home, start - 4)))) {
      return hit(m, RelayPattern.SPOKE_TO, start - 3, start);
    }
    for (int i = start - 2; i > start - 14; i--) {
      String at = words.near(home, i);
      if (at.isEmpty() || at.equals(";")) {
        break;
      }
      boolean comment =
          at.matches("declin(?:ed|es|ing)|refus(?:ed|es|ing)")
              && words.near(home, i + 2).matches("comment|respond|discuss|elaborate|speak|talk");
      if (comment || at.matches("told|interview|statement|remarks") && start - i < 6) {
        return hit(m, RelayPattern.SPOKE_TO, i, start);
      }
      if (HANDED.contains(at) && start - i < 5) {
        return hit(m, RelayPattern.SEEN, i, start);
      }
    }
    return Optional.empty();
  }

  private static Optional<RelayHit> by(Words words, OutletMention m, int start) {
    int home = m.first();
    for (int i = start - 2; i > start - 9; i--) {
      String at = words.near(home, i);
      if (at.isEmpty() || at.matches("[;:]") || (at.equals(",") && i < start - 3)) {
        break;
      }
      if (at.equals("quoted") || at.equals("cited")) {
        return hit(m, RelayPattern.QUOTED, i, start);
      }
      if (REPORTED.contains(at)) {
        return hit(m, RelayPattern.REPORTED_BY, i, start);
      }
      if (SEEN.contains(at)) {
        return hit(m, RelayPattern.SEEN, i, start);
      }
      if (ASKED.contains(at) && (i == start - 2 || words.tagNear(home, i).startsWith("VB"))) {
        return hit(m, RelayPattern.INTERVIEW, i, start);
      }
      if (PIECES.contains(at) && i == start - 2) {
        return hit(m, RelayPattern.PUBLISHED, i, start);
      }
      String tag = words.tagNear(home, i);
      boolean time = DAYS.contains(at) || tag.matches("CD|IN|RB|RP|JJ|DT|NN|NNP|,");
      if (!time) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Optional<RelayHit> with(Words words, OutletMention m, int start) {
    int home = m.first();
    for (int i = start - 2; i > start - 6; i--) {
      String at = words.near(home, i);
      boolean talk =
          at.matches(
              "interview|interviews|conversation|spoke|speaking|talked|sat|shared|call|chat");
      if (talk && !isAhead(words, home, i)) {
        return hit(m, RelayPattern.INTERVIEW, i, start);
      }
      if (at.isEmpty() || at.matches("[,;:]")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "will give an interview to X": nothing was said yet. */
  private static boolean isAhead(Words words, int home, int cue) {
    for (int i = cue - 1; i > cue - 7; i--) {
      if (words
          .near(home, i)
          .matches("will|would|plans|scheduled|expected|set|due|promised|agreed|offered|wants")) {
        return true;
      }
      if (words.near(home, i).matches("|[,;:]")) {
        break;
      }
    }
    return false;
  }

  private static Optional<RelayHit> in(Words words, OutletMention m, int start) {
    int home = m.first();
    for (int i = start - 2; i > start - 7; i--) {
      String at = words.near(home, i);
      if (at.isEmpty() || at.matches("[,;:]")) {
        break;
      }
      boolean piece = PIECES.contains(at) && i >= start - 3;
      boolean appears = words.near(home, start - 1).equals("in") && APPEARING.contains(at);
      if (piece || appears) {
        return hit(m, RelayPattern.PUBLISHED, i, start);
      }
      if (at.equals("told") && words.near(home, start - 1).equals("from")) {
        return hit(m, RelayPattern.TOLD, i, start);
      }
    }
    return Optional.empty();
  }

  private static Optional<RelayHit> of(Words words, OutletMention m, int start) {
    int home = m.first();
    String before = words.near(home, start - 2);
    String joint = words.near(home, start - 1);
    if (joint.equals("for")
        && (PIECES.contains(before) || SPEECH.contains(before) || before.equals("writing"))) {
      return hit(m, RelayPattern.PUBLISHED, start - 2, start);
    }
    if (joint.equals("for") && before.equals("reporting")) {
      return hit(m, RelayPattern.REPORTED, start - 2, start);
    }
    if (joint.equals("at")) {
      return Optional.empty();
    }
    boolean writer = WRITERS.contains(before);
    if (joint.equals("for")
        && writer(words, home, start - 2)
        && words
            .near(home, m.right())
            .matches("saw|counted|watched|found|heard|filmed|witnessed")) {
      return hit(m, RelayPattern.JOURNALIST, start - 2, start);
    }
    boolean person =
        joint.equals("of") && words.tagNear(home, start - 2).startsWith("NNP") && start - 3 >= 0;
    if ((writer || person) && Speech.isSpeaking(words, home, start - 2, m.right())) {
      return hit(m, RelayPattern.JOURNALIST, start - 2, start);
    }
    if (before.equals("edition") || before.equals("issue")) {
      return hit(m, RelayPattern.PUBLISHED, start - 2, start);
    }
    return Optional.empty();
  }

  private static boolean writer(Words words, int home, int index) {
    return WRITERS.contains(words.near(home, index));
  }

  private static Optional<RelayHit> on(Words words, OutletMention m, int start) {
    int home = m.first();
    for (int i = start - 2; i > start - 11; i--) {
      String at = words.near(home, i);
      if (at.isEmpty() || at.matches("[;:]|who|which|whose")) {
        break;
      }
      if (ON_AIR.contains(at) && !isAhead(words, home, i)) {
        return hit(m, RelayPattern.ON_AIR, i, start);
      }
    }
    boolean opens = start - 1 <= words.sentence(home).firstToken() + 1;
    return opens && Speech.followsIntroduction(words, home, m.right())
        ? hit(m, RelayPattern.ON_AIR, start - 1, start)
        : Optional.empty();
  }

  private static Optional<RelayHit> verb(Words words, OutletMention m, int start, String word) {
    int home = m.first();
    if (TOLD.contains(word)) {
      return hit(m, RelayPattern.TOLD, start - 1, start);
    }
    if (CITING.contains(word)) {
      return hit(m, RelayPattern.CITED, start - 1, start);
    }
    boolean inverted =
        SPEECH.contains(word) && words.near(home, start - 2).matches("[,\"”’']|''|as|,|so|–|—|-");
    if (inverted) {
      RelayPattern pattern = REPORTING.contains(word) ? RelayPattern.REPORTED : RelayPattern.STATED;
      return hit(m, pattern, start - 1, start);
    }
    return Optional.empty();
  }

  private static Optional<RelayHit> hit(OutletMention m, RelayPattern p, int first, int end) {
    return Optional.of(new RelayHit(m, p, first, end));
  }
}
