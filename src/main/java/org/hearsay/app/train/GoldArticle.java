package org.hearsay.app.train;

import java.util.List;
import org.hearsay.article.Span;

/**
 * An article with the attributions that people marked in it.
 *
 * @param id its name
 * @param publisher who published it; empty when unknown
 * @param text the marks taken out
 * @param attributions in the order of the annotation
 */
record GoldArticle(String id, String publisher, String text, List<GoldAttribution> attributions) {

  /**
   * One marked attribution.
   *
   * @param source empty where the text names none
   * @param cue empty where only a quotation shows it
   * @param content what is claimed
   * @param core whether it reports or quotes, rather than tells of a wish or an attitude
   */
  record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content, boolean core) {}
}
