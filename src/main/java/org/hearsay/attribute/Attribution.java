package org.hearsay.attribute;

import java.util.List;
import org.hearsay.article.Span;

/**
 * One place where an article hands a claim to someone else.
 *
 * <p>In "<i>the minister accused the bank of leaking the list</i>, according to the Daily Mail" the
 * content is the part in italics, the cue is "according to" and the source is the Daily Mail. The
 * three names are those of the PARC 3.0 corpus (Pareti, LREC 2016). Quotations split, so each role
 * is a list of spans of {@link org.hearsay.article.Article#text()}, in order.
 *
 * <p>An attribution says what the article claims about its source. It does not say that the source
 * exists or agrees.
 *
 * @param source who is said to have said it
 * @param cue the words that hand the claim over; empty where only a quotation does
 * @param content what is claimed; never empty
 * @param relay through whom it came
 * @param firmness how firmly it is handed over
 * @param probability that a careful reader agrees this is an attribution, 0 to 1, calibrated on
 *     articles the model has not seen
 */
public record Attribution(
    Source source,
    List<Span> cue,
    List<Span> content,
    Relay relay,
    Firmness firmness,
    double probability) {

  public Attribution {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("An attribution needs content");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Expected a probability in [0, 1] but was " + probability);
    }
  }

  /** Where the attribution begins in the text: the first position of any of its roles. */
  public int start() {
    int start = content.get(0).start();
    for (Span span : cue) {
      start = Math.min(start, span.start());
    }
    for (Span span : source.spans()) {
      start = Math.min(start, span.start());
    }
    return start;
  }
}
