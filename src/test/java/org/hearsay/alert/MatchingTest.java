package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.alert.Articles.filter;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matches what. The words that must be found are marked in the sentence: [sanctions]. */
class MatchingTest {
  private final AlertIndex index = new AlertIndex(Articles.OUTLETS);

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          topic:sanction       | New [sanctions] were agreed.
          topic:sanctions      | A [sanction] was agreed.
          topic:sanctions      | The [sanctions]’ effect was small.
          topic:minister       | the [minister]'s car
          topic:"oil price"    | the [oil prices] rose
          topic:"oil price"    | the price of oil rose
          topic:S-400          | They bought [S-400] missiles.
          topic:S400           | They bought [S-400] missiles.
          topic:S-400          | They bought [S400] missiles.
          topic:S-400          | They bought [S‑400s] of old.
          topic:"S400 missile" | They bought [S-400 missiles].
          topic:"the S400"     | They bought [the S-400] missiles.
          topic:Russia         | an EU-[Russia] summit
          topic:email          | an [e-mail] arrived
          topic:e-mail         | an [email] arrived
          topic:minister       | an ex-[minister] said
          topic:Sao            | in [São] Paulo
          topic:"são paulo"    | in [Sao Paulo]
          topic:O'Neill        | Ms [O’Neill] spoke
          topic:news           | a new plan
          topic:US             | [US] troops left
          topic:US             | they told us nothing
          topic:"U.S."         | [US] troops left
          topic:US             | the [U.S]. troops left
          topic:WHO            | the doctor who left
          topic:NATO           | [Nato] met
          topic:AIDS           | food aid came
          topic:"1,000"        | some [1000] men
          topic:"Syria sanctions" | It was Syria… Sanctions came.
          person:"Vladimir Putin" | [Vladimir Putin] said so.
          person:"Vladimir Putin" | [Vladimir Putin]’s plan
          person:"vladimir putin" | President [Vladimir Putin] said so.
          person:"Vladimir Putin" | [Vladimir V. Putin] said so.
          person:"Vladimir Putin" | a Putin ally, Vladimir Markin
          person:"Vladimir Putin" | Vladimir Putin Street was closed.
          person:"Vladimir Putin" | [Vladimir Putin] Tuesday said so.
          person:"President Putin" | [Putin] said so.
          person:Putin         | Mr [Putin] said so.
          person:"George W. Bush" | [George W. Bush] wrote.
          person:"George W. Bush" | George H. W. Bush wrote.
          person:"George W. Bush" | [George Bush] wrote.
          person:"George Bush" | [George H. W. Bush] wrote.
          person:"JK Rowling"  | [J. K. Rowling] wrote.
          person:"J.K. Rowling" | [JK Rowling] wrote.
          person:"Ursula von der Leyen" | [Ursula von der Leyen] flew.
          person:"von der Leyen" | Ms [von der Leyen] flew.
          person:"Bashar al-Assad" | [Bashar Assad] fled.
          person:"Bashar Assad" | [Bashar al-Assad] fled.
          person:"Sinéad O'Brien" | [Sinead O’Brien]’s song
          person:"John Smith"  | Anna Smith said so.
          """)
  void findsTheMarkedWords(String typed, String marked) {
    String sentence = marked.replaceAll("[\\[\\]]", "");
    Candidate candidate = Articles.saying("A first one.", sentence).sharedIn("team");

    if (marked.indexOf('[') < 0) {
      assertThat(hits(typed, candidate)).isEmpty();
    } else {
      String words = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
      assertThat(hits(typed, candidate)).containsExactly(new Hit(typed, words, 2));
    }
  }

  @Nested
  @DisplayName("A family name alone")
  class FamilyName {
    @Test
    void countsForTheFullNameWhereItIsASource() {
      Articles spoken = Articles.saying("He left, Putin said.").quoting("Putin", "Putin", 1);

      assertThat(hits("person:\"Vladimir Putin\"", spoken.sharedIn("team")))
          .containsExactly(new Hit("person:\"Vladimir Putin\"", "Putin", 1));
    }

    @Test
    void doesNotWhereItIsOnlyMentioned() {
      assertThat(
              hits(
                  "person:\"Vladimir Putin\"",
                  Articles.saying("A letter to Putin.").sharedIn("team")))
          .isEmpty();
    }

    @Test
    void doesNotWhereTheArticleNamesSomebodyElseOfThatName() {
      Articles spoken =
          Articles.saying("Igor Putin came. It was so, Putin said.").quoting("Putin", "Putin", 1);

      assertThat(hits("person:\"Vladimir Putin\"", spoken.sharedIn("team"))).isEmpty();
    }

    @Test
    void doesNotWhereVeryManyAreCalledSo() {
      Articles spoken = Articles.saying("It was so, Smith said.").quoting("Smith", "Mr Smith", 1);

      assertThat(hits("person:\"John Smith\"", spoken.sharedIn("team"))).isEmpty();
      assertThat(hits("person:Smith", spoken.sharedIn("team"))).hasSize(1);
    }

    @Test
    void isTheFullNameThatItResolvesTo() {
      Articles spoken = Articles.saying("It was so, he said.").quoting("he", "Vladimir Putin", 1);

      assertThat(hits("person:\"Vladimir Putin\"", spoken.sharedIn("team")))
          .containsExactly(new Hit("person:\"Vladimir Putin\"", "he", 1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          outlet:"daily mail"       | Daily Mail      | Mail Online said.    | Mail Online
          outlet:"Mail Online"      | Daily Mail      | The Mail’s report.   | The Mail
          outlet:"the Mail's"       | Daily Mail      | The Daily Mail said. | Daily Mail
          outlet:dailymail.co.uk    | Daily Mail      | The Daily Mail said. | Daily Mail
          outlet:le-monde           | Le Monde        | It was in Le Monde.  | Le Monde
          outlet:"karlsburg courier" | Karlsburg Courier | The Karlsburg Courier has it. | Karlsburg Courier
          outlet:Karlsburg-Courier | the Karlsburg Courier’s | It is there. | the Karlsburg Courier’s
          """)
  void outletsMatchByAnyName(String typed, String relayed, String sentence, String words) {
    Candidate candidate = Articles.saying(sentence).relaying(relayed, 1, true).sharedIn("team");

    assertThat(hits(typed, candidate)).containsExactly(new Hit(typed, words, 1));
  }

  @Test
  void anOutletThatIsOnlyPerhapsReliedOnDoesNotCount() {
    Candidate candidate =
        Articles.saying("The Daily Mail said.")
            .relaying("Daily Mail", 1, false, 0.49)
            .sharedIn("t");

    assertThat(hits("outlet:\"daily mail\"", candidate)).isEmpty();
    assertThat(hits("when:relayed", candidate)).isEmpty();
  }

  @Test
  void aSiteIsAHostAndAllBelowIt() {
    Candidate candidate = Articles.saying("x").at("https://news.example.org/a").sharedIn("team");

    assertThat(hits("site:example.org", candidate))
        .containsExactly(new Hit("site:example.org", "news.example.org", 0));
    assertThat(hits("site:news.example.org", candidate)).hasSize(1);
    assertThat(hits("site:ample.org", candidate)).isEmpty();
    assertThat(hits("site:sport.example.org", candidate)).isEmpty();
  }

  @Test
  void theHeadlineIsParagraphNought() {
    Candidate candidate = Articles.saying("x").titled("Putin Accuses Obama").sharedIn("team");

    assertThat(hits("topic:obama", candidate)).containsExactly(new Hit("topic:obama", "Obama", 0));
  }

  @Test
  void namesAreFoundInHeadlinesThatCapitaliseEveryWord() {
    Candidate candidate =
        Articles.saying("x").titled("Vladimir Putin Accuses Barack Obama Again").sharedIn("team");

    assertThat(hits("person:\"vladimir putin\"", candidate)).hasSize(1);
  }

  @Test
  void kindsAreAllNeededAndOneOfEachIsEnough() {
    Candidate candidate = Articles.saying("Oil in Minsk.").sharedIn("team");

    assertThat(hits("topic:gas topic:oil", candidate)).hasSize(1);
    assertThat(hits("topic:gas topic:oil outlet:bbc", candidate)).isEmpty();
    assertThat(hits("topic:oil +minsk", candidate)).hasSize(2);
    assertThat(hits("topic:oil +gas", candidate)).isEmpty();
    assertThat(hits("topic:oil -minsk", candidate)).isEmpty();
    assertThat(hits("topic:oil -gas", candidate)).hasSize(1);
  }

  @Test
  void eachMatterIsFoundInItsWords() {
    Candidate candidate =
        Articles.saying("Two officials said the Daily Mail reportedly knew.")
            .relaying("Daily Mail", 1, false)
            .unnamed("Two officials", 1)
            .hedged("reportedly", 1)
            .flagged("hardening", "“the leak” ¶3 is stated as fact", 3)
            .flagged("headline-drift", "The headline says more")
            .flagged("one-outlet", "All comes from the Daily Mail", 1)
            .sharedIn("team");

    assertThat(hits("when:relayed,unlinked,unnamed,hedged,hardened,headline,one-origin", candidate))
        .containsExactly(
            new Hit("when:relayed", "Daily Mail", 1),
            new Hit("when:unlinked", "Daily Mail", 1),
            new Hit("when:unnamed", "Two officials", 1),
            new Hit("when:hedged", "reportedly", 1),
            new Hit("when:hardened", "“the leak” ¶3 is stated as fact", 3),
            new Hit("when:headline", "The headline says more", 0),
            new Hit("when:one-origin", "All comes from the Daily Mail", 1));
    Candidate nothing = Articles.saying("x").sharedIn("team");
    for (When when : When.values()) {
      assertThat(hits("when:" + when.word(), nothing)).isEmpty();
    }
  }

  @Test
  void unlinkedSpeaksOfTheOutletAskedFor() {
    Candidate candidate =
        Articles.saying("The Daily Mail and the BBC.")
            .relaying("Daily Mail", 1, true)
            .relaying("BBC", 1, false)
            .sharedIn("team");

    assertThat(hits("outlet:\"daily mail\" when:unlinked", candidate)).isEmpty();
    assertThat(hits("outlet:bbc when:unlinked", candidate)).hasSize(2);
    assertThat(hits("outlet:bbc,\"daily mail\" when:unlinked", candidate)).hasSize(3);
    assertThat(hits("when:unlinked -outlet:reuters", candidate)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          outlet:"daily mail" when:unlinked | when:unlinked: the Daily Mail is linked
          outlet:bbc topic:oil    | outlet:bbc: it does not rely on the BBC
          topic:gas topic:coal    | topic:gas topic:coal: it does not mention “gas” or “coal”
          person:"Anna Berg"      | person:"Anna Berg": it does not name Anna Berg
          topic:oil +gas          | +gas: it does not mention “gas”
          topic:oil -minsk        | -minsk: it says “Minsk” in ¶1
          topic:oil -ferry        | -ferry: it says “Ferry” in the headline
          topic:oil site:bbc.co.uk | site:bbc.co.uk: it stands on news.gazette.example
          topic:oil -outlet:mail-online | -outlet:mail-online: it relies on the Daily Mail in ¶1
          when:unnamed,hedged     | when:unnamed,hedged: nobody unnamed speaks in it, and it has no word like “reportedly”
          feed:https://a.example/ topic:oil | feed:https://a.example/: it came from no feed
          topic:oil               | ~~
          """)
  void aNearMissSaysWhatWasMissing(String typed, String missing) {
    Candidate candidate =
        Articles.saying("Oil in Minsk, says the Daily Mail.")
            .relaying("Daily Mail", 1, true)
            .sharedIn("team");
    Explanation explanation = index.explain(filter(typed), candidate);

    assertThat(explanation.missing()).isEqualTo(missing == null ? "" : missing);
    assertThat(explanation.isNearMiss()).isEqualTo(!explanation.fires());
  }

  /** Through the stored query, which must agree with the explanation. */
  private List<Hit> hits(String typed, Candidate candidate) {
    String scope = ((Origin.Shared) candidate.origin()).scope();
    index.put(new Stored("x", scope, filter(typed)));
    List<Hit> hits = index.match(candidate).stream().flatMap(m -> m.hits().stream()).toList();
    Explanation explanation = index.explain(filter(typed), candidate);
    assertThat(explanation.fires() ? explanation.hits() : List.of()).isEqualTo(hits);
    return hits;
  }
}
