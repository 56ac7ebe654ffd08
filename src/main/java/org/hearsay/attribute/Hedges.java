package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Span;

/** Finds the words that hand a claim to nobody: "reportedly", "is said to", "media reports". */
final class Hedges {
  private static final Set<String> ADVERBS = Lexicon.words("hedge adverbs");
  private static final Set<String> ADJECTIVES = Lexicon.words("hedge adjectives");
  private static final Set<String> PARTICIPLES = Lexicon.words("hedge participles");
  private static final Set<String> CARRIERS = Lexicon.words("carriers of hearsay");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re");
  private static final Set<String> STRICT =
      Set.of(
          "considered",
          "seen",
          "regarded",
          "known",
          "held",
          "suspected",
          "tipped",
          "assumed",
          "presumed",
          "feared");

  private final Words words;
  private final List<Span> found = new ArrayList<>();

  private Hedges(Words words) {
    this.words = words;
  }

  /** The hedges of a text in order, auxiliaries included: "is reportedly". */
  static List<Span> in(Words words) {
    Hedges hedges = new Hedges(words);
    for (int i = 0; i < words.size(); i++) {
      hedges.look(i);
    }
    return List.copyOf(hedges.found);
  }

  private void look(int i) {
    String word = words.at(i);
    if (ADVERBS.contains(word)) {
      add(auxiliaries(i), i + 1);
    } else if (isImpersonal(i)) {
      add(auxiliaries(i), i + 1);
    } else if (ADJECTIVES.contains(word) && isBeforeNoun(i)) {
      add(i, i + 1);
    } else if (CARRIERS.contains(word)) {
      reports(i);
    }
  }

  /** "is said to", "are widely believed to", "it is claimed that". */
  private boolean isImpersonal(int i) {
    if (!PARTICIPLES.contains(words.at(i)) || words.token(i).tag().matches("NN.*")) {
      return false;
    }
    int before = i - 1;
    if (words.tagNear(i, before).equals("RB")) {
      before--;
    }
    if (!BE.contains(words.near(i, before))) {
      return false;
    }
    boolean it = words.at(auxiliaries(i)).equals("it");
    String next = words.near(i, i + 1);
    if (it && (next.equals("that") || next.equals(",")) && !STRICT.contains(words.at(i))) {
      return true;
    }
    if (next.equals("as") && words.at(i).matches("seen|regarded")) {
      return true;
    }
    if (!next.equals("to") || words.at(i).equals("known") || words.at(i).equals("held")) {
      return false;
    }
    return words.tagNear(i, i + 2).equals("VB") || words.near(i, i + 2).matches("have|be|\\w+ly");
  }

  /** "the alleged leak", "at the reported pricing", no "was reported" and no "alleged that". */
  private boolean isBeforeNoun(int i) {
    String tag = words.tagNear(i, i + 1);
    String before = words.near(i, i - 1);
    boolean noun =
        tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("HYPH") || tag.equals("VBG");
    boolean modifier =
        before.matches(
                "the|a|an|his|her|its|their|any|this|these|those|some|'s|for|of|over|at|about|in|on|two|three|by|with|from|,|\\$|and")
            || tag.equals("$");
    return noun && modifier && (before.matches("the|a|an") || !words.token(i).tag().equals("VBD"));
  }

  /** "according to reports", "media reports", "rumours that". */
  private void reports(int i) {
    String word = words.at(i);
    boolean report = word.equals("reports");
    boolean verb = words.token(i).tag().startsWith("VB");
    int first = i;
    while (words.tagNear(i, first - 1).matches("JJ.*|NN|NNS|DT") && i - first < 3) {
      first--;
    }
    boolean opens = i - 1 == words.sentence(i).firstToken();
    boolean media =
        (opens || !words.isCapitalised(i - 1))
            && words
                .near(i, i - 1)
                .matches(
                    "media|news|press|newspaper|local|some|several|multiple|unconfirmed|unverified|recent|earlier|other|various|online|numerous");
    boolean according = words.endsWith(first, "according", "to");
    String next = words.near(i, i + 1);
    verb &= !media && !words.near(i, i - 1).equals("unconfirmed");
    if (according && report && !names(i)) {
      add(first - 2, i + 1);
    } else if (report
        && !verb
        && media
        && (next.matches("that|say|said|suggest|suggested|suggesting|claim|claimed|of|have|in|")
            || words.tagNear(i, i + 1).startsWith("VB"))) {
      add(first, i + 1);
    } else if (report
        && !verb
        && words.near(i, i - 1).isEmpty()
        && (next.matches("that|say|suggest|suggested|have|emerged"))) {
      add(i, i + 1);
    } else if (!report
        && !verb
        && (next.matches("that|has|have|about|swirl|swirled|are|were|had|over|of")
            || words.near(i, i - 1).matches("amid"))
        && !word.equals("allegations")) {
      add(i, i + 1);
    }
  }

  /** Whether the reports are somebody's: "reports by Reuters". */
  private boolean names(int i) {
    return words.near(i, i + 1).matches("by|from|in")
        && (words.isCapitalised(i + 2) || words.isCapitalised(i + 3));
  }

  private int auxiliaries(int i) {
    int first = i;
    while (words
            .near(i, first - 1)
            .matches(
                "is|are|was|were|has|have|had|been|be|being|'s|'re|also|now|widely|even|still|long|it")
        && i - first < 5) {
      first--;
    }
    return first;
  }

  private void add(int first, int end) {
    Span span = words.span(first, end);
    if (found.isEmpty() || !found.get(found.size() - 1).overlaps(span)) {
      found.add(span);
    }
  }
}
