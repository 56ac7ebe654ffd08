package org.hearsay.attribute.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The forms of a base form: "deny" is also "denies", "denied", "denying". */
final class Inflections {
  private static final Set<String> DOUBLING =
      Set.of(
          "quip", "admit", "submit", "commit", "rebut", "slam", "rip", "put", "get", "set", "let",
          "hit", "dub", "blog", "plan", "chat", "pan", "jab", "tap", "bet", "spin", "hum", "refer",
          "concur", "infer", "prefer", "begin", "forget", "regret", "compel", "propel", "rebel",
          "beg", "allot", "pen", "sum", "nod");

  private Inflections() {}

  /** The forms of {@code lemma}; {@code irregular} ones replace a verb's regular past. */
  static Set<String> of(String lemma, String partOfSpeech, List<String> irregular) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(lemma);
    if (partOfSpeech.equals("noun")) {
      forms.add(
          lemma.endsWith("man") ? lemma.substring(0, lemma.length() - 2) + "en" : withS(lemma));
    } else if (partOfSpeech.equals("verb")) {
      forms.add(withS(lemma));
      String stem = stem(lemma);
      forms.add(stem + "ing");
      if (irregular.isEmpty()) {
        forms.add(
            endsInConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : stem + "ed");
      }
      forms.addAll(irregular);
    }
    return forms;
  }

  private static String withS(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean sibilant =
        lemma.endsWith("s")
            || lemma.endsWith("sh")
            || lemma.endsWith("ch")
            || lemma.endsWith("x")
            || lemma.endsWith("z")
            || lemma.equals("go")
            || lemma.equals("echo");
    return lemma + (sibilant ? "es" : "s");
  }

  private static String stem(String lemma) {
    if (DOUBLING.contains(lemma)) {
      return lemma + lemma.charAt(lemma.length() - 1);
    }
    boolean silent =
        lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.endsWith("oe") && lemma.length() > 2;
    return silent ? lemma.substring(0, lemma.length() - 1) : lemma;
  }

  private static boolean endsInConsonantY(String lemma) {
    int last = lemma.length() - 1;
    return last > 0 && lemma.charAt(last) == 'y' && "aeiou".indexOf(lemma.charAt(last - 1)) < 0;
  }
}
