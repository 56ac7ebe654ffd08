package org.hearsay.read;

import java.util.List;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;

/**
 * A text read as language. All positions are those of {@code text}.
 *
 * @param text what was read
 * @param paragraphs in order
 * @param sentences in order; together they hold every token
 * @param tokens in order
 * @param quotations in order; they do not overlap, a quotation within a quotation is not listed
 * @param names in order; they do not overlap
 */
public record Reading(
    String text,
    List<Paragraph> paragraphs,
    List<Sentence> sentences,
    List<Token> tokens,
    List<Quotation> quotations,
    List<Name> names) {
  public Reading {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
  }

  /** Index of the first token that ends after {@code offset}; the number of tokens if none does. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sentence that holds the token at {@code index}. */
  public Sentence sentenceOf(int index) {
    return sentences.get(tokens.get(index).sentence());
  }

  /** The span from the first token's start to the end of the token before {@code endToken}. */
  public Span span(int firstToken, int endToken) {
    return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
  }
}
