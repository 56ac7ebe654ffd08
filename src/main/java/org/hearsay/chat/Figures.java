package org.hearsay.chat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.report.Report;

/** Counts of a report, in the words of a reply. */
public final class Figures {
  private Figures() {}

  /**
   * "5 outlets, none linked · 3 × “reportedly” · 2 unnamed groups"; empty when there is nothing.
   */
  static String secondhand(Report report, List<Report.OutletEntry> outlets) {
    List<String> parts = new ArrayList<>();
    if (!outlets.isEmpty()) {
      long linked = outlets.stream().filter(Report.OutletEntry::linked).count();
      parts.add(count(outlets.size(), "outlet") + ", " + linkedWords(linked, outlets.size()));
    }
    hedges(report, parts);
    int unnamed = unnamedGroups(report);
    if (unnamed > 0) {
      parts.add(unnamed == 1 ? "1 unnamed source" : unnamed + " unnamed groups");
    }
    return String.join(" · ", parts);
  }

  /** "¶2–4, 7" for 2, 3, 4, 7. */
  public static String paragraphs(List<Integer> numbers) {
    StringBuilder words = new StringBuilder("¶");
    for (int i = 0; i < numbers.size(); i++) {
      int from = numbers.get(i);
      int to = from;
      while (i + 1 < numbers.size() && numbers.get(i + 1) == to + 1) {
        to = numbers.get(++i);
      }
      words.append(words.length() > 1 ? ", " : "").append(from);
      if (to > from) {
        words.append(to == from + 1 ? ", " : "–").append(to);
      }
    }
    return words.toString();
  }

  /** "1 outlet", "2 outlets". */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String linkedWords(long linked, int all) {
    if (linked == 0) {
      return all == 1 ? "not linked" : "none linked";
    }
    return linked == all ? (all == 1 ? "linked" : "all linked") : linked + " linked";
  }

  private static void hedges(Report report, List<String> parts) {
    Map<String, Long> times =
        report.hedges().stream()
            .collect(
                groupingBy(
                    hedge -> adverb(hedge.words().toLowerCase(Locale.ROOT)),
                    LinkedHashMap::new,
                    counting()));
    times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(
            most -> {
              int others = report.hedges().size() - most.getValue().intValue();
              parts.add(
                  most.getValue()
                      + " × “"
                      + most.getKey()
                      + "”"
                      + (others == 0 ? "" : " + " + count(others, "other hedge")));
            });
  }

  /** "it was reportedly" is counted as "reportedly". */
  private static String adverb(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return last.endsWith("ly") ? last : words;
  }

  private static int unnamedGroups(Report report) {
    return (int)
        report.unnamed().stream()
            .map(unnamed -> bare(unnamed.words().toLowerCase(Locale.ROOT)))
            .distinct()
            .count();
  }

  private static String bare(String words) {
    return words.replaceFirst("^(?:the|a|an|one|some|several|two|three|this|that|those) ", "");
  }
}
