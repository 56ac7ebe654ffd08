package org.hearsay.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What of a feed is told, and how often it is asked. */
class NewsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Rhythm RHYTHM = new Rhythm(Duration.ofMinutes(10), Duration.ofHours(6));

  @Test
  void whatWasSeenIsNoNews() {
    List<FeedEntry> entries = List.of(entry("c", NOON), entry("b", NOON), entry("a", NOON));
    Seen seen = Seen.NONE.and(entries.subList(1, 3));
    assertThat(News.of(entries, seen, NOON)).containsExactly(entry("c", NOON));
    assertThat(News.of(entries, Seen.of(seen.text()), NOON)).containsExactly(entry("c", NOON));
    assertThat(News.of(entries, seen.and(entries), NOON)).isEmpty();
  }

  @Test
  void newsIsToldInTheOrderItWasPublished() {
    List<FeedEntry> entries = List.of(entry("b", NOON), entry("a", NOON.minusSeconds(60)));
    assertThat(News.of(entries, Seen.NONE, NOON))
        .extracting(FeedEntry::id)
        .containsExactly("a", "b");
  }

  @Test
  void aFeedThatBringsFiveHundredTellsItsNewestTwenty() {
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      entries.add(entry("e" + i, null));
    }
    assertThat(News.of(entries, Seen.NONE, NOON))
        .hasSize(20)
        .startsWith(entry("e19", null))
        .endsWith(entry("e0", null));
  }

  @Test
  void anArchiveUnderNewNamesIsNoNews() {
    List<FeedEntry> entries =
        List.of(
            entry("new", NOON.minus(Duration.ofDays(6))),
            entry("renamed", NOON.minus(Duration.ofDays(8))));
    assertThat(News.of(entries, Seen.NONE, NOON)).extracting(FeedEntry::id).containsExactly("new");
  }

  @Test
  void whatAFeedStillHoldsIsNeverForgottenAndTheRestIsBounded() {
    Seen seen = Seen.NONE;
    FeedEntry pinned = entry("pinned", null);
    for (int i = 0; i < 2_000; i++) {
      seen = seen.and(List.of(entry("e" + i, null), pinned));
    }
    assertThat(seen.holds(pinned)).isTrue();
    assertThat(seen.holds(entry("e1999", null))).isTrue();
    assertThat(seen.holds(entry("e1600", null))).isTrue();
    assertThat(seen.holds(entry("e1000", null))).isFalse();
    assertThat(seen.text().length()).isEqualTo(502 * 11);
  }

  @Test
  void aFeedIsReadAboutFourTimesAsOftenAsItChanges() {
    assertThat(RHYTHM.first(List.of(), NOON)).isEqualTo(Duration.ofHours(1));
    List<FeedEntry> everyFourHours = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      everyFourHours.add(entry("e" + i, NOON.minus(Duration.ofHours(4L * i))));
    }
    assertThat(RHYTHM.first(everyFourHours, NOON)).isEqualTo(Duration.ofHours(1));
    assertThat(RHYTHM.first(List.of(entry("a", NOON)), NOON)).isEqualTo(Duration.ofMinutes(10));
    assertThat(RHYTHM.first(List.of(entry("a", Instant.EPOCH)), NOON))
        .isEqualTo(Duration.ofHours(6));

    Duration interval = Duration.ofHours(6);
    Duration sinceNews = Duration.ZERO;
    int reads = 0;
    for (Duration time = Duration.ZERO; time.toDays() < 60; time = time.plus(interval)) {
      boolean news = sinceNews.compareTo(Duration.ofHours(4)) >= 0;
      interval = RHYTHM.after(interval, news);
      sinceNews = (news ? Duration.ZERO : sinceNews).plus(interval);
      reads += time.toDays() >= 10 ? 1 : 0;
    }
    double readsPerArticle = reads / (50 * 24 / 4.0);
    assertThat(readsPerArticle).isBetween(3.0, 5.0);
  }

  @Test
  void theIntervalHasItsBounds() {
    assertThat(RHYTHM.after(Duration.ofMinutes(12), true)).isEqualTo(Duration.ofMinutes(10));
    assertThat(RHYTHM.after(Duration.ofHours(5), false)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void nobodyIsAskedWhileTheFeedIsFreshButForAnHourAtMost() {
    RandomGenerator random = new Random(7);
    Duration quarter = Duration.ofMinutes(15);
    for (int i = 0; i < 50; i++) {
      assertThat(RHYTHM.pause(quarter, Duration.ZERO, random).toSeconds()).isBetween(810L, 990L);
      assertThat(RHYTHM.pause(quarter, Duration.ofMinutes(30), random).toMinutes())
          .isBetween(27L, 33L);
      assertThat(RHYTHM.pause(quarter, Duration.ofDays(7), random).toMinutes()).isBetween(54L, 66L);
    }
  }

  private static FeedEntry entry(String id, Instant published) {
    return new FeedEntry(id, URI.create("https://gazette.example/" + id), "", published);
  }
}
