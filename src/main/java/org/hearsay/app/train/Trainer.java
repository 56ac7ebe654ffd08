package org.hearsay.app.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Fits one model. */
public interface Trainer {

  /**
   * Fits on what lies in {@code data}, writes weights below {@code resources} and prints the
   * cross-validated figures. The same data give the same bytes.
   */
  void train(Path data, Path resources, PrintStream figures) throws IOException;
}
