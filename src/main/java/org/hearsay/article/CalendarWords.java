package org.hearsay.article;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The English days and months, lower case: they are capitalised like names, and are none. */
public final class CalendarWords {
  /** "monday" to "sunday". */
  public static final Set<String> DAYS = names(DayOfWeek.values());

  /** "january" to "december", and so "may" and "march" too. */
  public static final Set<String> MONTHS = names(Month.values());

  private CalendarWords() {}

  /** Whether {@code word}, lower case, is a day or a month. */
  public static boolean has(String word) {
    return DAYS.contains(word) || MONTHS.contains(word);
  }

  private static Set<String> names(Enum<?>[] all) {
    return Arrays.stream(all)
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
