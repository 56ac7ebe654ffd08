package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Span;
import org.hearsay.learned.Features;
import org.hearsay.read.Sentences;
import org.hearsay.read.Word;

/**
 * The sentences of one article that may become key claims, and what was measured of them. Public
 * for those who fit the models; others use {@link ClaimPicker}.
 */
public final class Candidates {
  private static final int MOST_SENTENCES = 300;
  private static final int FEWEST_WORDS = 4;

  private final List<Candidate> all;
  private final List<Features> features;

  private Candidates(List<Candidate> all, List<Features> features) {
    this.all = List.copyOf(all);
    this.features = List.copyOf(features);
  }

  /**
   * The candidates of {@code text}, in order; boilerplate, fragments and the headline said again
   * are none. Of very long texts the first three hundred sentences.
   *
   * @param title the headline; empty when unknown
   */
  public static Candidates of(String title, String text) {
    List<String> headline = Candidate.forms(Word.of(title));
    List<Candidate> all = new ArrayList<>();
    List<Span> sentences = Sentences.of(text);
    for (int i = 0; i < Math.min(MOST_SENTENCES, sentences.size()); i++) {
      if (!Boilerplate.is(sentences.get(i).in(text))) {
        Candidate candidate = Candidate.of(text, i, sentences.get(i));
        if (candidate.words().size() >= FEWEST_WORDS
            && !Candidate.forms(candidate.words()).equals(headline)) {
          all.add(candidate);
        }
      }
    }
    return new Candidates(all, SentenceFeatures.of(text, all));
  }

  /** The trimmed claims, in order. */
  public List<String> claims() {
    return all.stream().map(Candidate::claim).toList();
  }

  /** What was measured of each sentence, in order. */
  public List<Features> sentenceFeatures() {
    return features;
  }

  /**
   * What was measured of each different word, by its form.
   *
   * @param worth of each sentence, as the sentence model has it
   */
  public Map<String, Features> wordFeatures(double[] worth) {
    return WordFeatures.of(all, worth);
  }

  List<Candidate> all() {
    return all;
  }
}
