package org.hearsay.app.train;

import java.util.List;
import java.util.function.Function;
import org.hearsay.attribute.model.FoundSpans;

/**
 * How well attributions were found in some articles.
 *
 * @param core over the marked attributions that report or quote
 * @param quoted over those whose content holds a quotation
 */
record Measured(AttributionScore core, AttributionScore quoted) {

  /** Finds attributions in the text of each of {@code articles} and compares. */
  static Measured of(List<GoldArticle> articles, Function<String, List<FoundSpans>> finder) {
    Measured measured = new Measured(new AttributionScore(false), new AttributionScore(true));
    for (GoldArticle article : articles) {
      List<FoundSpans> found = finder.apply(article.text());
      measured.core.add(article, found);
      measured.quoted.add(article, found);
    }
    return measured;
  }

  @Override
  public String toString() {
    return "core " + core + "; quoted " + quoted;
  }
}
