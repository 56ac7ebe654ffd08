package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.Firmness;
import org.hearsay.read.Sentences;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;

/**
 * Attributed first, stated as fact later: "the list was leaked, the ministry claims" in one
 * paragraph, "The list was leaked in May." in another. Only a later sentence that nobody is said to
 * have said, without a hedge, and that repeats most of the earlier claim's words, counts.
 */
final class Hardening {
  private static final Set<Firmness> SOFT =
      EnumSet.of(
          Firmness.DISTANCING,
          Firmness.HEARSAY,
          Firmness.PASSIVE,
          Firmness.RUMOUR,
          Firmness.WHAT_IT_CLAIMS,
          Firmness.UNVERIFIED);

  private static final Set<String> SOFTENERS =
      Set.of(
          "may",
          "might",
          "could",
          "would",
          "should",
          "if",
          "whether",
          "alleged",
          "allegedly",
          "apparently",
          "reportedly",
          "supposed",
          "supposedly",
          "claim",
          "claims",
          "claimed",
          "report",
          "reports",
          "rumour",
          "rumours",
          "rumor",
          "rumors",
          "allegation",
          "allegations",
          "accusation",
          "accusations",
          "denied",
          "denies",
          "deny",
          "not",
          "no",
          "never",
          "suspected",
          "possible",
          "possibly",
          "likely",
          "said",
          "says",
          "according",
          "reported",
          "reporting",
          "found",
          "finds",
          "told",
          "announced",
          "revealed",
          "showed",
          "shows",
          "poll",
          "i",
          "my",
          "me",
          "we",
          "our",
          "us",
          "you",
          "your");

  private static final double REPEATED = 0.7;
  private static final double MOST_OF_THE_SENTENCE = 0.65;
  private static final int FEWEST_WORDS = 4;

  private Hardening() {}

  static List<RedFlag> in(Article article, Attributions attributions) {
    String text = article.text();
    List<Span> sentences = Sentences.of(text);
    for (Attribution attribution : RedFlags.certain(attributions)) {
      if (!isSoft(attribution)) {
        continue;
      }
      Span content = Collections.max(attribution.content(), Comparator.comparingInt(Span::length));
      List<Word> claimed = contentWords(text, attribution.content());
      for (Span sentence : sentences) {
        if (sentence.start() > end(attribution)
            && isOwnVoice(text, sentence, attributions)
            && repeats(claimed, contentWords(text, List.of(sentence)))) {
          return List.of(flag(article, attribution, content, sentence));
        }
      }
    }
    return List.of();
  }

  private static boolean isSoft(Attribution attribution) {
    return SOFT.contains(attribution.firmness()) || attribution.relay().isSecondhand();
  }

  private static int end(Attribution attribution) {
    List<Span> content = attribution.content();
    return content.get(content.size() - 1).end();
  }

  private static boolean isOwnVoice(String text, Span sentence, Attributions attributions) {
    boolean somebodySays =
        attributions.all().stream()
            .anyMatch(
                a ->
                    a.content().stream().anyMatch(sentence::overlaps)
                        || a.cue().stream().anyMatch(sentence::overlaps));
    boolean quoted = sentence.in(text).chars().anyMatch(c -> "\"“”‘".indexOf(c) >= 0);
    return !somebodySays
        && !quoted
        && !sentence.in(text).endsWith("?")
        && attributions.hedges().stream().noneMatch(sentence::overlaps)
        && attributions.outlets().stream()
            .noneMatch(outlet -> outlet.spans().stream().anyMatch(sentence::overlaps))
        && Word.of(text, sentence).stream().noneMatch(w -> SOFTENERS.contains(w.form()));
  }

  private static boolean repeats(List<Word> claimed, List<Word> sentence) {
    Set<String> stems = stems(claimed);
    Set<String> later = stems(sentence);
    Set<String> both = new HashSet<>(stems);
    both.retainAll(later);
    return both.size() >= FEWEST_WORDS
        && weight(both) >= REPEATED * weight(stems)
        && weight(both) >= MOST_OF_THE_SENTENCE * weight(later);
  }

  private static Set<String> stems(List<Word> words) {
    Set<String> stems = new HashSet<>();
    words.forEach(word -> stems.add(word.stem()));
    return stems;
  }

  private static double weight(Set<String> stems) {
    return stems.stream().sorted().mapToDouble(WordRarity.english()::of).sum();
  }

  private static List<Word> contentWords(String text, List<Span> spans) {
    List<Word> words = new ArrayList<>();
    for (Span span : spans) {
      Word.of(text, span).stream().filter(word -> !word.isFunctionWord()).forEach(words::add);
    }
    return words;
  }

  private static RedFlag flag(
      Article article, Attribution attribution, Span content, Span sentence) {
    String text = article.text();
    String who = attribution.source().name();
    String from = attribution.relay().outlet() != null ? attribution.relay().outlet() : who;
    return new RedFlag(
        RedFlag.Kind.HARDENING,
        List.of(content, sentence),
        "“"
            + shortened(sentence.in(text))
            + "” ¶"
            + article.paragraphAt(sentence.start())
            + " is stated as fact; ¶"
            + article.paragraphAt(content.start())
            + (from == null || from.isEmpty()
                ? " has it only as hearsay."
                : " has it only from " + from + "."));
  }

  private static String shortened(String sentence) {
    int most = 80;
    if (sentence.length() <= most) {
      return sentence;
    }
    int blank = sentence.lastIndexOf(' ', most);
    return sentence.substring(0, blank > 0 ? blank : most) + "…";
  }
}
