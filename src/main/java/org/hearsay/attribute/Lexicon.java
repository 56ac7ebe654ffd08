package org.hearsay.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The classes of words in {@code lexicon.txt}. */
final class Lexicon {
  private static final Map<String, Set<String>> CLASSES = read("lexicon.txt");
  private static final Map<String, Set<String>> NAMES = read("names.txt");

  private Lexicon() {}

  /** The words of the class called {@code name}, in lower case. */
  static Set<String> words(String name) {
    Set<String> words = CLASSES.getOrDefault(name, NAMES.get(name));
    if (words == null) {
      throw new IllegalArgumentException("No class of words called " + name);
    }
    return words;
  }

  private static Map<String, Set<String>> read(String file) {
    Map<String, Set<String>> classes = new HashMap<>();
    Set<String> open = new HashSet<>();
    try (BufferedReader lines = open(file)) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("[")) {
          open = new HashSet<>();
          classes.put(line.substring(1, line.indexOf(']')), open);
        } else if (!line.startsWith("#")) {
          for (String word : line.split(",", -1)) {
            if (!word.isBlank()) {
              open.add(word.strip().toLowerCase(Locale.ROOT));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    classes.replaceAll((name, words) -> Set.copyOf(words));
    return Map.copyOf(classes);
  }

  private static BufferedReader open(String file) {
    InputStream in = Lexicon.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("No " + file + " beside " + Lexicon.class);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
