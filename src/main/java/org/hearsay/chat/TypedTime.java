package org.hearsay.chat;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time as people type it: {@code 30m}, {@code 2h}, {@code 1d}, {@code 1w}. */
final class TypedTime {
  private static final Pattern TIME = Pattern.compile("(\\d{1,5})([mhdw])");

  private TypedTime() {}

  /** The time typed as {@code text}; null when that is none. */
  static @Nullable Duration read(String text) {
    Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT));
    if (!time.matches()) {
      return null;
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofDays(7 * number);
    };
  }
}
