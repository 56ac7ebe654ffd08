package org.hearsay.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
public final class Texts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private Texts() {}

  /** "22 Nov 14:05", in the machine's time zone: the local chat is used where it runs. */
  public static String time(Instant at) {
    return TIME.format(at);
  }
}
