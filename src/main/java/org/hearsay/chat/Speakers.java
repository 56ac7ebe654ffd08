package org.hearsay.chat;

import java.util.Locale;
import org.hearsay.report.Excerpt;
import org.hearsay.report.Report;

/** Who speaks, in the words of a reply. */
public final class Speakers {
  private Speakers() {}

  /**
   * "Putin"; "unnamed: Western intelligence officials"; "nobody named".
   *
   * @param max characters
   */
  public static String label(Report.Entry entry, int max) {
    if (entry.origin().equals("anonymous")) {
      String words = entry.source().isEmpty() ? entry.name() : entry.source();
      return Excerpt.shorten("unnamed: " + lowerFirstWord(words), max);
    }
    if (entry.name().isBlank() || entry.name().equalsIgnoreCase(entry.outlet())) {
      return "nobody named";
    }
    return Excerpt.shorten(entry.name(), max);
  }

  private static String lowerFirstWord(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (String opening : new String[] {"the ", "a ", "an ", "one ", "some ", "two ", "several "}) {
      if (lower.startsWith(opening)) {
        return opening + words.substring(opening.length());
      }
    }
    return words;
  }
}
