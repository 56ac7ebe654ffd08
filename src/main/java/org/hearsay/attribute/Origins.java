package org.hearsay.attribute;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.Span;

/** Says what kind of source stands behind an attribution. Asked in reading order. */
final class Origins {
  private static final Set<String> DOCUMENTS = Lexicon.words("documents");
  private static final Set<String> LEAKS = Lexicon.words("leaked things");
  private static final Set<String> BODY_NOUNS = Lexicon.words("nouns for bodies");
  private static final Set<String> BODIES = Lexicon.words("organisation words");
  private static final Set<String> MEDIA = Lexicon.words("media at large");
  private static final Set<String> COLLECTIVES = Lexicon.words("collectives");

  private final Words words;
  private final List<Span> unnamed;
  private final Map<String, Origin> byName = new HashMap<>();

  Origins(Words words, List<Span> unnamed) {
    this.words = words;
    this.unnamed = unnamed;
  }

  /** The origin of the source at {@code spans}, who is {@code referent}. */
  Origin of(List<Span> spans, Referent referent, int cue, boolean outlet) {
    Origin origin = spans.isEmpty() ? Origin.UNKNOWN : judge(spans, referent, cue, outlet);
    if (!referent.name().isEmpty() && origin != Origin.UNKNOWN) {
      byName.putIfAbsent(key(referent.name()), origin);
    }
    return origin;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
  }

  private Origin judge(List<Span> spans, Referent referent, int cue, boolean outlet) {
    Span span = spans.get(0);
    int first = words.reading().tokenAt(span.start());
    int end = Math.min(words.size(), words.reading().tokenAt(span.end() - 1) + 1);
    if (outlet) {
      return Origin.OUTLET;
    }
    if (words.at(cue).matches("tweet.*|retweet.*") || isSocial(first, end)) {
      return Origin.SOCIAL;
    }
    if (unnamed.stream().anyMatch(span::overlaps) && !hasSpokesperson(first, end)) {
      return Origin.ANONYMOUS;
    }
    Figure figure = referent.figure();
    int head = head(first, end);
    String noun = words.at(head);
    if (hasSpokesperson(first, end)) {
      return Origin.SPOKESPERSON;
    }
    if (figure != null) {
      return of(figure);
    }
    Origin known = byName.get(key(referent.name()));
    boolean pointing =
        words.at(first).matches("the|this|that|it|he|she|they|who|which|one|two|another|i|we|both");
    if (known != null && pointing) {
      return known;
    }
    if (DOCUMENTS.contains(noun) || DOCUMENTS.contains(singular(noun))) {
      return isLeak(first, end) ? Origin.LEAK : Origin.DOCUMENT;
    }
    if (MEDIA.contains(noun)) {
      return Origin.OUTLET;
    }
    if (LEAKS.contains(noun)) {
      return isLeak(first, end) ? Origin.LEAK : Origin.DOCUMENT;
    }
    if (words.at(first).matches("he|she|him|his|her|i|my|you")) {
      return Origin.PERSON;
    }
    if (words.at(first).equals("the")
        && noun.matches(
            "(?:official|source|insider|aide|adviser|diplomat|expert|executive|operative)s")) {
      return Origin.ANONYMOUS;
    }
    if (COLLECTIVES.contains(noun)) {
      return Origin.ORGANISATION;
    }
    boolean partitive =
        words
                .at(first)
                .matches(
                    "one|two|three|another|others|some|many|a|an|several|most|both|all|four|five")
            && !BODY_NOUNS.contains(noun);
    if (partitive && (Roles.isPerson(singular(noun)) || noun.equals(words.at(first)))) {
      return Origin.ANONYMOUS;
    }
    if (BODY_NOUNS.contains(noun) || BODIES.contains(noun)) {
      return Origin.ORGANISATION;
    }
    if (Roles.isPerson(noun)) {
      return Origin.PERSON;
    }
    if (words.token(head).tag().equals("NNS") && Roles.isPerson(singular(noun))) {
      return words.isCapitalised(first) || words.at(first).equals(noun)
          ? Origin.PERSON
          : Origin.ANONYMOUS;
    }
    if (words.token(head).tag().startsWith("NNP")) {
      return Origin.ORGANISATION;
    }
    return Origin.UNKNOWN;
  }

  private static Origin of(Figure figure) {
    if (figure.kind() == Figure.Kind.OUTLET) {
      return Origin.OUTLET;
    }
    boolean speaksForOthers = figure.descriptions().stream().anyMatch(Origins::isSpokesWord);
    if (figure.kind() == Figure.Kind.PERSON) {
      return speaksForOthers ? Origin.SPOKESPERSON : Origin.PERSON;
    }
    return Origin.ORGANISATION;
  }

  private static boolean isSpokesWord(String word) {
    return word.matches("spokes.*|representative|publicist");
  }

  private boolean hasSpokesperson(int first, int end) {
    for (int i = first; i < end; i++) {
      String word = words.at(i);
      if (word.matches("who|which|whose")) {
        return false;
      }
      boolean office =
          word.matches("office|lawyers?|agent|attorneys?|solicitors?")
              && i > first
              && !words.near(i, i - 2).matches("in|at|from|of|inside")
              && (words.at(i - 1).matches("his|her|its|their|press|my")
                  || words.at(i - 1).equals("'s") && !word.equals("office"));
      if (word.matches("spokes.*|publicist|press-secretary")
          || office
          || word.equals("secretary") && words.near(i, i - 1).equals("press")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSocial(int first, int end) {
    for (int i = first; i < end; i++) {
      String word = words.at(i);
      if (word.startsWith("@") && word.length() > 1
          || word.matches(
              "tweets?|hashtag|facebook|instagram|tiktok|telegram|twitter|weibo|reddit")) {
        return true;
      }
      if (word.matches("posts?|account|livestream")
          && words.near(i, i - 1).matches("media|social|blog|facebook|one|a|his|her")) {
        return true;
      }
    }
    return false;
  }

  private boolean isLeak(int first, int end) {
    for (int i = Math.max(0, first - 3); i < end; i++) {
      if (words
          .near(first, i)
          .matches(
              "leaked|internal|confidential|secret|obtained|seen|reviewed|classified|memo|memorandum|memos|cable|cables")) {
        return true;
      }
    }
    return false;
  }

  private int head(int first, int end) {
    int head = first;
    for (int i = first; i < end; i++) {
      if (words
          .at(i)
          .matches(",|who|which|of|for|with|in|to|that|from|at|on|by|whose|whom|between|about")) {
        break;
      }
      if (words.token(i).tag().matches("NN.*|PRP|CD|DT|JJ") && !words.at(i).equals("'s")) {
        head = i;
      }
    }
    return head;
  }

  private static String singular(String noun) {
    if (noun.endsWith("men")) {
      return noun.substring(0, noun.length() - 2) + "an";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
