package org.hearsay.app.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.hearsay.app.train.ParserTrainer.Treebank;
import org.hearsay.attribute.model.Signals;
import org.hearsay.read.Reader;

/**
 * Trees that the teacher parser made: a line with a tab and an article's name, then for each token
 * word, tag, head from 1 and relation.
 */
final class TeacherTrees {
  private final Path file;
  private final Map<String, List<Arc>> byArticle;

  private TeacherTrees(Path file, Map<String, List<Arc>> byArticle) {
    this.file = file;
    this.byArticle = byArticle;
  }

  /** One token's head in its sentence, -1 for the root, and its relation. */
  record Arc(String word, int head, String relation) {}

  /** The trees in {@code file}. */
  static TeacherTrees read(Path file) throws IOException {
    Map<String, List<Arc>> trees = new HashMap<>();
    List<Arc> arcs = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("\t")) {
          arcs = new ArrayList<>();
          trees.put(line.substring(1), arcs);
        } else if (!line.isEmpty()) {
          String[] columns = line.split("\t", -1);
          arcs.add(new Arc(columns[0], Integer.parseInt(columns[2]) - 1, columns[3]));
        }
      }
    }
    return new TeacherTrees(file, trees);
  }

  /**
   * The article {@code id}, read, with its trees.
   *
   * @throws IllegalArgumentException when they are of other tokens than {@code text} has
   */
  Treebank bank(String id, String text) {
    Signals signals = Signals.of(Reader.read(text), null);
    List<Arc> arcs = byArticle.getOrDefault(id, List.of());
    int tokens = signals.reading().tokens().size();
    if (arcs.size() != tokens) {
      throw new IllegalArgumentException(
          "Expected trees of %d tokens for %s but %s has %d; make them again as src/train/README.md says"
              .formatted(tokens, id, file, arcs.size()));
    }
    return new Treebank(signals, arcs);
  }
}
