package org.hearsay.attribute.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Groups of words that keep the same company: "spokesman" stands near "spokeswoman". Each word has
 * a path in a binary tree (Brown et al., 1992); the first steps of two paths agree where the words
 * are alike.
 */
final class Clusters {
  private static final Clusters ENGLISH = load();

  private final Map<String, Integer> paths = new HashMap<>();

  /** The clusters of {@code clusters.txt.gz}. */
  static Clusters english() {
    return ENGLISH;
  }

  /** The path of a lower-case word as bits after a leading 1; 0 for unknown words. */
  int path(String word) {
    return paths.getOrDefault(word, 0);
  }

  /** The first {@code steps} steps of {@code path}, or all where there are fewer. */
  static int first(int path, int steps) {
    int length = 31 - Integer.numberOfLeadingZeros(path | 1);
    return length > steps ? path >>> (length - steps) : path;
  }

  private static Clusters load() {
    Clusters clusters = new Clusters();
    try (InputStream in = Clusters.class.getResourceAsStream("clusters.txt.gz")) {
      if (in == null) {
        throw new IllegalStateException("No clusters.txt.gz beside " + Clusters.class.getName());
      }
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      String line;
      while ((line = lines.readLine()) != null) {
        int tab = line.indexOf('\t');
        int path = Integer.parseInt("1" + line.substring(0, tab), 2);
        for (String word : line.substring(tab + 1).split(" ")) {
          clusters.paths.put(word, path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read clusters.txt.gz", e);
    }
    return clusters;
  }
}
