package org.hearsay.trace;

import java.util.List;
import org.hearsay.article.Span;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;
import org.hearsay.trace.PageText.Sentence;
import org.hearsay.trace.Support.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a page carries a claim, by words, numbers and names; it explains itself by naming
 * what is missing. It does not understand either text: a page that says the opposite in the same
 * words scores high. Thread-safe.
 *
 * <p>The score is the model's probability that an annotator calls the claim supported. {@link
 * Finding#DIFFERS} with nothing missing by number or name means that only part of the claim's words
 * are there.
 */
public final class SupportScorer {
  private static final double CARRIED = 0.5;
  private static final double ABSENT = 0.2;
  private static final double SAME_WORDS = 0.8;

  /** With this much of the claim in one place, the page is at least about it. */
  private static final double ABOUT_IT = 0.6;

  private final LinearModel model;

  private SupportScorer(LinearModel model) {
    this.model = model;
  }

  /** Loads the weights that come with the program. */
  public static SupportScorer load() {
    return new SupportScorer(LinearModel.read(SupportScorer.class, "support.txt"));
  }

  /** What the model weighs. */
  public static Features features(String claim, String page) {
    Claim parts = Claim.of(claim);
    PageText text = PageText.of(page);
    return SupportFeatures.of(parts, text, Evidence.of(parts, text));
  }

  /** Looks for {@code claim}, a sentence or two, in {@code page}, the text of a page. */
  public Support look(String claim, String page) {
    Claim parts = Claim.of(claim);
    PageText text = PageText.of(page);
    Evidence evidence = Evidence.of(parts, text);
    Features features = SupportFeatures.of(parts, text, evidence);
    double score = model.probability(features);
    Gaps gaps = Gaps.of(parts, text.sentences());
    return new Support(
        score, finding(score, features, gaps), gaps.numbers(), gaps.names(), passage(evidence));
  }

  private static Finding finding(double score, Features features, Gaps gaps) {
    if (score < ABSENT && features.get(SupportFeatures.NEARBY) < ABOUT_IT) {
      return Finding.NOT_FOUND_THERE;
    }
    if (!gaps.numbers().isEmpty() || !gaps.names().isEmpty() || score < CARRIED) {
      return Finding.DIFFERS;
    }
    return features.get(SupportFeatures.IN_ORDER) >= SAME_WORDS
        ? Finding.SAME_WORDS_THERE
        : Finding.PARAPHRASED_THERE;
  }

  private static @Nullable Span passage(Evidence evidence) {
    List<Sentence> cover = evidence.cover();
    return cover.isEmpty() ? null : cover.get(0).span();
  }
}
