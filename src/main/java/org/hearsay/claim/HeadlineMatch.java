package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;
import org.hearsay.read.Sentences;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;

/**
 * Whether a headline and a body are about the same thing. A headline that denies what the body says
 * is about the same thing. A logistic regression on shared words, rare ones above all. Thread-safe.
 */
public final class HeadlineMatch {
  private static final double RELATED = 0.5;

  /** The share of the headline's words of which the body has at least the beginning. */
  private static final String NEAR = "close recall";

  private final LinearModel model;

  private HeadlineMatch(LinearModel model) {
    this.model = model;
  }

  /** Loads the weights that come with the program. */
  public static HeadlineMatch load() {
    return new HeadlineMatch(LinearModel.read(HeadlineMatch.class, "headline.txt"));
  }

  /**
   * 0 to 1: the probability that {@code body} is about what {@code headline} is about; 0 where they
   * share no word that means something.
   */
  public double of(String headline, String body) {
    Features features = features(headline, body);
    return features.get(NEAR) == 0 ? 0 : model.probability(features);
  }

  /** Whether a score of {@link #of} is closer to the same thing than to another. */
  public static boolean isRelated(double score) {
    return score >= RELATED;
  }

  /** What the model weighs. */
  public static Features features(String headline, String body) {
    WordRarity rarity = WordRarity.english();
    List<Word> title = content(Word.of(headline));
    List<Word> text = Word.of(body);
    Map<String, Integer> counts = new HashMap<>();
    text.forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
    Set<String> prefixes = new HashSet<>();
    text.forEach(word -> prefixes.add(prefix(word)));
    Set<String> wanted = new LinkedHashSet<>();
    title.forEach(word -> wanted.add(word.stem()));
    double total = 0.01;
    double found = 0;
    double close = 0;
    double often = 0;
    double rarestFound = 0;
    double rarestMissing = 0;
    int hits = 0;
    Set<String> seen = new HashSet<>();
    for (Word word : title) {
      if (!seen.add(word.stem())) {
        continue;
      }
      double weight = rarity.of(word);
      int count = counts.getOrDefault(word.stem(), 0);
      total += weight;
      if (count > 0) {
        found += weight;
        hits++;
        often += weight * StrictMath.log(1 + count);
        rarestFound = Math.max(rarestFound, weight);
      } else {
        rarestMissing = Math.max(rarestMissing, weight);
      }
      close += count > 0 || prefixes.contains(prefix(word)) ? weight : 0;
    }
    Features features = new Features();
    features.put("recall", found / total);
    features.put(NEAR, close / total);
    features.put("often", often / total);
    features.put("found", StrictMath.log(1 + found));
    features.put("hits", StrictMath.log(1 + hits));
    features.put("rarest found", rarestFound);
    features.put("rarest missing", rarestMissing);
    features.put("body length", StrictMath.log(1 + text.size()));
    features.put("headline length", StrictMath.log(1 + seen.size()));
    features.put("bigrams", bigrams(Word.of(headline), text));
    double[] best = bestSentences(wanted, body, rarity, total);
    features.put("first sentence", best[0]);
    features.put("best sentence", best[1]);
    features.put("first three", best[2]);
    features.put("density", found / StrictMath.log(20 + text.size()));
    features.put("characters", trigrams(headline, body));
    return features;
  }

  private static List<Word> content(List<Word> words) {
    return words.stream().filter(word -> !word.isFunctionWord()).toList();
  }

  private static String prefix(Word word) {
    return word.form().length() > 5 ? word.form().substring(0, 5) : word.form();
  }

  private static double bigrams(List<Word> title, List<Word> text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < text.size(); i++) {
      pairs.add(text.get(i - 1).stem() + " " + text.get(i).stem());
    }
    double hits = 0;
    for (int i = 1; i < title.size(); i++) {
      boolean both = title.get(i - 1).isFunctionWord() && title.get(i).isFunctionWord();
      hits += !both && pairs.contains(title.get(i - 1).stem() + " " + title.get(i).stem()) ? 1 : 0;
    }
    return hits / Math.max(1, title.size() - 1);
  }

  private static double[] bestSentences(
      Set<String> wanted, String body, WordRarity rarity, double total) {
    double first = 0;
    double best = 0;
    Set<String> opening = new HashSet<>();
    List<Span> sentences = Sentences.of(body);
    for (int i = 0; i < sentences.size(); i++) {
      Set<String> stems = new HashSet<>();
      Word.of(body, sentences.get(i)).forEach(word -> stems.add(word.stem()));
      stems.retainAll(wanted);
      double share = stems.stream().sorted().mapToDouble(rarity::of).sum() / total;
      first = i == 0 ? share : first;
      best = Math.max(best, share);
      if (i < 3) {
        opening.addAll(stems);
      }
    }
    double three = new ArrayList<>(opening).stream().sorted().mapToDouble(rarity::of).sum() / total;
    return new double[] {first, best, three};
  }

  /** The share of the headline's letter trigrams of content words that the body has. */
  private static double trigrams(String headline, String body) {
    Set<String> has = new HashSet<>();
    content(Word.of(body)).forEach(word -> grams(word.form(), has));
    Set<String> wants = new HashSet<>();
    content(Word.of(headline)).forEach(word -> grams(word.form(), wants));
    double found = wants.stream().filter(has::contains).count();
    return found / Math.max(1, wants.size());
  }

  private static void grams(String form, Set<String> grams) {
    String framed = "<" + form + ">";
    for (int i = 0; i + 4 <= framed.length(); i++) {
      grams.add(framed.substring(i, i + 4));
    }
  }
}
