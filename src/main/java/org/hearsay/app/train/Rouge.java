package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ROUGE-N F1 (Lin, 2004) on lower-cased words, without stemming. */
final class Rouge {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private Rouge() {}

  static double f1(String candidate, String reference, int n) {
    Map<String, Integer> mine = grams(candidate, n);
    Map<String, Integer> theirs = grams(reference, n);
    int hits = 0;
    for (Map.Entry<String, Integer> entry : mine.entrySet()) {
      hits += Math.min(entry.getValue(), theirs.getOrDefault(entry.getKey(), 0));
    }
    int given = mine.values().stream().mapToInt(i -> i).sum();
    int wanted = theirs.values().stream().mapToInt(i -> i).sum();
    return hits == 0 ? 0 : 2.0 * hits / (given + wanted);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The runs of {@code n} words and how often each stands there. */
  static Map<String, Integer> grams(String text, int n) {
    List<String> words = words(text);
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      grams.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
    }
    return grams;
  }
}
