package org.hearsay.attribute.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.hearsay.article.StillWanted;
import org.hearsay.read.Token;

/**
 * Finds the words that may be cues and gives the words around them their roles.
 *
 * @param cues as in {@link AttributionModel}
 * @param spans as in {@link AttributionModel}
 * @param steps as in {@link AttributionModel}
 */
public record Decoder(Weights cues, Weights spans, Weights steps) {
  /** Words less likely than this to be cues, in log odds, are looked at no further. */
  private static final double LEAST_LOG_ODDS = -1.5;

  /**
   * What a reading with a source gains over one without, in nats: where the text has a source at
   * all, leaving it out is the commoner mistake. Tuned on held-out news.
   */
  private static final double SOURCE_BONUS = 8;

  /** The same for content, without which nothing is attributed. */
  private static final double CONTENT_BONUS = 20;

  /**
   * The candidates of the reading that {@code signals} are of, in order.
   *
   * @throws CancellationException when the thread was told to stop: this is where a text that is
   *     all cues spends its time
   */
  public List<Decoded> decode(Signals signals) {
    CueFeatures features = new CueFeatures(signals);
    List<Candidate> candidates = new ArrayList<>();
    boolean[] marks = new boolean[signals.size];
    for (int i = 0; i < signals.size; i++) {
      if (features.isCandidate(i)) {
        double[] scores = cues.scores(features.of(i));
        double logOdds = AttributionModel.logOdds(scores);
        if (logOdds >= LEAST_LOG_ODDS) {
          candidates.add(new Candidate(i, scores[2] > scores[1], logOdds));
          marks[i] = logOdds >= 0;
        }
      }
    }
    SpanFeatures spanFeatures = new SpanFeatures(signals, marks);
    List<Decoded> decoded = new ArrayList<>();
    for (Candidate candidate : candidates) {
      StillWanted.check();
      decoded.add(decode(signals, spanFeatures, candidate));
    }
    return decoded;
  }

  private record Candidate(int token, boolean nested, double logOdds) {}

  private Decoded decode(Signals signals, SpanFeatures features, Candidate candidate) {
    Window window = Window.around(signals, candidate.token);
    int[][] rows = features.of(window, candidate.nested);
    int[][] stepRows = features.stepsOf(window);
    double[][] scores = new double[rows.length][];
    double[][] stepScores = new double[rows.length][];
    for (int t = 0; t < rows.length; t++) {
      scores[t] = spans.scores(rows[t]);
      stepScores[t] = steps.scores(stepRows[t]);
    }
    LinearChain.force(scores[candidate.token - window.start()], Role.CUE);
    if (isParticiple(signals, candidate.token)) {
      for (int t = candidate.token - window.start() + 1; t < scores.length; t++) {
        LinearChain.forbid(scores[t], Role.SOURCE);
      }
    }
    double bonus = features.isAgentless(candidate.token) ? 0 : SOURCE_BONUS;
    int[] roles = LinearChain.best(scores, stepScores, bonus, CONTENT_BONUS);
    takeAdverbs(signals, window, roles);
    double[][] chances = LinearChain.marginals(scores, stepScores).role();
    double sum = 0;
    int count = 0;
    for (int t = 0; t < roles.length; t++) {
      if (roles[t] != Role.NONE.ordinal()) {
        sum += chances[t][roles[t]];
        count++;
      }
    }
    return new Decoded(
        candidate.token, candidate.nested, candidate.logOdds, window, roles, sum / count);
  }

  /** "citing", "saying": whoever does it stands before it, unlike "according to". */
  private static boolean isParticiple(Signals signals, int cue) {
    Token token = signals.reading.tokens().get(cue);
    return token.tag().equals("VBG") && !token.text().equalsIgnoreCase("according");
  }

  /** An adverb just before the cue's verb belongs to the cue: "also said". */
  private static void takeAdverbs(Signals signals, Window window, int[] roles) {
    for (int t = roles.length - 1; t > 0; t--) {
      boolean adverb =
          roles[t - 1] == Role.NONE.ordinal()
              && signals.reading.tokens().get(window.start() + t - 1).tag().equals("RB");
      if (adverb && roles[t] == Role.CUE.ordinal() && signals.isVerb(window.start() + t)) {
        roles[t - 1] = Role.CUE.ordinal();
      }
    }
  }
}
