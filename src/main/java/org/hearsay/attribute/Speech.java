package org.hearsay.attribute;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether what stands at a place in a sentence speaks there. */
final class Speech {
  private static final Set<String> VERBS = forms();

  private Speech() {}

  /** Whether {@code word} is a form of a verb that hands a claim over: "says", "warned". */
  static boolean isVerb(String word) {
    return VERBS.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the phrase from {@code first} to {@code end} is a speaker: a verb of saying follows it
   * within its clause, or "according to", "told" or "reports" stands before it.
   */
  static boolean isSpeaking(Words words, int home, int first, int end) {
    return verbBehind(words, home, end) >= 0 || isIntroduced(words, home, first);
  }

  /** The verb of saying behind a subject that ends at {@code end}; -1 without one. */
  static int verbBehind(Words words, int home, int end) {
    int depth = 0;
    for (int at = end; at < end + 28; at++) {
      String word = words.near(home, at);
      String tag = words.tagNear(home, at);
      if (word.isEmpty() || word.equals(";")) {
        return -1;
      }
      boolean opens = word.matches("who|which|that|whose|where");
      if (opens) {
        depth = 1;
        continue;
      }
      boolean finite = tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
      boolean participle = tag.startsWith("VB");
      if (isVerb(word) && (participle || tag.startsWith("NN")) && depth == 0) {
        boolean passive = words.near(home, at - 1).matches("was|were|is|are|be|been|being") && tag.equals("VBN");
        if (!passive || word.equals("quoted")) {
          return at;
        }
        return -1;
      }
      if (finite && depth > 0) {
        depth = isVerb(word) || word.matches("had|has|have|is|are|was|were|did|does|do") ? 0 : depth - 1;
        continue;
      }
      if (finite && depth == 0 && !word.matches("has|have|had|is|are|was|were|did|does|do|'s|will|would|could|may|might|can|should|must|even|began|refused|declined|continue|continued")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isIntroduced(Words words, int home, int first) {
    for (int at = first - 1; at > first - 9; at--) {
      String word = words.near(home, at);
      if (word.isEmpty() || word.matches("[,;:]")) {
        return false;
      }
      if (word.equals("per")
          || (word.equals("to") && words.near(home, at - 1).equals("according"))
          || word.matches("told|tells|reports|writes|says|said|reported|citing|quoting|by")) {
        return true;
      }
    }
    return false;
  }

  /** Whether ", she said" or the like follows within the sentence: "On CNN, she said". */
  static boolean followsIntroduction(Words words, int home, int end) {
    for (int at = end; at < end + 14; at++) {
      String word = words.near(home, at);
      if (word.isEmpty()) {
        return false;
      }
      if (isVerb(word) && words.tagNear(home, at).startsWith("VB")) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> forms() {
    Set<String> forms = new HashSet<>(Lexicon.words("verbs of saying, irregular"));
    for (String verb : Lexicon.words("verbs of saying")) {
      forms.add(verb);
      boolean e = verb.endsWith("e");
      boolean y = verb.endsWith("y") && !verb.matches(".*[aeou]y");
      String stem = e || y ? verb.substring(0, verb.length() - 1) : verb;
      forms.add(y ? stem + "ies" : verb.matches(".*(?:s|sh|ch|x|z)") ? verb + "es" : verb + "s");
      forms.add(y ? stem + "ied" : stem + "ed");
      forms.add(y ? verb + "ing" : stem + "ing");
    }
    return Set.copyOf(forms);
  }
}
