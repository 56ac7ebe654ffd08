package org.hearsay.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Tells how likely each block of a page is part of the article's body. One forest looks at each
 * block and its surroundings; a second looks again, knowing what the first thought of the blocks
 * around it, so that a list between two paragraphs stays and a paragraph among teasers goes.
 */
final class BodyModel {
  private static final String RESOURCE = "body-model.txt";
  private final Forest firstLook;
  private final Forest secondLook;

  private BodyModel(Forest firstLook, Forest secondLook) {
    this.firstLook = firstLook;
    this.secondLook = secondLook;
  }

  static BodyModel load() {
    try (InputStream in = BodyModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected the body model " + RESOURCE + " beside its class; is the build complete?");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      return new BodyModel(Forest.read(lines), Forest.read(lines));
    } catch (IOException e) {
      throw new UncheckedIOException("The body model " + RESOURCE + " cannot be read", e);
    }
  }

  /** For each block from 0 to 1. */
  double[] probabilities(PageShape page) {
    float[][] rows = BlockFeatures.of(page);
    double[] first = look(firstLook, rows);
    return look(secondLook, SecondLook.of(page.blocks, rows, first));
  }

  private static double[] look(Forest forest, float[][] rows) {
    double[] probabilities = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      probabilities[i] = forest.probability(rows[i]);
    }
    return probabilities;
  }
}
