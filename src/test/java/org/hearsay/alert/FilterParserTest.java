package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.alert.FilterReading.Read;
import org.hearsay.alert.FilterReading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          outlet:"daily mail"                 | outlet:"daily mail"
          OUTLET:“Daily Mail”                 | outlet:"Daily Mail"
          outlet:„Daily Mail“                 | outlet:"Daily Mail"
          outlet:bbc,"daily mail"             | outlet:bbc outlet:"daily mail"
          person:"Vladimir Putin"             | person:"Vladimir Putin"
          topic:S-400                         | topic:S-400
          topic:"Paris, Texas"                | topic:"Paris, Texas"
          topic:1,000                         | topic:"1,000"
          topic:a topic:a                     | topic:a
          site:www.Example.org                | site:example.org
          site:https://example.org/           | site:example.org
          site:größe.example                  | site:xn--grsse-kua.example
          feed:https://Example.org/RSS?a=1#x  | feed:https://example.org/RSS?a=1
          feed:<https://example.org/rss>      | feed:https://example.org/rss
          topic:a +word -"two words"          | topic:a +word -"two words"
          topic:a –dash —long −minus          | topic:a -dash -long -minus
          topic:a -outlet:"x y" +topic:y      | topic:a -outlet:"x y" +y
          when:Relayed,unlinked               | when:relayed,unlinked
          when:one-origin when:one_origin     | when:one-origin
          topic:a to:now                      | topic:a
          topic:a to:digest@8:00              | topic:a to:digest@08:00
          when:unnamed -lotto                 | -lotto when:unnamed
          """)
  void readsWhatIsTyped(String typed, String canonical) {
    assertThat(FilterParser.parse(typed, 0))
        .isInstanceOfSatisfying(
            Read.class,
            read ->
                assertThat(FilterWords.write(read.filter(), read.timing())).isEqualTo(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site:<http://example.org|example.org> feed:<https://example.org/rss|my feed>",
        "site:<http://example.org> feed:<https://example.org/rss|example.org/rss>"
      })
  void linksMayBeWrappedAsChatsWrapThem(String typed) {
    Read read = (Read) FilterParser.parse(typed, 0);

    assertThat(FilterWords.write(read.filter(), read.timing()))
        .isEqualTo("site:example.org feed:https://example.org/rss");
  }

  @Test
  void aDigestHasItsTime() {
    Read read = (Read) FilterParser.parse("topic:a to:digest@18:30", 0);

    assertThat(read.timing()).isEqualTo(new Timing.Digest(LocalTime.of(18, 30)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          whenn:relayed         | 12 | unknown word ‘whenn’ | alerts add when:relayed
          topic:a when:unlinkd  | 25 | unknown word ‘unlinkd’ | alerts add topic:a when:unlinked
          sanctions             | 12 | ‘sanctions’ has no key such as topic: | alerts add topic:sanctions
          "two words"           | 12 | ‘two words’ has no key such as topic: | alerts add topic:"two words"
          person:Vladimir Putin | 28 | ‘Putin’ has no key such as topic: | alerts add person:"Vladimir Putin"
          outlet:'daily mail'   | 26 | ‘mail'’ has no key such as topic: | alerts add outlet:"daily mail"
          unlinked              | 12 | ‘unlinked’ has no key such as topic: | alerts add when:unlinked
          example.org           | 12 | ‘example.org’ has no key such as topic: | alerts add site:example.org
          https://example.org/rss | 12 | ‘https://example.org/rss’ has no key such as topic: | alerts add feed:https://example.org/rss
          https://example.org/a | 12 | ‘https://example.org/a’ has no key such as topic: | alerts add site:example.org
          topic:a digest@07:00  | 20 | ‘digest@07:00’ has no key such as topic: | alerts add topic:a to:digest@07:00
          outlet: "daily mail"  | 19 | something is missing behind ‘outlet:’ | alerts add outlet:"daily mail"
          outlet:               | 19 | something is missing behind ‘outlet:’ |
          outlet:bbc,           | 23 | something is missing behind ‘outlet:bbc,’ |
          outlet:""             | 19 | nothing stands between the quotation marks |
          -""                   | 13 | nothing stands between the quotation marks |
          topic:a -             | 20 | a word is missing behind this sign, |
          topic:"oil spill -gas when:hedged | 18 | a quotation mark that nothing closes | alerts add topic:"oil spill" -gas when:hedged
          topic:--              | 18 | ‘--’ has neither letter nor digit |
          site:bbc              | 17 | ‘bbc’ is no site's name such as example.org |
          site:example.org/news | 17 | ‘example.org/news’ is more than a site's name such as example.org | alerts add site:example.org
          site:*.example.org    | 17 | ‘*.example.org’ is more than a site's name such as example.org | alerts add site:example.org
          feed:example.org/rss  | 17 | ‘example.org/rss’ is no address that begins with https:// or http:// | alerts add feed:https://example.org/rss
          feed:ftp://example.org/rss | 17 | ‘ftp://example.org/rss’ is no address that begins with https:// or http:// |
          feed:https://me:secret@example.org/rss | 17 | ‘https://me:secret@example.org/rss’ is no address that begins with https:// or http:// |
          -feed:https://example.org/rss | 12 | ‘feed’ takes no sign | alerts add feed:https://example.org/rss
          +when:relayed         | 12 | ‘when’ takes no sign | alerts add when:relayed
          -lotto -casino        | 12 | this says what to leave out but not what to look for, |
          topic:a to:now to:now | 27 | ‘to’ for the second time |
          topic:a to:nwo        | 23 | unknown word ‘nwo’ | alerts add topic:a to:now
          topic:a to:digest     | 29 | the time of the digest is missing | alerts add topic:a to:digest@08:00
          topic:a to:digest@25:00 | 30 | ‘25:00’ is no time such as 08:00 |
          topic:a to:digest@8pm | 30 | ‘8pm’ is no time such as 08:00 | alerts add topic:a to:digest@20:00
          topic:a -topic:A      | 20 | ‘A’ is both looked for and left out |
          """)
  void saysWhatIsWrongAndWhere(String typed, int position, String problem, String suggestion) {
    assertThat(FilterParser.parse("alerts add " + typed, 11))
        .isEqualTo(new Unreadable(position, problem, suggestion));
  }

  @Test
  void nothingAtAllIsMissingATerm() {
    assertThat(FilterParser.parse("alerts add ", 11))
        .isEqualTo(new Unreadable(11, "a term such as outlet:\"daily mail\" is missing", null));
  }

  @Test
  void twentyTermsAreTheMost() {
    String twenty = "topic:a1,b2,c3,d4,e5,f6,g7,h8,i9,j10,k,l,m,n,o,p,q,r,s,t";

    assertThat(FilterParser.parse(twenty, 0)).isInstanceOf(Read.class);
    assertThat(FilterParser.parse(twenty + " -u", 0))
        .isEqualTo(new Unreadable(twenty.length() + 3, "more than 20 terms, the most,", null));
  }

  @Test
  void fiveHundredCharactersAreTheMost() {
    assertThat(FilterParser.parse("add topic:" + "x".repeat(494), 4)).isInstanceOf(Read.class);
    assertThat(FilterParser.parse("add topic:" + "x".repeat(495), 4))
        .isEqualTo(new Unreadable(505, "this is longer than 500 characters, the most,", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"outlet: x y", "person:\"A to:now", "whenn:hedgd site:x.org/y tto:nwo"})
  void oneSuggestionAfterTheOtherLeadsToSomethingReadable(String typed) {
    String text = typed;
    for (int i = 0; i < 6 && FilterParser.parse(text, 0) instanceof Unreadable trouble; i++) {
      assertThat(trouble.suggestion()).as(text).isNotNull();
      text = trouble.suggestion();
    }
    assertThat(FilterParser.parse(text, 0)).as(text).isInstanceOf(Read.class);
  }

  @Property
  void anyWordsAreReadOrWrongSomewhereInside(@ForAll("nearlyRight") String typed) {
    if (FilterParser.parse(typed, 0) instanceof Unreadable trouble) {
      assertThat(trouble.position()).isBetween(1, typed.length() + 1);
    } else {
      Read read = (Read) FilterParser.parse(typed, 0);
      String written = FilterWords.write(read.filter(), read.timing());
      assertThat(FilterParser.parse(written, 0)).as(written).isEqualTo(read);
      assertThat(FilterWords.plain(read.filter(), read.timing())).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> nearlyRight() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "outlet:",
            "person:",
            "topic:",
            "site:",
            "feed:",
            "when:",
            "to:",
            "digest@",
            "8:00",
            "\"",
            "“",
            "”",
            "-",
            "+",
            "–",
            ",",
            " ",
            " ",
            "https://a.example/b",
            "<https://a.example|b c>",
            "a.example",
            "Word",
            "’s",
            "S-400",
            "relayed",
            "unlinked",
            "now",
            "<",
            ">",
            "|",
            "é",
            "x:y");
    return pieces.list().ofMinSize(1).ofMaxSize(9).map(list -> String.join("", list));
  }
}
