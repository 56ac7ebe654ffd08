package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.read.Word;

/** Mean overlap of picked claims with written key points. */
final class Overlap {
  private double rouge1;
  private double rouge2;
  private double covered;
  private int words;
  private int articles;

  void add(List<String> claims, List<String> points) {
    String mine = String.join(" ", claims);
    String theirs = String.join(" ", points);
    rouge1 += Rouge.f1(mine, theirs, 1);
    rouge2 += Rouge.f1(mine, theirs, 2);
    covered += covered(claims, points);
    words += Rouge.words(mine).size();
    articles++;
  }

  /** The share of points of which one claim has at least half the content words. */
  private static double covered(List<String> claims, List<String> points) {
    List<Set<String>> has =
        claims.stream().map(claim -> (Set<String>) new HashSet<>(content(claim))).toList();
    double covered = 0;
    for (String point : points) {
      List<String> wanted = content(point);
      covered +=
          has.stream()
                  .anyMatch(h -> wanted.stream().filter(h::contains).count() >= wanted.size() / 2.0)
              ? 1
              : 0;
    }
    return covered / points.size();
  }

  private static List<String> content(String text) {
    List<String> forms = new ArrayList<>();
    for (Word word : Word.of(text)) {
      if (!word.isFunctionWord()) {
        forms.add(word.form());
      }
    }
    return forms;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "ROUGE-1 %.2f, ROUGE-2 %.2f, key points covered %.3f, %.0f words",
        100 * rouge1 / articles,
        100 * rouge2 / articles,
        covered / articles,
        words / (double) articles);
  }
}
