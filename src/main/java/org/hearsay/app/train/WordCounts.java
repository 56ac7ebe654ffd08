package org.hearsay.app.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.article.Span;
import org.hearsay.read.Sentences;
import org.hearsay.read.Word;

/** Counts in how many stretches of ten sentences a word stands; see {@code read.WordRarity}. */
final class WordCounts {
  private static final int SENTENCES = 10;
  private static final int FEWEST = 4;

  private final Map<String, Integer> stretchesWith = new HashMap<>();
  private final Map<String, int[]> capitals = new HashMap<>();
  private int stretches;

  void count(String text, boolean keepsCapitals) {
    List<Span> sentences = Sentences.of(text);
    for (int from = 0; from < sentences.size(); from += SENTENCES) {
      List<Span> stretch = sentences.subList(from, Math.min(sentences.size(), from + SENTENCES));
      Set<String> stems = new HashSet<>();
      for (Span sentence : stretch) {
        List<Word> words = Word.of(text, sentence);
        for (int i = 0; i < words.size(); i++) {
          stems.add(words.get(i).stem());
          if (i > 0 && keepsCapitals) {
            int[] pair = capitals.computeIfAbsent(words.get(i).stem(), s -> new int[2]);
            pair[words.get(i).isCapitalised(text) ? 1 : 0]++;
          }
        }
      }
      stretches++;
      stems.forEach(stem -> stretchesWith.merge(stem, 1, Integer::sum));
    }
  }

  /**
   * The table in the shape {@code read.WordRarity} reads; words of fewer than four stretches are
   * out.
   */
  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("(stretches)\t" + stretches);
    for (Map.Entry<String, Integer> entry : new TreeMap<>(stretchesWith).entrySet()) {
      String stem = entry.getKey();
      if (entry.getValue() >= FEWEST && Character.isLetter(stem.charAt(0)) && stem.length() < 25) {
        int[] pair = capitals.getOrDefault(stem, new int[2]);
        int total = pair[0] + pair[1];
        int ninths = total == 0 ? 9 : Math.round(9f * pair[1] / total);
        lines.add(stem + "\t" + entry.getValue() + "\t" + ninths);
      }
    }
    return lines;
  }
}
