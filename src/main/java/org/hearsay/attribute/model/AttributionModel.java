package org.hearsay.attribute.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned from annotated articles.
 *
 * @param recipe how it was trained, in words: articles, their hash, settings
 * @param cues one weight each for no cue, cue and nested cue; rows as in {@link CueFeatures}
 * @param spans one weight for each {@link Role}; rows as in {@link SpanFeatures}
 * @param steps one weight for each pair of roles; rows as in {@link SpanFeatures#stepsOf}
 * @param judge one weight for an attribution as a whole; rows as in {@link JudgeFeatures}
 * @param calibration turns the judge's log odds into a probability
 * @param parser makes the trees that cues and spans look at
 */
public record AttributionModel(
    String recipe,
    Weights cues,
    Weights spans,
    Weights steps,
    Weights judge,
    Calibration calibration,
    DependencyParser parser) {
  /** Number of kinds of cue: none, cue, nested cue. */
  public static final int CUE_KINDS = 3;

  private static final String RESOURCE = "attribution.model";

  /** Platt's sigmoid: probability = 1 / (1 + exp(-(slope * log odds + offset))). */
  public record Calibration(double slope, double offset) {
    /** The probability for {@code logOdds}. */
    public double probability(double logOdds) {
      return 1 / (1 + StrictMath.exp(-(slope * logOdds + offset)));
    }
  }

  /** The log odds that a token with the cue {@code scores} is a cue, nested or not. */
  public static double logOdds(double[] scores) {
    double top = Math.max(scores[1], scores[2]);
    double low = Math.min(scores[1], scores[2]);
    return top + StrictMath.log1p(StrictMath.exp(low - top)) - scores[0];
  }

  /** The model that is shipped, loaded at the first call. */
  public static AttributionModel shipped() {
    return Shipped.MODEL;
  }

  /** Writes the model so that {@link #read} gets it back; the same model gives the same bytes. */
  public void write(OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeUTF(recipe);
      cues.write(out);
      spans.write(out);
      steps.write(out);
      judge.write(out);
      out.writeDouble(calibration.slope());
      out.writeDouble(calibration.offset());
      parser.write(out);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static AttributionModel read(InputStream from) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
      return new AttributionModel(
          in.readUTF(),
          Weights.read(in),
          Weights.read(in),
          Weights.read(in),
          Weights.read(in),
          new Calibration(in.readDouble(), in.readDouble()),
          DependencyParser.read(in));
    }
  }

  private static final class Shipped {
    static final AttributionModel MODEL = load();

    private static AttributionModel load() {
      try (InputStream in = AttributionModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(
              "No "
                  + RESOURCE
                  + " beside "
                  + AttributionModel.class.getName()
                  + "; 'hearsay train attribute' writes it");
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + RESOURCE, e);
      }
    }
  }
}
