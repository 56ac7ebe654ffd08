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

/** Reads the trees that the teacher parser made: word, tag, head from 1, relation on each line. */
final class TeacherTrees {
  private TeacherTrees() {}

  /** One token's head in its sentence, -1 for the root, and its relation. */
  record Arc(String word, int head, String relation) {}

  /** The arcs of each article's tokens by the article's id. */
  static Map<String, List<Arc>> read(Path file) throws IOException {
    Map<String, List<Arc>> trees = new HashMap<>();
    List<Arc> arcs = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("#\t")) {
          arcs = new ArrayList<>();
          trees.put(line.substring(2), arcs);
        } else if (!line.isEmpty()) {
          String[] columns = line.split("\t", -1);
          arcs.add(new Arc(columns[0], Integer.parseInt(columns[2]) - 1, columns[3]));
        }
      }
    }
    return trees;
  }
}
