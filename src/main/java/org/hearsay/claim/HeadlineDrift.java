package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.read.Figure;
import org.hearsay.read.Sentences;
import org.hearsay.read.Word;

/**
 * The headline says what the body does not: it gives a number that the body never mentions, or it
 * is about something else altogether. English articles only: other languages write numbers
 * otherwise.
 */
final class HeadlineDrift {
  /** Below this score the two are about different things. */
  private static final double ANOTHER_SUBJECT = 0.01;

  private static final int FEWEST_HEADLINE_WORDS = 4;
  private static final int FEWEST_BODY_WORDS = 60;

  /** A count so small that bodies often spell its cases out instead of the number. */
  private static final int SMALL = 12;

  private final HeadlineMatch match;

  HeadlineDrift(HeadlineMatch match) {
    this.match = match;
  }

  List<RedFlag> in(Article article) {
    String title = article.title();
    List<Word> headline = Word.of(title);
    List<Word> body = Word.of(article.text());
    boolean english = article.language().equals("en");
    if (!english || headline.size() < FEWEST_HEADLINE_WORDS || body.size() < FEWEST_BODY_WORDS) {
      return List.of();
    }
    if (match.of(title, article.text()) < ANOTHER_SUBJECT) {
      return List.of(flag(List.of(), "The headline is about something the body does not mention."));
    }
    Set<String> there = new HashSet<>();
    for (Span sentence : Sentences.of(article.text())) {
      Figure.of(article.text(), Word.of(article.text(), sentence))
          .forEach(figure -> there.add(figure.value()));
    }
    List<RedFlag> flags = new ArrayList<>();
    for (Figure figure : Figure.of(title, headline)) {
      if (isTelling(figure, headline) && !there.contains(figure.value()) && !there.isEmpty()) {
        String number = figure.span().in(title);
        flags.add(
            flag(
                List.of(), "The headline says “" + number + "”, a number the body does not have."));
      }
    }
    return flags.stream().limit(1).toList();
  }

  /** Not the "7" of "7 things to know", not a year, and no small count. */
  private static boolean isTelling(Figure figure, List<Word> headline) {
    boolean opens = figure.span().start() == headline.get(0).span().start();
    boolean whole = figure.value().indexOf('.') < 0;
    boolean small =
        whole && figure.value().length() < 3 && Integer.parseInt(figure.value()) <= SMALL;
    boolean year = whole && figure.value().matches("(?:19|20)\\d\\d");
    return !opens && !small && !year;
  }

  private static RedFlag flag(List<Span> spans, String message) {
    return new RedFlag(RedFlag.Kind.HEADLINE_DRIFT, spans, message);
  }
}
