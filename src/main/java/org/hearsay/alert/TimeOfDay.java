package org.hearsay.alert;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.alert.FilterWord.Value;
import org.jspecify.annotations.Nullable;

/** A time as people type it, to the minute: "08:00", "8:00". */
final class TimeOfDay {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final Pattern LOOSE =
      Pattern.compile("(?i)(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*([ap])?\\.?m?\\.?");

  private TimeOfDay() {}

  /** The time that begins {@code offset} characters inside {@code value}. */
  static LocalTime read(String typed, Value value, int offset) throws Trouble {
    String text = value.text().substring(offset);
    Matcher time = TIME.matcher(text);
    if (time.matches() && isTime(time.group(1), time.group(2))) {
      return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }
    String mended = mended(text);
    int at = Math.max(value.start(), typed.indexOf('@', value.start()) + 1);
    throw new Trouble(
        at,
        text.isEmpty()
            ? "the time of the digest is missing"
            : "‘" + text + "’ is no time such as 08:00",
        mended == null ? null : typed.substring(0, at) + mended + typed.substring(value.end()));
  }

  private static boolean isTime(String hour, String minute) {
    return Integer.parseInt(hour) < 24 && Integer.parseInt(minute) < 60;
  }

  /** "8", "8am", "0800" and "8.30" mean something; null where nothing is meant that we know. */
  private static @Nullable String mended(String text) {
    Matcher loose = LOOSE.matcher(text);
    if (text.isEmpty()) {
      return "08:00";
    }
    if (!loose.matches()) {
      return null;
    }
    int hour = Integer.parseInt(loose.group(1));
    String minute = loose.group(2) == null ? "00" : loose.group(2);
    String half = loose.group(3);
    if (half != null && hour >= 1 && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String two = hour < 10 ? "0" + hour : Integer.toString(hour);
    return isTime(two, minute) ? two + ":" + minute : null;
  }
}
