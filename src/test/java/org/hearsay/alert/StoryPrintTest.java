package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;

class StoryPrintTest {

  /** One version of one story, from stories.txt. */
  record Told(String story, String version, LocalDate day, String title, List<String> paragraphs) {
    StoryPrint print() {
      return StoryPrint.of(report(this), paragraphs);
    }

    String label() {
      return story + "/" + version;
    }
  }

  private final List<Told> all = read();

  @Test
  void noTwoStoriesAreTakenForOne() {
    assertThat(pairs(false)).isEmpty();
  }

  @Test
  void mostVersionsOfAStoryAreKnownAgain() {
    int versions = 0;
    for (int i = 0; i < all.size(); i++) {
      for (Told other : all.subList(i + 1, all.size())) {
        versions += other.story().equals(all.get(i).story()) ? 1 : 0;
      }
    }
    TreeSet<String> missed = new TreeSet<>(pairs(true));

    // Precision comes first: a story told in quite other words may be told of twice.
    assertThat(missed.size()).as("%s of %d", missed, versions).isLessThanOrEqualTo(1);
    assertThat(missed).noneMatch(pair -> pair.contains("wire") && pair.contains("light"));
  }

  @Test
  void aStoryIsTheSameAsItself() {
    for (Told told : all) {
      assertThat(told.print().sameStory(told.print())).isTrue();
    }
  }

  @Test
  void isShortAndReadsBackAsItself() {
    Told longest =
        new Told(
            "x",
            "y",
            LocalDate.of(2026, 5, 1),
            "t",
            all.stream().flatMap(t -> t.paragraphs().stream()).toList());
    for (Told told : List.of(all.get(0), longest)) {
      String encoded = told.print().encode();

      assertThat(encoded).hasSizeLessThan(1000).matches("[A-Za-z0-9_-]+");
      assertThat(StoryPrint.decode(encoded)).isEqualTo(told.print());
      assertThat(StoryPrint.decode(encoded).sameStory(told.print())).isTrue();
    }
  }

  @Test
  void whatIsNoPrintIsRefused() {
    assertThatThrownBy(() -> StoryPrint.decode("AQAA"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StoryPrint.decode("!")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StoryPrint.decode("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StoryPrint.decode("_wAA")).hasMessageContaining("version 1");
  }

  @Test
  void theSameWordsAWeekLaterAreAnotherStory() {
    Told told = all.get(0);
    Told later = new Told("x", "y", told.day().plusDays(7), told.title(), told.paragraphs());

    assertThat(told.print().sameStory(later.print())).isFalse();
  }

  @Test
  void anArticleWithoutWordsIsNoStory() {
    Told empty = new Told("x", "y", LocalDate.of(2026, 5, 1), "", List.of());
    Told other = new Told("x", "z", LocalDate.of(2026, 5, 1), "", List.of());

    assertThat(empty.print().sameStory(other.print())).isFalse();
  }

  /** Pairs that are wrong: same story not known again, or two stories taken for one. */
  private List<String> pairs(boolean same) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (Told other : all.subList(i + 1, all.size())) {
        Told one = all.get(i);
        boolean isSame = one.story().equals(other.story());
        boolean taken = one.print().sameStory(other.print());
        assertThat(other.print().sameStory(one.print())).isEqualTo(taken);
        if (isSame == same && taken != isSame) {
          wrong.add(one.label() + " " + other.label());
        }
      }
    }
    return wrong;
  }

  static Report report(Told told) {
    return new Report(
        "AAAAAAAAAAAAAAAAAAAAAA",
        told.day().atTime(12, 0).toInstant(ZoneOffset.UTC),
        "https://gazette.example/a",
        new Report.Head(
            "https://gazette.example/a",
            told.title(),
            null,
            List.of(),
            told.day(),
            "en",
            told.paragraphs().size(),
            200),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static List<Told> read() {
    List<Told> all = new ArrayList<>();
    try (InputStream in = StoryPrintTest.class.getResourceAsStream("stories.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String article : text.split("(?m)^== ")) {
        String[] lines = article.strip().split("\n", -1);
        String[] head = lines[0].split(" ", -1);
        if (head.length == 3) {
          all.add(
              new Told(
                  head[0],
                  head[1],
                  LocalDate.of(2026, 5, Integer.parseInt(head[2])),
                  lines[1],
                  List.of(lines).subList(2, lines.length)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
