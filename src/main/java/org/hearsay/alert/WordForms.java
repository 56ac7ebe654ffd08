package org.hearsay.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The forms under which printed words are compared: without diacritics, case, possessive and
 * inflection ("Sanctions’" is "sanction"). Inflection is taken off by Krovetz's stemmer, which
 * knows its dictionary: "news" stays apart from "new". Not for two threads at once.
 */
final class WordForms {
  /** Marks the form of a word printed in capitals, as "US" is and "us" is not. */
  static final String CAPITALS = "^";

  /** Words of which the same letters in capitals are something else. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "ad", "am", "an", "and", "any", "are", "as", "at", "be", "but", "by", "can", "do",
          "for", "go", "had", "has", "he", "her", "him", "his", "how", "i", "id", "if", "in", "is",
          "it", "its", "la", "may", "me", "met", "my", "no", "nor", "not", "of", "off", "oh", "ok",
          "on", "or", "our", "out", "own", "pa", "she", "so", "than", "that", "the", "them", "then",
          "they", "this", "to", "up", "us", "was", "we", "who", "why", "with", "you");

  private final Map<String, String> stems = new HashMap<>();
  private final OneWord word = new OneWord();
  private final TokenStream stemmer = new KStemFilter(word);

  /** The parts of a printed word, each stemmed: "S-400" has "s" and "400". */
  List<String> parts(String printed) {
    List<String> parts = new ArrayList<>();
    for (String part : split(printed)) {
      String folded = folded(part);
      if (!folded.isEmpty()) {
        parts.add(stem(folded));
      }
    }
    return parts;
  }

  /** All of a printed word as one: "S-400" is "s400", as "S400" is. */
  String joined(String printed) {
    return stem(folded(printed));
  }

  /** {@code "^us"} for "US" and "U.S"; empty for what is not printed in capitals. */
  static String capitals(String part) {
    int letters = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Character.isLowerCase(c)) {
        return "";
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters < 2 ? "" : CAPITALS + folded(part);
  }

  /** The form to look for when {@code part} was typed: in capitals where else it is ambiguous. */
  String sought(String part) {
    String folded = folded(part);
    String capitals = capitals(part.indexOf('.') > 0 ? part.toUpperCase(Locale.ROOT) : part);
    boolean ambiguous = SMALL.contains(folded) || !stem(folded).equals(folded);
    return !capitals.isEmpty() && ambiguous ? capitals : stem(folded);
  }

  /** A printed word without its possessive, cut at its hyphens. */
  static List<String> split(String printed) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    String word = withoutPossessive(printed);
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || TextWords.isHyphen(word.charAt(i))) {
        parts.add(word.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  static String withoutPossessive(String printed) {
    int end = printed.length();
    boolean possessive =
        end > 2
            && Character.toLowerCase(printed.charAt(end - 1)) == 's'
            && "'’ʼ".indexOf(printed.charAt(end - 2)) >= 0;
    return possessive ? printed.substring(0, end - 2) : printed;
  }

  /** Lower case letters and digits of ASCII where there are such; decimal points and & stay. */
  static String folded(String word) {
    char[] in = withoutPossessive(word).toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    StringBuilder folded = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = out[i];
      boolean decimal = c == '.' && i > 0 && Character.isDigit(out[i - 1]);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '&' || decimal) {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  private String stem(String folded) {
    return stems.computeIfAbsent(folded, this::stemmed);
  }

  private String stemmed(String folded) {
    int last = folded.length() - 1;
    if (last > 0 && folded.charAt(last) == 's' && Character.isDigit(folded.charAt(last - 1))) {
      return folded.substring(0, last);
    }
    try {
      word.next = folded;
      stemmer.incrementToken();
      return word.term.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stream of one word, which stays the same object. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(next);
      return true;
    }
  }
}
