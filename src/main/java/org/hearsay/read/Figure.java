package org.hearsay.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text: "12,000", "12 000" and "twelve thousand" are the same number.
 *
 * @param span where it stands, multiplier included, units and signs not
 * @param value in plain digits without trailing zeros behind the point: "12000"
 */
public record Figure(Span span, String value) {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);
  private static final Map<String, Long> MULTIPLIERS =
      Map.ofEntries(
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("k", 1_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("millions", 1_000_000L),
          Map.entry("mn", 1_000_000L),
          Map.entry("m", 1_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("bn", 1_000_000_000L),
          Map.entry("trillion", 1_000_000_000_000L));

  /**
   * The numbers among {@code words}, which were read from {@code text}. "One" and ordinals in
   * letters are words, not numbers.
   */
  public static List<Figure> of(String text, List<Word> words) {
    List<Figure> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Reading reading = read(text, words, at);
      if (reading == null) {
        at++;
      } else {
        Span span =
            new Span(words.get(at).span().start(), words.get(reading.next - 1).span().end());
        found.add(new Figure(span, reading.value.stripTrailingZeros().toPlainString()));
        at = reading.next;
      }
    }
    return found;
  }

  /** A number read so far, and the word behind it. */
  private record Reading(BigDecimal value, int next) {}

  private static @Nullable Reading read(String text, List<Word> words, int at) {
    Reading start = words.get(at).isNumeral() ? digits(text, words, at) : letters(words, at);
    if (start == null) {
      return null;
    }
    BigDecimal total = start.value;
    int next = start.next;
    while (next < words.size() && isClose(text, words, next)) {
      Long multiplier = multiplier(text, words, next);
      if (multiplier == null) {
        break;
      }
      total = total.multiply(BigDecimal.valueOf(multiplier));
      next++;
    }
    return new Reading(total, next);
  }

  private static @Nullable Reading digits(String text, List<Word> words, int at) {
    String form = words.get(at).form();
    int next = at + 1;
    if (form.length() > 18 || form.indexOf('.') != form.lastIndexOf('.')) {
      return null;
    }
    while (form.length() <= 15
        && next < words.size()
        && (next > at + 1 || form.length() <= 3)
        && form.indexOf('.') < 0
        && words.get(next).span().length() == 3
        && words.get(next).isNumeral()
        && words.get(next).form().indexOf('.') < 0
        && isThinGap(text, words.get(next - 1).span().end(), words.get(next).span().start())) {
      form += words.get(next).form();
      next++;
    }
    try {
      return new Reading(new BigDecimal(form), next);
    } catch (NumberFormatException otherDigits) {
      return null;
    }
  }

  private static boolean isThinGap(String text, int end, int start) {
    return start == end + 1 && " \u00a0\u2009\u202f".indexOf(text.charAt(end)) >= 0;
  }

  private static @Nullable Reading letters(List<Word> words, int at) {
    String form = words.get(at).form();
    Integer small = SMALL.get(form);
    if (small != null) {
      return new Reading(BigDecimal.valueOf(small), at + 1);
    }
    Integer tens = TENS.get(form);
    if (tens == null) {
      return null;
    }
    if (at + 1 < words.size()) {
      String unit = words.get(at + 1).form();
      int ones = unit.equals("one") ? 1 : SMALL.getOrDefault(unit, 10);
      boolean joined = words.get(at + 1).span().start() == words.get(at).span().end() + 1;
      if (ones < 10 && joined) {
        return new Reading(BigDecimal.valueOf(tens + ones), at + 2);
      }
    }
    return new Reading(BigDecimal.valueOf(tens), at + 1);
  }

  private static boolean isClose(String text, List<Word> words, int next) {
    int end = words.get(next - 1).span().end();
    int start = words.get(next).span().start();
    return start == end || (start == end + 1 && " -\u00a0".indexOf(text.charAt(end)) >= 0);
  }

  private static @Nullable Long multiplier(String text, List<Word> words, int next) {
    String form = words.get(next).form();
    boolean glued = words.get(next).span().start() == words.get(next - 1).span().end();
    boolean letter = form.length() == 1;
    return letter && !glued ? null : MULTIPLIERS.get(form);
  }
}
