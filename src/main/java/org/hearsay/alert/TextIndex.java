package org.hearsay.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.alert.TextWords.Printed;
import org.jspecify.annotations.Nullable;

/**
 * Every form of every word of an article, with its place, so that phrases are found by counting
 * places. A word of two parts has two places; all of it as one stands at both, so that "S400
 * missiles" and "the S400" are found where "the S-400 missiles" is printed.
 */
final class TextIndex {
  /** More than any phrase is long: no phrase runs from one paragraph into the next. */
  private static final int GAP = 1000;

  /**
   * A form at its place.
   *
   * @param place counts words of the whole article
   * @param block 0 for the headline, from 1 for the paragraphs
   * @param start in the block's text
   * @param end one past it
   */
  record Spot(String form, int place, int block, int start, int end) {}

  private final List<String> blocks;
  private final List<Spot> spots = new ArrayList<>();
  private final Map<String, List<Spot>> byForm = new HashMap<>();

  /**
   * Of {@code blocks}, the headline first.
   *
   * @param words of each block
   */
  TextIndex(List<String> blocks, List<List<Printed>> words, WordForms forms) {
    this.blocks = blocks;
    int place = 0;
    for (int block = 0; block < blocks.size(); block++) {
      String text = blocks.get(block);
      boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
      int before = 0;
      for (Printed word : words.get(block)) {
        place += parts(text.substring(before, word.start())) ? GAP : 0;
        before = word.end();
        place = add(word, block, place, shouted, forms);
      }
      place += GAP;
    }
  }

  /** Whether what stands between two words parts them for good: a line's end, words left out. */
  private static boolean parts(String between) {
    return between.indexOf('\n') >= 0 || between.indexOf('…') >= 0;
  }

  private int add(Printed word, int block, int place, boolean shouted, WordForms forms) {
    List<String> parts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int start = word.start();
    for (String part : WordForms.split(word.text())) {
      if (!WordForms.folded(part).isEmpty()) {
        parts.add(part);
        starts.add(start);
      }
      start += part.length() + 1;
    }
    int end = word.start() + WordForms.withoutPossessive(word.text()).length();
    int last = parts.size() - 1;
    for (int i = 0; i <= last; i++) {
      int from = starts.get(i);
      int to = from + parts.get(i).length();
      add(new Spot(forms.joined(parts.get(i)), place + i, block, from, to));
      String capitals = shouted ? "" : WordForms.capitals(parts.get(i));
      if (!capitals.isEmpty()) {
        add(new Spot(capitals, place + i, block, from, to));
      }
      if (last > 0 && (i == 0 || i == last)) {
        add(new Spot(forms.joined(word.text()), place + i, block, word.start(), end));
      }
    }
    return place + last + 1;
  }

  private void add(Spot spot) {
    spots.add(spot);
    byForm.computeIfAbsent(spot.form(), form -> new ArrayList<>(2)).add(spot);
  }

  /** In order of place. */
  List<Spot> spots() {
    return spots;
  }

  /** The first place where these forms follow each other, in the article's words. */
  Optional<Hit> find(String condition, List<String> phrase) {
    for (Spot first : byForm.getOrDefault(phrase.get(0), List.of())) {
      Spot last = first;
      int matched = 1;
      while (last != null && matched < phrase.size()) {
        last = at(phrase.get(matched), first.place() + matched);
        matched++;
      }
      if (last != null) {
        String words = blocks.get(first.block()).substring(first.start(), last.end());
        return Optional.of(new Hit(condition, words, first.block()));
      }
    }
    return Optional.empty();
  }

  private @Nullable Spot at(String form, int place) {
    List<Spot> ordered = byForm.getOrDefault(form, List.of());
    int low = 0;
    int high = ordered.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = ordered.get(middle).place();
      if (found == place) {
        return ordered.get(middle);
      }
      if (found < place) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
