package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.CalendarWords;
import org.hearsay.article.Span;

/** Finds capitalised names among tagged tokens. */
final class Names {
  private static final Set<String> INSIDE =
      Set.of(
          "of", "de", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "al", "el",
          "bin", "ibn", "la", "le", "ter", "ten", "du", "&", "for", "the");

  /** Capitalised only because they begin something; never a name, or a part of one, alone. */
  private static final Set<String> NEVER_FIRST =
      Set.of(
          "i",
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "he",
          "she",
          "it",
          "they",
          "we",
          "you",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "your",
          "but",
          "and",
          "or",
          "if",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "to",
          "with",
          "as",
          "when",
          "while",
          "after",
          "before",
          "since",
          "what",
          "who",
          "why",
          "how",
          "where",
          "which",
          "there",
          "here",
          "not",
          "no",
          "yes",
          "so",
          "yet",
          "also",
          "asked",
          "according",
          "although",
          "though",
          "because",
          "despite",
          "during",
          "however",
          "meanwhile",
          "some",
          "many",
          "most",
          "all",
          "one",
          "two",
          "three",
          "several",
          "both",
          "each",
          "every",
          "other",
          "others",
          "another",
          "such",
          "then",
          "now",
          "today",
          "yesterday",
          "until",
          "under",
          "over",
          "about",
          "of",
          "is",
          "are",
          "was",
          "were",
          "do",
          "does",
          "did",
          "will",
          "would",
          "can",
          "could",
          "should",
          "let",
          "more",
          "just",
          "even",
          "still",
          "well",
          "instead",
          "only",
          "once");

  private Names() {}

  /** The names among {@code tokens}; none runs over the end of a sentence. */
  static List<Name> of(List<Token> tokens, List<Sentence> sentences) {
    List<Name> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int at = sentence.firstToken();
      while (at < sentence.endToken()) {
        if (!begins(tokens, sentence, at)) {
          at++;
          continue;
        }
        int end = end(tokens, sentence, at);
        found.add(new Name(new Span(tokens.get(at).start(), tokens.get(end - 1).end()), at, end));
        at = end;
      }
    }
    return found;
  }

  private static boolean begins(List<Token> tokens, Sentence sentence, int at) {
    Token token = tokens.get(at);
    String word = token.text().toLowerCase(Locale.ROOT);
    if (!token.isCapitalised() || NEVER_FIRST.contains(word) || CalendarWords.DAYS.contains(word)) {
      return false;
    }
    if (token.tag().startsWith("NNP")) {
      return true;
    }
    boolean capitalForced = at == sentence.firstToken() || !tokens.get(at - 1).isWord();
    boolean nameFollows =
        at + 1 < sentence.endToken()
            && tokens.get(at + 1).isCapitalised()
            && tokens.get(at + 1).tag().startsWith("NNP");
    return capitalForced
        ? nameFollows && (token.tag().startsWith("NN") || token.tag().equals("JJ"))
        : !token.tag().startsWith("PRP");
  }

  private static int end(List<Token> tokens, Sentence sentence, int start) {
    int end = start + 1;
    while (end < sentence.endToken()) {
      Token token = tokens.get(end);
      if (token.isCapitalised() && !token.tag().startsWith("PRP")) {
        end++;
        continue;
      }
      int next = end;
      while (next < sentence.endToken()
          && next < end + 2
          && INSIDE.contains(tokens.get(next).text())) {
        next++;
      }
      boolean resumes =
          next > end
              && next < sentence.endToken()
              && tokens.get(next).isCapitalised()
              && tokens.get(next).tag().startsWith("NNP");
      if (!resumes || tokens.get(end).text().equals("the")) {
        break;
      }
      end = next + 1;
    }
    return end;
  }
}
