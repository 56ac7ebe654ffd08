package org.hearsay.attribute.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hearsay.article.Span;
import org.hearsay.read.Reader;
import org.hearsay.read.Reading;

/**
 * Finds source, cue and content of the attributions of a text. First every token that may be a
 * cue's main word is judged, then for each cue the words around it are given their roles.
 *
 * <p>In "<i>The minister accused the bank</i>, according to the Daily Mail" it finds two: "accused"
 * with the minister as source, nested in the content of "according to". Safe from any thread.
 */
public final class SpanFinder {
  /** A cue less likely than this is left out: the best end-to-end F1 lies near it. */
  public static final double LEAST_PROBABILITY = 0.5;

  public static double SOURCE_BONUS = 8;

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

  /** The attributions of {@code reading}, in order of their cues. */
  public List<FoundSpans> find(Reading reading) {
    Signals signals = Signals.of(reading, null);
    return find(signals.with(model.parser().parse(signals)));
  }

  /** The attributions of {@code text}, which is read first. */
  public List<FoundSpans> findIn(String text) {
    return find(Reader.read(text));
  }

  /** The attributions of the reading that {@code signals}, with trees, are of. */
  public List<FoundSpans> find(Signals signals) {
    List<Cue> cues = cues(signals);
    boolean[] marks = new boolean[signals.size];
    for (Cue cue : cues) {
      marks[cue.token] = true;
    }
    SpanFeatures features = new SpanFeatures(signals, marks);
    List<Labelled> labelled = new ArrayList<>();
    for (Cue cue : cues) {
      Window window = Window.around(signals, cue.token);
      labelled.add(
          new Labelled(cue, window, roles(window, features.of(window, cue.nested), features)));
    }
    List<Labelled> kept = withoutRivals(labelled);
    List<QuotationFiller.Claim> claims = new ArrayList<>();
    for (Labelled one : kept) {
      claims.add(one.claim());
    }
    new QuotationFiller(signals).fill(claims);
    return found(signals, kept, claims);
  }

  private record Cue(int token, boolean nested, double probability) {}

  private record Labelled(Cue cue, Window window, int[] roles) {
    QuotationFiller.Claim claim() {
      BitSet content = new BitSet();
      BitSet others = new BitSet();
      for (int t = 0; t < roles.length; t++) {
        if (roles[t] == Role.CONTENT.ordinal()) {
          content.set(window.start() + t);
        } else if (roles[t] != Role.NONE.ordinal()) {
          others.set(window.start() + t);
        }
      }
      return new QuotationFiller.Claim(cue.token, content, others);
    }

    BitSet tokens(Role role) {
      BitSet tokens = new BitSet();
      for (int t = 0; t < roles.length; t++) {
        if (roles[t] == role.ordinal()) {
          tokens.set(window.start() + t);
        }
      }
      return tokens;
    }

    boolean isCue(int token) {
      int at = token - window.start();
      return at >= 0 && at < roles.length && roles[at] == Role.CUE.ordinal();
    }
  }

  private List<Cue> cues(Signals signals) {
    CueFeatures features = new CueFeatures(signals);
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < signals.size; i++) {
      if (features.isCandidate(i)) {
        double[] scores = model.cues().scores(features.of(i));
        double logOdds = AttributionModel.logOdds(scores);
        double probability = model.calibration().probability(logOdds);
        if (probability >= least) {
          cues.add(new Cue(i, scores[2] > scores[1], probability));
        }
      }
    }
    return cues;
  }

  private int[] roles(Window window, int[][] rows, SpanFeatures features) {
    double[][] scores = new double[rows.length][];
    double[][] steps = new double[rows.length][];
    int[][] stepRows = features.stepsOf(window);
    for (int t = 0; t < rows.length; t++) {
      scores[t] = model.spans().scores(rows[t]);
      steps[t] = model.steps().scores(stepRows[t]);
    }
    force(scores[window.cue() - window.start()]);
    return LinearChain.best(scores, steps, features.isAgentless(window.cue()) ? 0 : SOURCE_BONUS);
  }

  /** Leaves only {@link Role#CUE} possible. */
  public static void force(double[] scores) {
    for (int r = 0; r < scores.length; r++) {
      scores[r] = r == Role.CUE.ordinal() ? 0 : -1000;
    }
  }

  /** Of two cues of which one lies within the other's words, only the likelier stays. */
  private static List<Labelled> withoutRivals(List<Labelled> all) {
    List<Labelled> kept = new ArrayList<>();
    List<Labelled> byProbability = new ArrayList<>(all);
    byProbability.sort(
        Comparator.comparingDouble((Labelled l) -> -l.cue.probability)
            .thenComparingInt(l -> l.cue.token));
    for (Labelled one : byProbability) {
      if (kept.stream().noneMatch(k -> k.isCue(one.cue.token) || one.isCue(k.cue.token))) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(l -> l.cue.token));
    return kept;
  }

  private static List<FoundSpans> found(
      Signals signals, List<Labelled> labelled, List<QuotationFiller.Claim> claims) {
    List<FoundSpans> found = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      Labelled one = labelled.get(i);
      List<Span> content = spans(signals, claims.get(i).content(), Role.CONTENT);
      if (!content.isEmpty()) {
        found.add(
            new FoundSpans(
                one.cue.token,
                spans(signals, one.tokens(Role.SOURCE), Role.SOURCE),
                spans(signals, one.tokens(Role.CUE), Role.CUE),
                content,
                one.cue.nested,
                one.cue.probability));
      }
    }
    return found;
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
