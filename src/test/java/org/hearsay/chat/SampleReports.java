package org.hearsay.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Report;

/** Reports of invented articles, for tests of what is said about them. */
public final class SampleReports {
  private SampleReports() {}

  /** A report with more of everything than a reply shows. */
  public static Report rich() {
    List<Report.Entry> entries = new ArrayList<>();
    entries.add(entry(1, "Mirkov", "person", "accused", "flat", "Daily Mail", "named"));
    entries.add(entry(2, "harbour officials", "anonymous", "said", "flat", "Telegraph", "named"));
    entries.add(entry(3, "", "unknown", "reportedly", "hearsay", null, "none"));
    for (int i = 4; i <= 18; i++) {
      entries.add(entry(i, "Anna Berg", "person", "said", "flat", null, "none"));
    }
    return new Report(
        "AAAAAAAAAAAAAAAAAAAAAA",
        Instant.parse("2026-03-14T09:00:00Z"),
        "https://gazette.example/harbour?utm_source=x",
        new Report.Head(
            "https://gazette.example/harbour",
            "Norland: Minister Mirkov Betrayed Us, Harbour Board Will Team With Rival After Leak",
            "The Harbour Gazette",
            List.of("Nils Orn"),
            LocalDate.of(2026, 3, 14),
            "en",
            14,
            700),
        List.of(
            new Report.Claim("accused the board of leaking the plan", "Mirkov", "Daily Mail", 2, 1),
            new Report.Claim("no plan and no list", "harbour officials", "Telegraph", 11, 2),
            new Report.Claim("The second ferry arrived on Monday.", "", null, 14, null)),
        entries,
        List.of(
            outlet("Daily Mail", List.of(2, 3, 4), 0.95),
            outlet("Independent", List.of(1), 0.95),
            outlet("Huffington Post", List.of(5), 0.9),
            outlet("Telegraph", List.of(11, 12, 13), 0.9),
            outlet("Tidewatch", List.of(14), 0.8),
            outlet("Karlsburg Courier", List.of(14), 0.8),
            outlet("Perhaps", List.of(14), 0.1)),
        List.of(
            new Report.Unnamed("harbour officials", 11, "Telegraph"),
            new Report.Unnamed("the harbour officials", 12, "Telegraph"),
            new Report.Unnamed("two people familiar with the tender", 5, null)),
        List.of(
            new Report.Hedge("reportedly", 10),
            new Report.Hedge("Reportedly", 11),
            new Report.Hedge("reportedly", 12)),
        List.of(
            new Report.Flag(
                "hardening",
                "“the leaked plan” ¶9 is stated as fact; ¶2 has it only from Mirkov.",
                List.of(2, 9))));
  }

  /** A report of an article that relays nothing. */
  public static Report plain() {
    Report rich = rich();
    return new Report(
        rich.id(),
        rich.readAt(),
        rich.asked(),
        rich.article(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Report.Entry entry(
      int number,
      String name,
      String origin,
      String cue,
      String firmness,
      String outlet,
      String relay) {
    return new Report.Entry(
        number,
        Math.min(14, number),
        name,
        name,
        origin,
        cue,
        "the plan was never signed, not even once",
        relay,
        outlet,
        firmness,
        null,
        number == 18 ? 0.3 : 0.9);
  }

  private static Report.OutletEntry outlet(String name, List<Integer> where, double probability) {
    return new Report.OutletEntry(name, List.of("R-report"), where, false, probability);
  }
}
