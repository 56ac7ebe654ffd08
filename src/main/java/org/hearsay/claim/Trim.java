package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;

/**
 * Cuts what is not the claim out of a sentence: dateline, leading adverbial, parentheses,
 * attribution tail. "LONDON (Reuters) - On Monday, the bridge (built in 1902) was shut, police
 * said." keeps "the bridge" and "was shut". Nothing is put in.
 */
final class Trim {
  private static final String REPORTING =
      "(?:said|says|say|told|added|adds|reported|reports|report|according|wrote|writes|tweeted|claimed|claims|explained|announced|noted|confirmed|insisted|argued|stated|warned)";
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\(?(?:CNN|cnn|AP|ap|Reuters|reuters|AFP|afp)\\)?\\s*(?:--|[-–—:])?\\s*"
              + "|\\p{Lu}[\\p{Lu} .,]{2,40}(?:,? \\p{Lu}[\\p{L}. ]{2,20}\\d{0,2})?\\s*(?:\\([^)]{2,40}\\)\\s*)?(?:--|[-–—])\\s+"
              + "|\\p{L}[\\p{L} .,]{2,40}\\s*\\((?:CNN|cnn|AP|ap|Reuters|reuters|AFP|afp)\\)\\s*(?:--|[-–—])?\\s*)");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:but|and|so|yet|also|however|meanwhile|moreover|furthermore|additionally|now|still|instead|indeed|nevertheless|then|later|earlier|afterwards|finally|last (?:week|month|year|night)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|in a statement|in fact|in addition|at the time|of course|as a result|for example|for instance)\\s*,\\s+"
              + "|(?:but|and|so|yet)\\s+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARENTHESES = Pattern.compile("\\s*[(\\[][^()\\[\\]]{1,150}[)\\]]");
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*,\\s*['’”\"]?\\s*(?:[^,]{0,60}\\b" + REPORTING + "\\b[^,]{0,50})[.!]?['’”\"]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private Trim() {}

  /** What stays of {@code sentence}, in order; never empty. */
  static List<Span> pieces(String text, Span sentence) {
    String words = sentence.in(text);
    int from = 0;
    int to = words.length();
    Matcher dateline = DATELINE.matcher(words);
    if (dateline.find() && dateline.end() < to / 2) {
      from = dateline.end();
    }
    Matcher lead = LEAD.matcher(words.substring(from));
    if (lead.find() && lead.end() < (to - from) / 2) {
      from += lead.end();
    }
    Matcher tail = TAIL.matcher(words.substring(from, to));
    if (tail.find() && tail.start() > (to - from) / 3) {
      to = from + tail.start();
    }
    List<Span> kept = new ArrayList<>();
    int at = from;
    Matcher aside = PARENTHESES.matcher(words);
    while (aside.find()) {
      if (aside.start() > at && aside.end() < to) {
        kept.add(new Span(sentence.start() + at, sentence.start() + aside.start()));
        at = aside.end();
      } else if (aside.start() == at && aside.end() < to) {
        at = aside.end();
      }
    }
    kept.add(new Span(sentence.start() + at, sentence.start() + to));
    return kept;
  }

  /** The pieces as one line. */
  static String join(String text, List<Span> pieces) {
    StringBuilder line = new StringBuilder();
    for (Span piece : pieces) {
      String words = piece.in(text);
      boolean glue =
          line.isEmpty()
              || ",.;:!?".indexOf(words.charAt(0)) >= 0
              || Character.isWhitespace(words.charAt(0));
      line.append(glue ? "" : " ").append(words);
    }
    return line.toString().strip();
  }
}
