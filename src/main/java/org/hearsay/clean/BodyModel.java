package org.hearsay.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Tells how likely each block of a page is part of the article's body. Trained on hand-marked
 * pages; it knows shapes and places, and no words of any article.
 */
final class BodyModel {
  private static final String RESOURCE = "body-model.txt";
  private final Forest forest;

  private BodyModel(Forest forest) {
    this.forest = forest;
  }

  static BodyModel load() {
    try (InputStream in = BodyModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected the body model " + RESOURCE + " beside its class; is the build complete?");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      return new BodyModel(Forest.read(lines));
    } catch (IOException e) {
      throw new UncheckedIOException("The body model " + RESOURCE + " cannot be read", e);
    }
  }

  /** For each block from 0 to 1. */
  double[] probabilities(PageShape page) {
    float[][] rows = BlockFeatures.of(page);
    double[] probabilities = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      probabilities[i] = forest.probability(rows[i]);
    }
    return probabilities;
  }
}
