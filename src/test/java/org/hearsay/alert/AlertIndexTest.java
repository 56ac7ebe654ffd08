package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.alert.Articles.filter;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertIndexTest {
  private final AlertIndex index = new AlertIndex(Articles.OUTLETS);
  private final Articles ferry =
      Articles.saying(
              "Sanctions were lifted, Mail Online reported.", "Vladimir Putin spoke in Minsk.")
          .relaying("Daily Mail", 1, false);

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatWasPutIsFoundAtOnceWithTheWordsThatMatched() {
    index.put(stored("a", "team", "outlet:\"the mail\" topic:sanction when:unlinked"));

    assertThat(index.match(ferry.sharedIn("team")))
        .containsExactly(
            new Match(
                "a",
                List.of(
                    new Hit("outlet:\"the mail\"", "Mail Online", 1),
                    new Hit("topic:sanction", "Sanctions", 1),
                    new Hit("when:unlinked", "Mail Online", 1))));
  }

  @Test
  void aSubscriptionHearsOfItsOwnWorkspaceAlone() {
    index.put(stored("a", "team", "topic:minsk"));
    index.put(stored("b", "other", "topic:minsk"));

    assertThat(ids(ferry.sharedIn("team"))).containsExactly("a");
  }

  @Test
  void aFeedIsHeardByThoseWhoNamedIt() {
    index.put(stored("a", "team", "feed:https://Gazette.example/rss"));
    index.put(stored("b", "other", "feed:https://gazette.example/rss topic:minsk"));
    index.put(stored("c", "team", "feed:https://x.example/rss feed:https://gazette.example/rss"));
    index.put(stored("d", "team", "topic:minsk"));
    index.put(stored("e", "team", "feed:https://x.example/rss"));

    assertThat(ids(ferry.from("https://gazette.example/rss"))).containsExactly("a", "b", "c");
    assertThat(ids(ferry.sharedIn("team"))).containsExactly("d");
  }

  @Test
  void whatWasRemovedIsNotFound() {
    index.put(stored("a", "team", "topic:minsk"));
    index.put(stored("b", "team", "topic:minsk"));
    index.remove("a");
    index.remove("never there");

    assertThat(ids(ferry.sharedIn("team"))).containsExactly("b");
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void aNewFilterTakesThePlaceOfTheOld() {
    index.put(stored("a", "team", "feed:https://x.example/1 feed:https://x.example/2"));
    index.put(stored("a", "team", "topic:minsk"));

    assertThat(ids(ferry.sharedIn("team"))).containsExactly("a");
    assertThat(ids(ferry.from("https://x.example/2"))).isEmpty();
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void ofSeveralWithOneIdTheLastCounts() {
    index.putAll(List.of(stored("a", "team", "topic:minsk"), stored("a", "team", "topic:nowhere")));

    assertThat(ids(ferry.sharedIn("team"))).isEmpty();
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void manyThreadsPutAndMatchTogether() {
    index.put(stored("first", "team", "topic:minsk"));

    List<Integer> found =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i -> {
                  index.put(stored("s" + i, "team", "topic:minsk"));
                  return index.match(ferry.sharedIn("team")).size();
                })
            .toList();

    assertThat(found).allMatch(size -> size >= 2);
    assertThat(index.match(ferry.sharedIn("team"))).hasSize(201);
  }

  private List<String> ids(Candidate candidate) {
    return index.match(candidate).stream().map(Match::id).toList();
  }

  private static Stored stored(String id, String scope, String typed) {
    return new Stored(id, scope, filter(typed));
  }
}
