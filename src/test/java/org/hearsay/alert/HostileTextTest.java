package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.alert.Articles.filter;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts on which a careless loop takes minutes. */
class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Oil ", "Van de ", "de ", "S-", "“", "A.", "a,", "’s ", "Oil\u0301", "😀"})
  void aMillionTimesTheSameTakesSeconds(String piece) {
    String text = "Oil " + piece.repeat(300_000);
    Candidate candidate = Articles.saying(text).sharedIn("team");

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (AlertIndex index = new AlertIndex(Articles.OUTLETS)) {
            index.put(new Stored("a", "team", filter("topic:\"oil oil price\" topic:oil")));
            index.put(new Stored("b", "team", filter("person:\"Oil Price\"")));

            assertThat(index.match(candidate)).extracting(Match::id).containsExactly("a");
          }
          StoryPrint print = StoryPrint.of(candidate.report(), List.of(text));
          assertThat(print.sameStory(StoryPrint.decode(print.encode()))).isNotNull();
        });
  }
}
