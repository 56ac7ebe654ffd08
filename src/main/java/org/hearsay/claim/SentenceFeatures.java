package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.learned.Features;
import org.hearsay.read.Figure;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;

/** What tells a key claim from the rest of an article, without looking at which words it uses. */
final class SentenceFeatures {
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "we",
          "i", "you", "there");
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "my", "our", "me", "us", "you", "your", "i'm", "we're");
  private static final Set<String> SAYING =
      Set.of("said", "says", "told", "added", "explained", "tweeted", "wrote");

  private SentenceFeatures() {}

  static List<Features> of(String title, String text, List<Candidate> candidates) {
    Map<String, Double> centroid = new TreeMap<>();
    Map<String, Integer> spread = new HashMap<>();
    for (Candidate candidate : candidates) {
      candidate.weights().forEach((stem, weight) -> centroid.merge(stem, weight, Double::sum));
      candidate.weights().keySet().forEach(stem -> spread.merge(stem, 1, Integer::sum));
    }
    Map<String, Double> headline = new TreeMap<>();
    Word.of(title)
        .forEach(
            w -> {
              if (!w.isFunctionWord()) headline.put(w.stem(), WordRarity.english().of(w));
            });
    List<Features> all = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      all.add(measure(candidates, i, centroid, spread, headline, text));
    }
    return all;
  }

  private static Features measure(
      List<Candidate> candidates,
      int i,
      Map<String, Double> centroid,
      Map<String, Integer> spread,
      Map<String, Double> headline,
      String text) {
    Candidate candidate = candidates.get(i);
    int n = candidates.size();
    Features features = new Features();
    features.put("first", i == 0);
    features.put("second", i == 1);
    features.put("third", i == 2);
    features.put("rank", 1.0 / (1 + i));
    features.put("log rank", Math.log(1 + i));
    features.put("depth", i / (double) n);
    features.put("last", i == n - 1);
    int words = candidate.words().size();
    features.put("log length", Math.log(words));
    features.put("under 8", Math.max(0, 8 - words));
    features.put("under 15", Math.max(0, 15 - words));
    features.put("over 25", Math.max(0, words - 25));
    features.put("over 35", Math.max(0, words - 35));
    features.put("centroid", Candidate.cosine(candidate.weights(), centroid));
    double near = 0;
    for (int j = 0; j < Math.min(n, 60); j++) {
      near += j == i ? 0 : candidate.similarity(candidates.get(j));
    }
    features.put("degree", near / Math.max(1, Math.min(n, 60) - 1));
    features.put("like first", i == 0 ? 0 : candidate.similarity(candidates.get(0)));
    double sum = 0;
    double repeated = 0;
    double total = 0.01;
    for (Map.Entry<String, Double> entry : candidate.weights().entrySet()) {
      sum += centroid.getOrDefault(entry.getKey(), 0.0);
      total += entry.getValue();
      repeated += spread.getOrDefault(entry.getKey(), 0) >= 3 ? entry.getValue() : 0;
    }
    features.put("density", sum / Math.max(1, candidate.weights().size()) / Math.max(1, n));
    features.put("repeated", repeated / total);
    features.put("headline", Candidate.cosine(candidate.weights(), headline));
    String sentence = candidate.sentence().in(text);
    features.put("quoted", quotedShare(sentence));
    features.put(
        "opens with quote", !sentence.isEmpty() && "\"'‘“".indexOf(sentence.charAt(0)) >= 0);
    String opening = candidate.words().get(0).form();
    features.put("opens with pronoun", PRONOUNS.contains(opening));
    features.put(
        "first person", candidate.words().stream().anyMatch(w -> FIRST_PERSON.contains(w.form())));
    features.put("saying", candidate.words().stream().anyMatch(w -> SAYING.contains(w.form())));
    features.put("question", sentence.endsWith("?"));
    features.put(
        "caption",
        sentence.contains("pictured")
            || sentence.contains("(left")
            || sentence.contains("(right")
            || sentence.contains("above)"));
    features.put("figures", Math.min(3, Figure.of(candidate.claim(), candidate.words()).size()));
    return features;
  }

  private static double quotedShare(String sentence) {
    int inside = 0;
    boolean open = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean before = i == 0 || !Character.isLetterOrDigit(sentence.charAt(i - 1));
      boolean after =
          i + 1 == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(i + 1));
      if (c == '“' || (c == '‘' && before)) {
        open = true;
      } else if (c == '”' || (c == '’' && after && !before)) {
        open = false;
      } else if (c == '"' || (c == '\'' && (before || after))) {
        open = !open;
      }
      inside += open ? 1 : 0;
    }
    return inside / (double) Math.max(1, sentence.length());
  }
}
