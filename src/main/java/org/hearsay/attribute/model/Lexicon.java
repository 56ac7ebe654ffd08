package org.hearsay.attribute.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reporting words do: "announce" hands over a statement, "accuse" blames, "poll" is evidence.
 * The words stand in {@code cues.txt} by class and part of speech; a word may be in many classes.
 */
final class Lexicon {
  private static final Lexicon ENGLISH = load();

  private final Map<String, Entry> entries = new HashMap<>();
  private final List<String> classes = new ArrayList<>();

  /** A word form: its base form and, as bits, its classes. */
  record Entry(String lemma, int classes) {
    /** Number of the first class the word is listed in, from 1. */
    int mainClass() {
      return Integer.numberOfTrailingZeros(classes) + 1;
    }
  }

  /** The words of {@code cues.txt}. */
  static Lexicon english() {
    return ENGLISH;
  }

  /** The entry of a lower-case word with a Penn tag; null when it is in no class. */
  @org.jspecify.annotations.Nullable Entry of(String word, String tag) {
    return switch (tag.charAt(0)) {
      case 'V' -> entries.get("verb " + word);
      case 'N' -> entries.get("noun " + word);
      case 'J' -> entries.get("adjective " + word);
      case 'R' -> entries.get("adverb " + word);
      default -> entries.get("preposition " + word);
    };
  }

  /** Bit of the class called {@code name}, "noun speech"; 0 when there is none. */
  int bit(String name) {
    int index = classes.indexOf(name);
    return index < 0 ? 0 : 1 << index;
  }

  private static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    try (InputStream in = Lexicon.class.getResourceAsStream("cues.txt")) {
      if (in == null) {
        throw new IllegalStateException("No cues.txt beside " + Lexicon.class.getName());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("[")) {
          lexicon.classes.add(line.substring(1, line.indexOf(']')));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lexicon.addLine(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read cues.txt", e);
    }
    return lexicon;
  }

  private void addLine(String line) {
    String name = classes.get(classes.size() - 1);
    int bit = 1 << (classes.size() - 1);
    String partOfSpeech = name.substring(0, name.indexOf(' '));
    for (String item : line.trim().split("\\s+")) {
      int bracket = item.indexOf('(');
      String lemma = bracket < 0 ? item : item.substring(0, bracket);
      for (String form : Inflections.of(lemma, partOfSpeech, irregular(item, bracket))) {
        entries.merge(
            partOfSpeech + " " + form,
            new Entry(lemma, bit),
            (old, now) -> new Entry(old.lemma, old.classes | now.classes));
      }
    }
  }

  private static List<String> irregular(String item, int bracket) {
    return bracket < 0
        ? List.of()
        : List.of(item.substring(bracket + 1, item.length() - 1).split(","));
  }
}
