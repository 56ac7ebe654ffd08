package org.hearsay.attribute;

import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.attribute.model.FoundSpans;

/** Reads off an attribution's cue how firmly the claim is handed over. */
final class Firmnesses {
  private static final Set<String> ADVERBS = Lexicon.words("hedge adverbs");
  private static final Set<String> DISTANCING = Lexicon.words("distancing cues");
  private static final Set<String> TENTATIVE = Lexicon.words("tentative cues");

  private Firmnesses() {}

  /** The firmness of {@code found}. */
  static Firmness of(Words words, FoundSpans found) {
    int first = words.reading().tokenAt(found.cue().get(0).start());
    Span last = found.cue().get(found.cue().size() - 1);
    int end = words.reading().tokenAt(last.end() - 1) + 1;
    if (isUnverified(words, first)) {
      return Firmness.UNVERIFIED;
    }
    if (isWhatItClaims(words, found, first)) {
      return Firmness.WHAT_IT_CLAIMS;
    }
    boolean passive = false;
    for (int i = first; i < end && i < words.size(); i++) {
      String word = words.at(i);
      if (ADVERBS.contains(word)) {
        return Firmness.HEARSAY;
      }
      if (word.matches("rumou?r.*|speculation|gossip|whisper.*")) {
        return Firmness.RUMOUR;
      }
      passive |=
          word.matches("is|are|was|were|been|being|be|'s|'re|'m") && found.source().isEmpty();
    }
    if (ADVERBS.contains(words.near(first, first - 1))
        || ADVERBS.contains(words.near(first, end))) {
      return Firmness.HEARSAY;
    }
    if (passive || isReducedPassive(words, found, end)) {
      return Firmness.PASSIVE;
    }
    for (int i = first; i < end && i < words.size(); i++) {
      if (DISTANCING.contains(words.at(i))
          && !words.near(i, i + 1).matches("responsibility|victory|credit|asylum")) {
        return Firmness.DISTANCING;
      }
      if (TENTATIVE.contains(words.at(i)) && words.token(i).tag().startsWith("VB")) {
        return Firmness.MODAL;
      }
    }
    return Firmness.FLAT;
  }

  /** "thought to be", "told to wait", with nobody who thinks or tells. */
  private static boolean isReducedPassive(Words words, FoundSpans found, int end) {
    return found.source().isEmpty()
        && words.token(end - 1).tag().equals("VBN")
        && words.near(end - 1, end).matches("to|that|dead|missing");
  }

  /** "what it claims is a recording". */
  private static boolean isWhatItClaims(Words words, FoundSpans found, int cue) {
    int first =
        found.source().isEmpty() ? cue : words.reading().tokenAt(found.source().get(0).start());
    String word = words.at(cue);
    return words.near(cue, Math.min(first, cue) - 1).equals("what")
        && word.matches("claims?|claimed|says?|said|calls?|called|describes?|described|insists?");
  }

  /** "Reuters could not independently verify the claim". */
  private static boolean isUnverified(Words words, int cue) {
    if (!words
        .at(cue)
        .matches("verif(?:y|ied)|confirm(?:ed)?|corroborated?|could|not|independently")) {
      return false;
    }
    boolean not = false;
    boolean check = false;
    for (int i = cue - 5; i < cue + 6; i++) {
      String word = words.near(cue, i);
      not |= word.matches("not|n't|unable|impossible");
      check |=
          word.matches("verif(?:y|ied)|corroborated?")
              || word.equals("confirm")
                  && words.near(cue, i - 1).matches("independently|immediately");
    }
    return not && check;
  }
}
