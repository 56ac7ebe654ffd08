package org.hearsay.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.article.StillWanted;
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
    List<Attribution> soft =
        RedFlags.certain(attributions).stream().filter(Hardening::isSoft).toList();
    if (soft.isEmpty()) {
      return List.of();
    }
    List<Plain> plain = plainly(text, attributions);
    for (Attribution attribution : soft) {
      StillWanted.check();
      Span content = Collections.max(attribution.content(), Comparator.comparingInt(Span::length));
      Set<String> claimed = stems(text, attribution.content());
      double weight = weight(claimed);
      int end = end(attribution);
      for (Plain sentence : plain) {
        if (sentence.span.start() > end && sentence.repeats(claimed, weight)) {
          return List.of(flag(article, attribution, content, sentence.span));
        }
      }
    }
    return List.of();
  }

  /**
   * A sentence in the article's own voice.
   *
   * @param stems of its content words
   * @param weight of them all
   */
  private record Plain(Span span, Set<String> stems, double weight) {

    /** Whether it says most of {@code claimed}, and little else. */
    boolean repeats(Set<String> claimed, double claimedWeight) {
      Set<String> both = new HashSet<>(claimed);
      both.retainAll(stems);
      if (both.size() < FEWEST_WORDS) {
        return false;
      }
      double shared = Hardening.weight(both);
      return shared >= REPEATED * claimedWeight && shared >= MOST_OF_THE_SENTENCE * weight;
    }
  }

  /** The sentences in the article's own voice, each looked at once. */
  private static List<Plain> plainly(String text, Attributions attributions) {
    List<Span> sentences = Sentences.of(text);
    BitSet handedOver = new BitSet();
    for (Attribution attribution : attributions.all()) {
      attribution.content().forEach(span -> mark(handedOver, sentences, span));
      attribution.cue().forEach(span -> mark(handedOver, sentences, span));
    }
    attributions.hedges().forEach(span -> mark(handedOver, sentences, span));
    attributions
        .outlets()
        .forEach(outlet -> outlet.spans().forEach(span -> mark(handedOver, sentences, span)));
    List<Plain> plain = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      StillWanted.check();
      Span sentence = sentences.get(i);
      if (!handedOver.get(i) && isOwnVoice(text, sentence)) {
        Set<String> stems = stems(text, List.of(sentence));
        plain.add(new Plain(sentence, stems, weight(stems)));
      }
    }
    return plain;
  }

  /** Marks each of {@code sentences}, which are in order, that {@code span} overlaps. */
  private static void mark(BitSet marks, List<Span> sentences, Span span) {
    int at = Collections.binarySearch(sentences, span);
    // The sentence before the place where the span would stand may reach into it.
    for (int i = Math.max(0, at < 0 ? -at - 2 : at); i < sentences.size(); i++) {
      if (sentences.get(i).start() >= span.end()) {
        return;
      }
      if (sentences.get(i).overlaps(span)) {
        marks.set(i);
      }
    }
  }

  private static boolean isSoft(Attribution attribution) {
    return SOFT.contains(attribution.firmness()) || attribution.relay().isSecondhand();
  }

  private static int end(Attribution attribution) {
    List<Span> content = attribution.content();
    return content.get(content.size() - 1).end();
  }

  private static boolean isOwnVoice(String text, Span sentence) {
    String words = sentence.in(text);
    return words.chars().noneMatch(c -> "\"“”‘".indexOf(c) >= 0)
        && !words.endsWith("?")
        && Word.of(text, sentence).stream().noneMatch(w -> SOFTENERS.contains(w.form()));
  }

  private static double weight(Set<String> stems) {
    return stems.stream().sorted().mapToDouble(WordRarity.english()::of).sum();
  }

  /** Of the content words that {@code spans} hold. */
  private static Set<String> stems(String text, List<Span> spans) {
    Set<String> stems = new HashSet<>();
    for (Span span : spans) {
      Word.of(text, span).stream()
          .filter(word -> !word.isFunctionWord())
          .forEach(word -> stems.add(word.stem()));
    }
    return stems;
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
