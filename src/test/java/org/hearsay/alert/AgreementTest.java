package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What the stored queries find is what the explanation says, for filters and articles of all kinds.
 */
class AgreementTest {
  private static final List<String> WORDS =
      List.of(
          "oil",
          "oils",
          "S-400",
          "S400",
          "US",
          "us",
          "Anna Berg",
          "Berg",
          "Karl Berg",
          "sanction",
          "sanctions",
          "the",
          "EU-Russia",
          "Russia",
          "e-mail",
          "email",
          "Mr Berg",
          "von der Leyen",
          "Ursula von der Leyen",
          "1,000",
          "AIDS",
          "aid",
          "…",
          "Ms O’Neill");
  private static final List<String> OUTLETS =
      List.of("Daily Mail", "Mail Online", "Reuters", "BBC News", "Karlsburg Courier");
  private static final List<String> SITES = List.of("a.example", "b.a.example", "c.example");
  private static final List<String> FEEDS = List.of("https://a.example/rss", "https://b.example/");

  @Property(tries = 150)
  void aSubscriptionMatchesWhereItsExplanationSaysThatItFires(@ForAll Random random) {
    try (AlertIndex index = new AlertIndex(Articles.OUTLETS)) {
      OutletNames names = new OutletNames(Articles.OUTLETS);
      List<Stored> stored = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        stored.add(new Stored("s" + i, "team" + random.nextInt(2), filter(random)));
      }
      index.putAll(stored);
      for (int i = 0; i < 3; i++) {
        Candidate candidate = candidate(random);
        Set<String> fires = new HashSet<>();
        for (Stored each : stored) {
          boolean listens =
              !each.filter().feeds().isEmpty()
                  || candidate.origin().equals(new Origin.Shared(each.scope()));
          if (listens && index.explain(each.filter(), candidate).fires()) {
            fires.add(each.id());
          }
        }

        assertThat(index.picked(new Traits(candidate, names))).isEqualTo(fires);
        assertThat(index.match(candidate))
            .allSatisfy(match -> assertThat(match.hits()).isNotEmpty())
            .extracting(Match::id)
            .containsExactlyInAnyOrderElementsOf(fires);
      }
    }
  }

  private static Filter filter(Random random) {
    List<Term> terms = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Term.Kind kind = one(random, List.of(Term.Kind.values()));
      Term.Sign sign =
          kind == Term.Kind.FEED || random.nextInt(3) > 0
              ? Term.Sign.PLAIN
              : one(random, List.of(Term.Sign.REQUIRED, Term.Sign.EXCLUDED));
      String value =
          switch (kind) {
            case OUTLET -> one(random, OUTLETS);
            case PERSON, TOPIC -> one(random, WORDS.subList(0, 22));
            case SITE -> one(random, SITES);
            case FEED -> one(random, FEEDS);
          };
      terms.add(new Term(sign, kind, value));
    }
    Set<When> when = EnumSet.noneOf(When.class);
    if (random.nextInt(3) == 0 || terms.stream().allMatch(t -> t.sign() == Term.Sign.EXCLUDED)) {
      when.add(one(random, List.of(When.values())));
      when.add(one(random, List.of(When.values())));
    }
    return new Filter(terms, when);
  }

  private static Candidate candidate(Random random) {
    String[] paragraphs = new String[3];
    for (int p = 0; p < 3; p++) {
      StringBuilder text = new StringBuilder("So");
      for (int w = 0; w < 8; w++) {
        text.append(random.nextInt(4) == 0 ? ", " : " ").append(one(random, WORDS));
      }
      paragraphs[p] = text.append('.').toString();
    }
    Articles article = Articles.saying(paragraphs).at("https://" + one(random, SITES) + "/x");
    for (int i = random.nextInt(3); i > 0; i--) {
      article.relaying(one(random, OUTLETS), 1, random.nextBoolean());
    }
    if (random.nextBoolean()) {
      article.quoting("she", one(random, List.of("Berg", "Anna Berg", "Ms von der Leyen")), 2);
    }
    if (random.nextBoolean()) {
      article.unnamed("officials", 1);
    }
    if (random.nextBoolean()) {
      article.hedged("reportedly", 1);
    }
    if (random.nextBoolean()) {
      article.flagged(one(random, List.of("hardening", "headline-drift", "no-date")), "x", 1);
    }
    return random.nextInt(3) == 0
        ? article.from(one(random, FEEDS))
        : article.sharedIn("team" + random.nextInt(2));
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
