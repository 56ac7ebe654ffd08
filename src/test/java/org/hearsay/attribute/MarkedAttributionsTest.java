package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.article.Span;
import org.hearsay.attribute.model.FoundSpans;
import org.hearsay.attribute.model.SpanFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence, one idea: who says what in it, or that nobody says anything. */
class MarkedAttributionsTest {
  private static final Pattern MARK =
      Pattern.compile("<<(?<source>.+?)>>|\\{(?<cue>.+?)\\}|\\[(?<content>.+?)\\]");
  private static final SpanFinder FINDER = new SpanFinder();

  /** A sentence and the words that should be found in it. */
  record Case(String text, List<String> source, List<String> cue, List<String> content) {
    static Case parse(String line) {
      Case one = new Case(MARK.matcher(line).replaceAll(Case::inner), words(), words(), words());
      Matcher mark = MARK.matcher(line);
      while (mark.find()) {
        add(mark.group("source"), one.source);
        add(mark.group("cue"), one.cue);
        add(mark.group("content"), one.content);
      }
      return one;
    }

    private static String inner(MatchResult mark) {
      for (int group = 1; group <= mark.groupCount(); group++) {
        if (mark.group(group) != null) {
          return Matcher.quoteReplacement(mark.group(group));
        }
      }
      return "";
    }

    private static List<String> words() {
      return new ArrayList<>();
    }

    private static void add(@Nullable String words, List<String> to) {
      if (words != null) {
        to.add(words);
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() {
    return MarkedLine.lines("attributions.txt").map(Case::parse);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theMarkedWordsAreFoundAndNoOthers(Case marked) {
    List<FoundSpans> found = FINDER.findIn(marked.text());
    assertThat(words(found, FoundSpans::cue, marked)).isEqualTo(marked.cue());
    assertThat(words(found, FoundSpans::source, marked)).isEqualTo(marked.source());
    assertThat(words(found, FoundSpans::content, marked)).isEqualTo(marked.content());
  }

  private static List<String> words(
      List<FoundSpans> found, Function<FoundSpans, List<Span>> role, Case marked) {
    return found.stream()
        .flatMap(f -> role.apply(f).stream())
        .map(s -> s.in(marked.text()))
        .toList();
  }
}
