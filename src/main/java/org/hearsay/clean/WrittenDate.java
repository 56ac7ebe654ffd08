package org.hearsay.clean;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads calendar days as pages write them: ISO 8601, "14 March 2026", "14.03.2026". */
final class WrittenDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_FIRST_PACKED =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T?\\d{4,6})?(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern EPOCH = Pattern.compile("^(1\\d{9})(?:\\d{3})?$");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|º|er|\\.)?,?\\s{0,2}(?:de |of )?([\\p{L}\\p{M}]{3,14})\\.?,?\\s{0,2}(?:de |del |/ [\\p{L}\\p{M}]{3,14} )?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "([\\p{L}\\p{M}]{3,14})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}((?:19|20)\\d\\d)(?!\\d)");
  private static final Map<String, Integer> MONTHS = months();

  private WrittenDate() {}

  /** The first day written in {@code text}; nothing when there is none. */
  static Optional<LocalDate> in(String text) {
    String words = text.length() > 300 ? text.substring(0, 300) : text;
    Matcher m = EPOCH.matcher(words.strip());
    if (m.find()) {
      return Optional.of(
          Instant.ofEpochSecond(Long.parseLong(m.group(1))).atZone(ZoneOffset.UTC).toLocalDate());
    }
    return numeric(words).or(() -> inWords(words));
  }

  private static Optional<LocalDate> numeric(String words) {
    Matcher m = YEAR_FIRST.matcher(words);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = EAST_ASIAN.matcher(words);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = YEAR_FIRST_PACKED.matcher(words);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = YEAR_LAST.matcher(words);
    if (m.find()) {
      Optional<LocalDate> dayFirst = day(m.group(4), m.group(3), m.group(1));
      Optional<LocalDate> monthFirst = day(m.group(4), m.group(1), m.group(3));
      return m.group(2).equals("/") ? monthFirst.or(() -> dayFirst) : dayFirst.or(() -> monthFirst);
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> inWords(String words) {
    Matcher m = DAY_MONTH_YEAR.matcher(words);
    while (m.find()) {
      Integer month = MONTHS.get(m.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(m.group(3), month.toString(), m.group(1));
      }
    }
    m = MONTH_DAY_YEAR.matcher(words);
    while (m.find()) {
      Integer month = MONTHS.get(m.group(1).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(m.group(3), month.toString(), m.group(2));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Month names of the languages news is read in; English wins where two disagree. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language :
        List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "tr",
            "ru", "uk", "el", "id", "ms", "ro", "hu", "hr", "ar", "ar-LB", "he", "hi", "bn", "th",
            "bg", "sr", "sk", "sl", "et", "lv", "lt", "is", "af")) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      add(symbols.getMonths(), months);
      add(symbols.getShortMonths(), months);
    }
    months.put("sept", 9);
    months.put("märz", 3);
    return Map.copyOf(months);
  }

  private static void add(String[] names, Map<String, Integer> months) {
    for (int i = 0; i < 12; i++) {
      String name = names[i].toLowerCase(Locale.ROOT).replace(".", "");
      if (name.length() > 2) {
        months.putIfAbsent(name, i + 1);
      }
    }
  }
}
