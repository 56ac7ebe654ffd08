package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;

/**
 * Cuts out of a sentence what is not its claim: dateline, leading adverb, parentheses, attribution
 * tail. Of "CORVANY (Reuters) - On Monday, the bridge (built in 1902) was shut, police said." stay
 * "the bridge" and "was shut". Nothing is put in. Conditions, denials and contrasts ("if",
 * "unless", "but") are never cut: without them the claim would be another.
 */
final class Trim {
  private static final String AGENCY = "\\((?:CNN|AP|AFP|UPI|PA|dpa|Reuters|Bloomberg|Xinhua)\\)";
  private static final String DASH = "(?:--|[-–—])";
  private static final Pattern AGENCY_DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L} .,]{2,40}\\d{0,2}\\s*)?" + AGENCY + "\\s*(?:" + DASH + "\\s*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE_DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu} .]{3,30}(?:, \\p{Lu}[\\p{L}. ]{2,20}\\d{0,2})?\\s*" + DASH + "\\s+");

  private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:but|and|so|yet)\\s+|(?:also|however|meanwhile|moreover|furthermore|additionally|"
              + "now|still|indeed|nevertheless|then|later|earlier|afterwards|finally|in fact|"
              + "in addition|of course|as a result|at the time|in a statement|"
              + "(?:late |early )?(?:last|this) (?:week|month|year|night|morning|afternoon)|"
              + ("(?:late |early )?on " + DAY + "(?: (?:morning|afternoon|evening|night))?")
              + ")\\s*,\\s+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARENTHESES = Pattern.compile("\\s*[(\\[][^()\\[\\]]{1,150}[)\\]]");

  /** Behind a comma, or behind a comma and a closing quotation mark. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:,\\s*(?=[^\\s'’”\"])|(?<=,['’”\"])\\s+|(?<=,\\s['’”\"])\\s+)"
              + "(?!(?:and|but|or|who|which|that|after|because|when|while|if|unless|though)\\b)"
              + "(?:according to [^,]{2,60}|[^,]{0,50}\\b(?:said|says|told|added|adds|reported|wrote|"
              + "writes|tweeted|claimed|explained|announced|noted|confirmed|insisted|stated)\\b"
              + "[^,]{0,45})[.!]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUBORDINATE =
      Pattern.compile(
          "(?:,| -| –| —)\\s+(?=(?:who|which|where|whose|while|after|as|with|including|despite|"
              + "following|because|when|before|amid|saying|adding|\\p{Ll}{3,}ing)\\b)");
  private static final Pattern SETTING =
      Pattern.compile(
          "^(?:in|on|at|after|before|during|following|despite|with|since|while|as|when|by|for|from|"
              + "speaking)\\b[^,]{3,80},\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_SENTENCE = 1200;

  private Trim() {}

  /**
   * What stays of {@code sentence}, in order; never empty.
   *
   * @param opening whether it is the article's first, where datelines stand
   */
  static List<Span> pieces(String text, Span sentence, boolean opening) {
    if (sentence.length() > LONGEST_SENTENCE) {
      return List.of(sentence);
    }
    String words = sentence.in(text);
    int from = afterDateline(words, opening);
    Matcher lead = LEAD.matcher(words).region(from, words.length());
    if (lead.lookingAt() && lead.end() < words.length() / 2) {
      from = lead.end();
    }
    Matcher tail = TAIL.matcher(words).region(from, words.length()).useTransparentBounds(true);
    int to = words.length();
    if (tail.find() && tail.start() - from > (words.length() - from) / 3) {
      to = tail.start();
    }
    List<Span> kept = new ArrayList<>();
    int at = from;
    Matcher aside = PARENTHESES.matcher(words).region(from, to);
    while (aside.find()) {
      add(kept, words, sentence.start(), at, aside.start());
      at = aside.end();
    }
    add(kept, words, sentence.start(), at, to);
    return kept.isEmpty() ? List.of(sentence) : kept;
  }

  private static int afterDateline(String words, boolean opening) {
    Matcher agency = AGENCY_DATELINE.matcher(words);
    if (agency.lookingAt() && agency.end() < words.length() / 2) {
      return agency.end();
    }
    Matcher place = PLACE_DATELINE.matcher(words);
    return opening && place.lookingAt() && place.end() < words.length() / 2 ? place.end() : 0;
  }

  private static void add(List<Span> kept, String words, int offset, int from, int to) {
    while (from < to && Character.isWhitespace(words.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      kept.add(new Span(offset + from, offset + to));
    }
  }

  /** The pieces as one line. */
  static String join(String text, List<Span> pieces) {
    StringBuilder line = new StringBuilder();
    for (Span piece : pieces) {
      String words = piece.in(text);
      boolean glued = line.isEmpty() || ",.;:!?".indexOf(words.charAt(0)) >= 0;
      line.append(glued ? "" : " ").append(words);
    }
    return line.toString();
  }

  /**
   * Shorter forms of a trimmed claim: without what follows a "who", "after" or "saying", and
   * without a setting in front ("After two days of talks, …"). All are substrings of {@code claim}.
   */
  static List<String> shorter(String claim) {
    if (claim.length() > LONGEST_SENTENCE) {
      return List.of();
    }
    List<String> starts = new ArrayList<>(List.of(claim));
    Matcher setting = SETTING.matcher(claim);
    if (setting.lookingAt()) {
      starts.add(claim.substring(setting.end()));
    }
    List<String> forms = new ArrayList<>();
    for (String start : starts) {
      if (!start.equals(claim) && isBalanced(start)) {
        forms.add(start);
      }
      Matcher subordinate = SUBORDINATE.matcher(start);
      while (subordinate.find()) {
        String form = start.substring(0, subordinate.start());
        if (isBalanced(form)) {
          forms.add(form);
        }
      }
    }
    return forms;
  }

  /** Whether no quotation was cut in two. */
  private static boolean isBalanced(String form) {
    int straight = 0;
    int curly = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      straight += c == '"' ? 1 : 0;
      curly += c == '“' ? 1 : c == '”' ? -1 : 0;
    }
    return straight % 2 == 0 && curly == 0;
  }
}
