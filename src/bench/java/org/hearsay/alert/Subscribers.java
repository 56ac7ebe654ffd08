package org.hearsay.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.Outlet;
import org.hearsay.article.Outlets;
import org.hearsay.report.Report;

/**
 * Invented subscriptions and articles, the same for the same seed. Words are drawn as languages
 * draw them (the n-th most frequent word 1/n as often), from 30,000 for articles; subscribers ask
 * for words that are neither the most frequent nor unheard of. There are 300 outlets, and 5,000
 * persons, of whom a few are in the news all the time.
 */
final class Subscribers {
  private static final int WORDS = 30_000;
  private static final int PERSONS = 5_000;
  private static final int OUTLETS = 300;
  private static final String[] SYLLABLES = {
    "ba", "cor", "del", "fi", "gan", "hu", "jor", "kel", "lum", "mo", "nar", "pol", "qui", "ros",
    "sim", "tav", "ul", "ver", "wen", "zor"
  };

  private final Random random;

  Subscribers(long seed) {
    this.random = new Random(seed);
  }

  static Outlets outlets() {
    List<Outlet> all = new ArrayList<>();
    for (int i = 0; i < OUTLETS; i++) {
      all.add(
          new Outlet(
              "The " + outlet(i),
              List.of(outlet(i) + " Online"),
              List.of("o" + i + ".example"),
              Outlet.Kind.NEWSPAPER,
              "GB"));
    }
    return new Outlets(all);
  }

  /** {@code count} subscriptions, {@code perScope} in each workspace. */
  List<Stored> subscriptions(int count, int perScope) {
    List<Stored> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(new Stored("s" + i, "w" + i / perScope, filter()));
    }
    return all;
  }

  /**
   * Of ten, four ask for a topic, two for an outlet, one for a person, one for outlet and topic,
   * one for a site, one for a feed or for unnamed sources on two topics; many with more conditions.
   */
  private Filter filter() {
    List<Term> terms = new ArrayList<>();
    Set<When> when = EnumSet.noneOf(When.class);
    switch (random.nextInt(10)) {
      case 0, 1 -> terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic()));
      case 2 -> terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic() + " " + topic()));
      case 3 -> {
        terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic()));
        terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic()));
        terms.add(term(Term.Sign.EXCLUDED, Term.Kind.TOPIC, topic()));
      }
      case 4 -> {
        terms.add(term(Term.Sign.PLAIN, Term.Kind.OUTLET, outlet(zipf(OUTLETS))));
        when.add(When.UNLINKED);
      }
      case 5 -> {
        terms.add(term(Term.Sign.PLAIN, Term.Kind.OUTLET, outlet(zipf(OUTLETS))));
        terms.add(term(Term.Sign.REQUIRED, Term.Kind.TOPIC, topic()));
      }
      case 6 -> terms.add(term(Term.Sign.PLAIN, Term.Kind.PERSON, person(zipf(PERSONS))));
      case 7 -> {
        terms.add(term(Term.Sign.PLAIN, Term.Kind.OUTLET, outlet(zipf(OUTLETS))));
        terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic()));
        when.add(When.UNLINKED);
        when.add(When.UNNAMED);
      }
      case 8 -> {
        terms.add(term(Term.Sign.PLAIN, Term.Kind.SITE, "o" + zipf(OUTLETS) + ".example"));
        terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic()));
      }
      default -> {
        if (random.nextBoolean()) {
          terms.add(
              term(
                  Term.Sign.PLAIN,
                  Term.Kind.FEED,
                  "https://f" + random.nextInt(10_000) + ".example/rss"));
        } else {
          terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic()));
          terms.add(term(Term.Sign.PLAIN, Term.Kind.TOPIC, topic()));
          when.add(When.UNNAMED);
        }
      }
    }
    return new Filter(terms, when);
  }

  private static Term term(Term.Sign sign, Term.Kind kind, String value) {
    return new Term(sign, kind, value);
  }

  /** An article of 700 words that relays two outlets and names eight persons. */
  Candidate article(String scope) {
    List<String> paragraphs = new ArrayList<>();
    List<Report.Entry> entries = new ArrayList<>();
    for (int p = 0; p < 20; p++) {
      StringBuilder paragraph = new StringBuilder("The");
      for (int w = 0; w < 35; w++) {
        paragraph
            .append(' ')
            .append(w == 9 && p % 3 == 0 ? person(zipf(PERSONS)) : word(zipf(WORDS)));
      }
      paragraphs.add(paragraph.append('.').toString());
      String name = person(zipf(PERSONS));
      entries.add(
          new Report.Entry(
              p + 1, p + 1, "he", name, "person", "said", "it", "none", null, "flat", null, 0.9));
    }
    List<Report.OutletEntry> outlets = new ArrayList<>();
    for (int i : new TreeSet<>(List.of(zipf(OUTLETS), zipf(OUTLETS)))) {
      outlets.add(new Report.OutletEntry(outlet(i), List.of("R-report"), List.of(2), false, 0.9));
    }
    String address = "https://news.o" + zipf(OUTLETS) + ".example/a";
    Report report =
        new Report(
            "AAAAAAAAAAAAAAAAAAAAAA",
            Instant.EPOCH,
            address,
            new Report.Head(
                address,
                word(700) + " " + word(900),
                null,
                List.of(),
                LocalDate.EPOCH,
                "en",
                20,
                720),
            List.of(),
            entries,
            outlets,
            List.of(new Report.Unnamed("officials", 3, null)),
            List.of(),
            List.of());
    return new Candidate(report, paragraphs, new Origin.Shared(scope));
  }

  /** Neither among the 200 most frequent words nor the least frequent two thirds. */
  private String topic() {
    return word(200 + random.nextInt(9_800));
  }

  /** A rank from 0, the n-th drawn 1/n as often as the first. */
  private int zipf(int of) {
    return (int) Math.min(of - 1, Math.exp(random.nextDouble() * Math.log(of)) - 1);
  }

  private static String word(int rank) {
    return syllables(rank) + "t";
  }

  private static String person(int rank) {
    return capital(syllables(rank % 71 + 20)) + " " + capital(syllables(rank + 40)) + "ov";
  }

  private static String outlet(int rank) {
    return capital(syllables(rank + 60)) + " Courier";
  }

  private static String syllables(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
