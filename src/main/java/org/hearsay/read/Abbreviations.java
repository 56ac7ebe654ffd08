package org.hearsay.read;

import java.util.Locale;
import java.util.Set;

/** Abbreviations written with a stop that need not end a sentence. */
final class Abbreviations {
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt",
          "col", "sgt", "maj", "capt", "cmdr", "cpl", "pvt", "adm", "pres", "st", "mt", "ft", "rev",
          "hon", "atty", "supt", "insp", "det", "messrs", "vs", "v", "no", "nos", "fig", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "cf", "e.g",
          "i.e", "approx", "dept", "lt-gen", "amb", "sr.", "ex");

  private static final Set<String> AFTER_A_NAME =
      Set.of(
          "inc", "corp", "co", "ltd", "jr", "sr", "bros", "calif", "fla", "mass", "pa", "va",
          "ariz", "colo", "conn", "del", "ga", "ill", "ind", "kan", "ky", "la", "md", "mich",
          "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "tenn", "tex", "vt", "wash",
          "wis", "wyo", "ala", "ark", "etc", "al", "pp");

  private Abbreviations() {}

  /** Whether {@code word}, without its stop, is followed by a name in the same sentence. */
  static boolean standsBeforeName(String word) {
    return BEFORE_A_NAME.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code word}, without its stop, is an abbreviation or an initial. */
  static boolean contains(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean written = word.length() > 2 || Character.isUpperCase(word.charAt(0));
    return initial
        || (!lower.equals("no")
            && written
            && (BEFORE_A_NAME.contains(lower) || AFTER_A_NAME.contains(lower)));
  }
}
