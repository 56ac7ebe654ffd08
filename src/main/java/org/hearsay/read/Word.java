package org.hearsay.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;
import org.hearsay.article.Span;

/**
 * A word or number as texts are compared by: "The minister's 12,000 troops" has the forms "the",
 * "minister", "12000" and "troops".
 *
 * @param span where it stands, without a possessive "'s"
 * @param form lower case, without accents, thousands separators or the dots of "U.S."
 * @param stem the form without its ending, so that "troops" meets "troop"
 */
public record Word(Span span, String form, String stem) {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a about after again against all also although am among an and another any are aren't as at be"
                  + " because been before being between both but by can can't cannot could couldn't did didn't"
                  + " do does doesn't doing don't down during each either even ever every few for from further"
                  + " had hadn't has hasn't have haven't having he her here hers herself him himself his how"
                  + " however i i'd i'll i'm i've if in into is isn't it it's its itself just let may me might"
                  + " more most much must my myself neither no nor not now of off often on once one only onto or other"
                  + " our ours ourselves out over own per rather said same say says shall she should"
                  + " shouldn't since so some still such than that that's the their theirs them themselves"
                  + " then there there's these they they're this those though through thus to too"
                  + " under until up upon us very was wasn't we we're were weren't what when where whether"
                  + " which while who whom whose why will with within without won't would wouldn't yet"
                  + " you you're your yours yourself according told added s t")
              .split(" "));

  /** The words of {@code text}, in order. */
  public static List<Word> of(String text) {
    return of(text, new Span(0, Math.max(1, text.length())));
  }

  /** The words inside {@code within}; spans count from the start of {@code text}. */
  public static List<Word> of(String text, Span within) {
    List<Word> words = new ArrayList<>();
    PorterStemmer stemmer = new PorterStemmer();
    int end = Math.min(within.end(), text.length());
    int at = within.start();
    while (at < end) {
      char c = text.charAt(at);
      int to = at + 1;
      if (Character.isDigit(c)) {
        to = endOfNumber(text, at, end);
      } else if (Character.isLetter(c)) {
        to = endOfLetters(text, at, end);
      } else {
        at++;
        continue;
      }
      Span span = new Span(at, withoutPossessive(text, at, to));
      String form = form(span.in(text));
      words.add(new Word(span, form, stem(stemmer, form)));
      at = to;
    }
    return words;
  }

  /** Whether it only ties a sentence together: "the", "of", "said". */
  public boolean isFunctionWord() {
    return FUNCTION_WORDS.contains(form);
  }

  /** Whether it is written in digits. */
  public boolean isNumeral() {
    return Character.isDigit(form.charAt(0));
  }

  /** Whether it begins with a capital in {@code text}. */
  public boolean isCapitalised(String text) {
    return Character.isUpperCase(text.charAt(span.start()));
  }

  private static String stem(PorterStemmer stemmer, String form) {
    return form.length() > 3 && form.length() < 40 && Character.isLetter(form.charAt(0))
        ? stemmer.stem(form)
        : form;
  }

  private static int endOfNumber(String text, int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      boolean digitFollows = at + 1 < end && Character.isDigit(text.charAt(at + 1));
      boolean groups = c == ',' && digits(text, at + 1, end) == 3;
      if (!Character.isDigit(c) && !(c == '.' && digitFollows) && !groups) {
        break;
      }
      at++;
    }
    return at;
  }

  private static int digits(String text, int from, int end) {
    int at = from;
    while (at < end && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private static int endOfLetters(String text, int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      boolean letterFollows = at + 1 < end && Character.isLetter(text.charAt(at + 1));
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean initialism =
          c == '.'
              && Character.isUpperCase(text.charAt(at - 1))
              && (at - 1 == start || text.charAt(at - 2) == '.')
              && letterFollows
              && Character.isUpperCase(text.charAt(at + 1))
              && (at + 2 >= end || !Character.isLetter(text.charAt(at + 2)));
      if (!Character.isLetter(c) && !mark && !(isApostrophe(c) && letterFollows) && !initialism) {
        break;
      }
      at++;
    }
    return at;
  }

  private static int withoutPossessive(String text, int start, int end) {
    boolean possessive =
        end - start > 2
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
            && isApostrophe(text.charAt(end - 2));
    return possessive ? end - 2 : end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static String form(String printed) {
    boolean plain = true;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      plain &= c < 128 && c != ',' && c != '.';
    }
    if (!plain) {
      printed =
          Normalizer.normalize(printed, Normalizer.Form.NFD)
              .replaceAll("\\p{Mn}", "")
              .replace('’', '\'')
              .replace(",", "");
      printed = Character.isLetter(printed.charAt(0)) ? printed.replace(".", "") : printed;
    }
    return printed.equals("US") ? "usa" : printed.toLowerCase(Locale.ROOT);
  }
}
