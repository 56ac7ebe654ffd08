package org.hearsay.attribute.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hearsay.article.Span;
import org.hearsay.article.StillWanted;
import org.hearsay.read.Reader;
import org.hearsay.read.Reading;
import org.hearsay.read.Token;

/**
 * Finds source, cue and content of the attributions of a text. Every token that may be a cue's main
 * word is looked at; around those that may well be one the words are given their roles; then each
 * attribution is judged as a whole.
 *
 * <p>In "<i>The minister accused the bank</i>, according to the Daily Mail" it finds two: "accused"
 * with the minister as source, nested in the content of "according to". Safe from any thread.
 */
public final class SpanFinder {
  /** An attribution less likely than this is left out: the best end-to-end F1 lies near it. */
  public static final double LEAST_PROBABILITY = 0.6;

  private final AttributionModel model;
  private final double least;

  /** A finder on the model that is shipped. */
  public SpanFinder() {
    this(AttributionModel.shipped(), LEAST_PROBABILITY);
  }

  /** A finder that reports attributions of at least the probability {@code least}. */
  public SpanFinder(AttributionModel model, double least) {
    this.model = model;
    this.least = least;
  }

  /** The attributions of {@code text}, which is read first. */
  public List<FoundSpans> findIn(String text) {
    return find(Reader.read(text));
  }

  /** The attributions of {@code reading}, in order of their cues. */
  public List<FoundSpans> find(Reading reading) {
    Signals signals = Signals.of(reading, null);
    return find(signals.with(model.parser().parse(signals)));
  }

  /** The attributions of the reading that {@code signals}, with trees, are of. */
  public List<FoundSpans> find(Signals signals) {
    List<Decoded> candidates =
        new Decoder(model.cues(), model.spans(), model.steps()).decode(signals);
    JudgeFeatures features = new JudgeFeatures(signals, candidates);
    List<Judged> judged = new ArrayList<>();
    for (Decoded one : candidates) {
      StillWanted.check();
      double logOdds = model.judge().scores(features.of(one))[0];
      double probability = model.calibration().probability(logOdds);
      if (probability >= least) {
        judged.add(new Judged(one, probability));
      }
    }
    List<Judged> kept = withoutRivals(judged);
    List<QuotationFiller.Claim> claims = new ArrayList<>();
    for (Judged one : kept) {
      claims.add(QuotationFiller.Claim.of(one.decoded));
    }
    new QuotationFiller(signals).fill(claims);
    ClauseFiller clauses = new ClauseFiller(signals, claims);
    claims.forEach(clauses::fill);
    return found(signals, kept, claims);
  }

  private record Judged(Decoded decoded, double probability) {}

  /** Of two cues of which one lies within the other's words, only the likelier stays. */
  private static List<Judged> withoutRivals(List<Judged> all) {
    List<Judged> kept = new ArrayList<>();
    List<Judged> byProbability = new ArrayList<>(all);
    byProbability.sort(
        Comparator.comparingDouble((Judged j) -> -j.probability)
            .thenComparingInt(j -> j.decoded.cue()));
    for (Judged one : byProbability) {
      StillWanted.check();
      if (kept.stream().noneMatch(k -> areRivals(k.decoded, one.decoded))) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(j -> j.decoded.cue()));
    return kept;
  }

  private static boolean areRivals(Decoded one, Decoded other) {
    return one.has(other.cue(), Role.CUE) || other.has(one.cue(), Role.CUE);
  }

  private static List<FoundSpans> found(
      Signals signals, List<Judged> kept, List<QuotationFiller.Claim> claims) {
    List<FoundSpans> found = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Decoded one = kept.get(i).decoded;
      BitSet words = claims.get(i).content();
      dropLoneThat(signals, words);
      List<Span> content = spans(signals, words, Role.CONTENT);
      if (!content.isEmpty()) {
        found.add(
            new FoundSpans(
                one.cue(),
                spans(signals, one.tokens(Role.SOURCE), Role.SOURCE),
                spans(signals, one.tokens(Role.CUE), Role.CUE),
                content,
                one.nested(),
                kept.get(i).probability));
      }
    }
    return found;
  }

  /** A conjunction left over from a clause that belongs to somebody else is no content. */
  private static void dropLoneThat(Signals signals, BitSet content) {
    for (int t = content.nextSetBit(0); t >= 0; t = content.nextSetBit(t + 1)) {
      boolean alone = (t == 0 || !content.get(t - 1)) && !content.get(t + 1);
      Token token = signals.reading.tokens().get(t);
      if (alone
          && content.cardinality() > 2
          && token.text().equals("that")
          && token.tag().equals("IN")) {
        content.clear(t);
      }
    }
  }

  private static List<Span> spans(Signals signals, BitSet tokens, Role role) {
    List<Span> spans = new ArrayList<>();
    for (int start = tokens.nextSetBit(0); start >= 0; ) {
      int end = tokens.nextClearBit(start);
      Span span = Trimmed.of(signals, start, end, role);
      if (span != null) {
        spans.add(span);
      }
      start = tokens.nextSetBit(end);
    }
    return spans;
  }
}
