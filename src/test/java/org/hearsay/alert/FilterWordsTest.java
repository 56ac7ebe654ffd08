package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.alert.FilterReading.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          outlet:"daily mail" topic:Syria when:unlinked | articles that relay the Daily Mail without linking to it and mention “Syria”; at once
          outlet:reuters | articles that relay Reuters; at once
          outlet:bbc outlet:"the guardian" topic:oil | articles that relay the BBC or the Guardian, and mention “oil”; at once
          outlet:bbc,cnn when:unlinked | articles that relay the BBC or CNN without a link to one they relay; at once
          outlet:bbc when:relayed,hedged | articles that relay the BBC; at once
          outlet:bbc when:unlinked,hedged | articles that relay the BBC, and either do not link to it or hedge with words like “reportedly”; at once
          outlet:bbc,cnn when:unlinked,hedged | articles that relay the BBC or CNN, and either do not link to one they relay or hedge with words like “reportedly”; at once
          person:"Vladimir Putin" topic:S-400 | articles that name Vladimir Putin and mention “S-400”; at once
          topic:a topic:b topic:c | articles that mention “a”, “b” or “c”; at once
          topic:a topic:b +c | articles that mention “c” and either “a” or “b”; at once
          topic:a +b | articles that mention “b” and “a”; at once
          +a +b | articles that mention “a” and “b”; at once
          site:example.org | all articles on example.org; at once
          site:example.org -lotto | articles on example.org that do not mention “lotto”; at once
          site:a.org,b.org topic:oil -lotto -outlet:bbc | articles on a.org or b.org that mention “oil”, but do not relay the BBC or mention “lotto”; at once
          feed:https://example.org/feed to:digest@08:00 | all articles from the feed example.org/feed; each day at 08:00
          feed:https://a.org/1 feed:https://a.org/2 when:unnamed | articles from the feeds a.org/1 or a.org/2 that rest on somebody unnamed; at once
          when:relayed | articles that relay another outlet; at once
          when:unlinked | articles that relay an outlet without linking to it; at once
          when:hardened,headline,one-origin | articles that either state as fact what they first attributed, say in the headline what the text does not, or have all they relay from one outlet; at once
          when:hedged -site:example.org | articles that hedge with words like “reportedly”, but do not stand on example.org; at once
          -person:"Anna Berg" when:unlinked -outlet:bbc | articles that relay an outlet without linking to it, but do not relay the BBC or name Anna Berg; at once
          """)
  void sayInEnglishWhatWasTyped(String typed, String plain) {
    Read read = (Read) FilterParser.parse(typed, 0);

    assertThat(FilterWords.plain(read.filter(), read.timing())).isEqualTo(plain);
  }
}
