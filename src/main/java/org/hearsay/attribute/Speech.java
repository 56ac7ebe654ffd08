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
    boolean relative = false;
    for (int at = end; at < end + 30; at++) {
      String word = words.near(home, at);
      String tag = words.tagNear(home, at);
      if (word.isEmpty() || word.matches("[;:]") || tag.equals("''") || tag.equals("``")) {
        return -1;
      }
      if (word.equals(",")) {
        int closing = closingComma(words, home, at);
        if (closing < 0) {
          return -1;
        }
        at = closing;
        relative = false;
        continue;
      }
      if (word.matches("who|which|that|whose|whom|where")) {
        relative = true;
        continue;
      }
      boolean finite =
          tag.matches("VBD|VBZ|VBP") || (tag.equals("VBN") && isAuxiliary(words, home, at - 1));
      boolean going =
          tag.equals("VBG") && words.near(home, at - 1).matches("was|were|is|are|be|been");
      boolean bare = tag.equals("VB") && words.tagNear(home, at - 1).matches("MD|RB");
      if (isVerb(word) && !relative && (finite || going || bare || tag.startsWith("NN"))) {
        boolean passive =
            tag.equals("VBN") && words.near(home, at - 1).matches("was|were|is|are|be|been|being");
        boolean noun =
            tag.startsWith("NN")
                && !words.tagNear(home, at + 1).matches("IN|DT|PRP.*|``|NNP|WP|WRB|,|\\.");
        if (!noun) {
          return passive && !word.equals("quoted") ? -1 : at;
        }
      }
      if (tag.matches("VBD|VBZ|VBP|MD")) {
        if (relative) {
          relative = isAuxiliary(words, home, at);
        } else if (!isAuxiliary(words, home, at) && !tag.equals("MD")) {
          return -1;
        }
      }
    }
    return -1;
  }

  private static boolean isAuxiliary(Words words, int home, int at) {
    String word = words.near(home, at);
    if (words.tagNear(home, at).startsWith("RB")) {
      word = words.near(home, at - 1);
    }
    return word.matches(
        "has|have|had|is|are|was|were|did|does|do|'s|'ve|be|been|began|refused|declined|continue|continued|went");
  }

  /** The comma that closes an aside opened by the one at {@code open}; -1 when it is no aside. */
  private static int closingComma(Words words, int home, int open) {
    String first = words.near(home, open + 1);
    String tag = words.tagNear(home, open + 1);
    boolean aside =
        first.matches(
                "who|whose|whom|which|speaking|asking|all|both|a|an|the|one|now|then|requesting|insisting|of|with|including|also|however|meanwhile|too|like|in|at|from|citing|quoting|having|until")
            || tag.equals("VBN")
            || tag.equals("CD")
            || tag.equals("JJ");
    for (int i = open + 1; aside && i < open + 40; i++) {
      String word = words.near(home, i);
      if (word.isEmpty() || words.tagNear(home, i).matches("''|``")) {
        return -1;
      }
      if (word.equals(",")) {
        return i;
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
