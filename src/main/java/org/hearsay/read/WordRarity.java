package org.hearsay.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How rare a word is in English prose: its inverse document frequency, counted over stretches of
 * ten sentences. "the" has almost 0, "minister" about 5, a word nobody counted about 10. Immutable.
 */
public final class WordRarity {
  private static final String RESOURCE = "word-rarity.txt";

  private final Map<String, Count> counts;
  private final double stretches;

  /** The counts for one stem: stretches that have it, and how often it began with a capital. */
  private record Count(int stretches, double capitalised) {}

  private WordRarity(Map<String, Count> counts, double stretches) {
    this.counts = counts;
    this.stretches = stretches;
  }

  /** The table that comes with the program; read once, then shared. */
  public static WordRarity english() {
    return English.TABLE;
  }

  private static final class English {
    static final WordRarity TABLE = load();
  }

  private static WordRarity load() {
    Map<String, Count> counts = new HashMap<>();
    try (InputStream bytes = WordRarity.class.getResourceAsStream(RESOURCE)) {
      if (bytes == null) {
        throw new IllegalStateException("Expected " + RESOURCE + " beside " + WordRarity.class);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      double stretches = 1;
      String line;
      while ((line = lines.readLine()) != null) {
        String[] columns = line.split("\t", -1);
        if (columns.length == 2) {
          stretches = Double.parseDouble(columns[1]);
        } else if (columns.length == 3) {
          counts.put(
              columns[0],
              new Count(Integer.parseInt(columns[1]), Integer.parseInt(columns[2]) / 9.0));
        }
      }
      return new WordRarity(counts, stretches);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The natural logarithm of how many stretches there are for each that has the word; above 0. */
  public double of(Word word) {
    return of(word.stem());
  }

  /** As {@link #of(Word)}, by stem. */
  public double of(String stem) {
    Count count = counts.get(stem);
    return StrictMath.log((stretches + 1) / ((count == null ? 1 : count.stretches) + 0.5));
  }

  /** Whether it begins with a capital more often than not, away from sentence starts. */
  public boolean isUsuallyCapitalised(Word word) {
    Count count = counts.get(word.stem());
    return count == null || count.capitalised > 0.5;
  }
}
