package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;
import org.hearsay.article.StillWanted;

/**
 * Reads text as language. Time grows linearly with the text; the first call loads the
 * part-of-speech model, about a second. Safe from any thread.
 */
public final class Reader {
  /** A longer run of words without a sentence's end is tagged in pieces of this many tokens. */
  private static final int LONGEST_TAGGED = 200;

  private Reader() {}

  /** Reads {@code text}, paragraphs parted by line breaks; an empty text gives an empty reading. */
  public static Reading read(String text) {
    List<Paragraph> paragraphs = Paragraph.of(text);
    List<Quotation> quotations = Quotations.of(text, paragraphs);
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    QuotationState state = new QuotationState(quotations);
    int paragraph = 0;
    for (Span sentence : Sentences.of(text)) {
      while (!paragraphs.get(paragraph).span().covers(sentence)) {
        paragraph++;
      }
      List<Span> spans = Tokenizer.of(text, sentence);
      int first = tokens.size();
      addTokens(text, spans, sentences.size(), state, tokens);
      sentences.add(
          new Sentence(sentence, paragraphs.get(paragraph).number(), first, tokens.size()));
    }
    return new Reading(
        text, paragraphs, sentences, tokens, quotations, Names.of(tokens, sentences));
  }

  private static void addTokens(
      String text, List<Span> spans, int sentence, QuotationState state, List<Token> tokens) {
    for (int from = 0; from < spans.size(); from += LONGEST_TAGGED) {
      StillWanted.check();
      List<Span> part = spans.subList(from, Math.min(spans.size(), from + LONGEST_TAGGED));
      String[] words = new String[part.size()];
      int[] quotation = new int[words.length];
      for (int i = 0; i < words.length; i++) {
        quotation[i] = state.at(part.get(i).start());
        words[i] = plain(part.get(i).in(text), part.get(i), quotation[i], state);
      }
      String[] tags = PartsOfSpeech.of(words);
      for (int i = 0; i < words.length; i++) {
        tokens.add(
            new Token(
                part.get(i), part.get(i).in(text), tag(words[i], tags[i]), sentence, quotation[i]));
      }
    }
  }

  /** The token as the Penn Treebank would have written it. */
  private static String plain(String word, Span span, int quotation, QuotationState state) {
    char first = word.charAt(0);
    boolean doubleMark =
        "\"“”„«»".indexOf(first) >= 0
            || word.equals("''")
            || word.equals("``")
            || word.equals("’’");
    boolean mark = doubleMark || (word.length() == 1 && "'‘’".indexOf(first) >= 0);
    if (mark && quotation >= 0 && state.isEdge(span, quotation)) {
      return state.opens(span, quotation) ? "``" : "''";
    }
    if (doubleMark) {
      return "''";
    }
    String straight = word.replace('’', '\'').replace('‘', '\'').replace("\u00ad", "");
    return switch (straight) {
      case "—", "–", "―" -> "--";
      case "…" -> "...";
      case "(", "[", "{" -> "-LRB-";
      case ")", "]", "}" -> "-RRB-";
      case "" -> "-";
      default -> straight;
    };
  }

  private static String tag(String word, String tag) {
    return switch (word) {
      case "``", "''", "-LRB-", "-RRB-" -> word;
      case "--", "..." -> ":";
      case ",", ":", "." -> word;
      case ";" -> ":";
      case "!", "?" -> ".";
      default -> tag;
    };
  }
}
