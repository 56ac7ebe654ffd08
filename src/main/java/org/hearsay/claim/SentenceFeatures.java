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

/** What tells a key sentence from the rest of an article, whatever the article is about. */
final class SentenceFeatures {
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "we",
          "i", "you", "there");
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "my", "our", "me", "us", "you", "your", "i'm", "we're");
  private static final Set<String> SAYING =
      Set.of("said", "says", "told", "added", "explained", "tweeted", "wrote");

  /** Likeness is measured to this many other sentences, so that time stays linear. */
  private static final int COMPARED = 60;

  private static final int WIDESPREAD = 3;

  private final List<Candidate> candidates;
  private final String text;
  private final Map<String, Double> centroid = new TreeMap<>();
  private final Map<String, Integer> spread = new HashMap<>();

  private SentenceFeatures(String text, List<Candidate> candidates) {
    this.candidates = candidates;
    this.text = text;
    for (Candidate candidate : candidates) {
      candidate.weights().forEach((stem, weight) -> centroid.merge(stem, weight, Double::sum));
      candidate.weights().keySet().forEach(stem -> spread.merge(stem, 1, Integer::sum));
    }
  }

  /** The features of each candidate, in order. */
  static List<Features> of(String text, List<Candidate> candidates) {
    SentenceFeatures article = new SentenceFeatures(text, candidates);
    List<Features> all = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Features features = new Features();
      article.place(i, features);
      article.centrality(i, features);
      article.manner(candidates.get(i), features);
      all.add(features);
    }
    return all;
  }

  private void place(int i, Features features) {
    int n = candidates.size();
    int words = candidates.get(i).words().size();
    features
        .put("first", i == 0)
        .put("second", i == 1)
        .put("third", i == 2)
        .put("rank", 1.0 / (1 + i))
        .put("log rank", StrictMath.log(1 + i))
        .put("depth", i / (double) n)
        .put("last", i == n - 1)
        .put("log length", StrictMath.log(words))
        .put("under 8", Math.max(0, 8 - words))
        .put("under 15", Math.max(0, 15 - words))
        .put("over 25", Math.max(0, words - 25))
        .put("over 35", Math.max(0, words - 35));
  }

  private void centrality(int i, Features features) {
    Candidate candidate = candidates.get(i);
    int compared = Math.min(candidates.size(), COMPARED);
    double near = 0;
    for (int j = 0; j < compared; j++) {
      near += j == i ? 0 : candidate.similarity(candidates.get(j));
    }
    double mass = 0;
    double total = 0.01;
    double repeated = 0;
    for (Map.Entry<String, Double> entry : candidate.weights().entrySet()) {
      mass += centroid.getOrDefault(entry.getKey(), 0.0);
      total += entry.getValue();
      repeated += spread.getOrDefault(entry.getKey(), 0) >= WIDESPREAD ? entry.getValue() : 0;
    }
    features
        .put("centroid", Candidate.cosine(candidate.weights(), centroid))
        .put("degree", near / Math.max(1, compared - 1))
        .put("like first", i == 0 ? 0 : candidate.similarity(candidates.get(0)))
        .put("density", mass / Math.max(1, candidate.weights().size()) / candidates.size())
        .put("repeated", repeated / total);
  }

  private void manner(Candidate candidate, Features features) {
    String sentence = candidate.sentence().in(text);
    List<Word> words = candidate.words();
    features
        .put("quoted", quotedShare(sentence))
        .put("opens with quote", "\"'‘“".indexOf(sentence.charAt(0)) >= 0)
        .put("opens with pronoun", PRONOUNS.contains(words.get(0).form()))
        .put("first person", words.stream().anyMatch(w -> FIRST_PERSON.contains(w.form())))
        .put("saying", words.stream().anyMatch(w -> SAYING.contains(w.form())))
        .put("question", sentence.endsWith("?"))
        .put("caption", isCaption(sentence))
        .put("figures", Math.min(3, Figure.of(candidate.claim(), words).size()));
  }

  private static boolean isCaption(String sentence) {
    return sentence.contains("pictured")
        || sentence.contains("(left")
        || sentence.contains("(right")
        || sentence.contains("above)");
  }

  /** The share of characters inside quotation marks of any kind. */
  private static double quotedShare(String sentence) {
    int inside = 0;
    boolean open = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean wordBefore = i > 0 && Character.isLetterOrDigit(sentence.charAt(i - 1));
      boolean wordAfter =
          i + 1 < sentence.length() && Character.isLetterOrDigit(sentence.charAt(i + 1));
      if (c == '“' || (c == '‘' && !wordBefore)) {
        open = true;
      } else if (c == '”' || (c == '’' && !wordAfter && wordBefore)) {
        open = false;
      } else if (c == '"' || (c == '\'' && !(wordBefore && wordAfter))) {
        open = !open;
      }
      inside += open ? 1 : 0;
    }
    return inside / (double) Math.max(1, sentence.length());
  }
}
