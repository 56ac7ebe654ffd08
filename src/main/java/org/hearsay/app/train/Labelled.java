package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.app.train.GoldArticle.GoldAttribution;
import org.hearsay.article.Span;
import org.hearsay.attribute.model.CueFeatures;
import org.hearsay.attribute.model.Role;
import org.hearsay.attribute.model.Signals;
import org.hearsay.read.Reading;
import org.hearsay.read.Token;

/**
 * A marked article as the models see it: for each attribution the cue's main word and the role of
 * each token.
 *
 * @param article where it is from
 * @param signals of its text
 * @param attributions those whose cue has a main word that may be one
 * @param missed how many have none
 */
record Labelled(
    GoldArticle article, Signals signals, List<LabelledAttribution> attributions, int missed) {

  /**
   * One attribution over tokens.
   *
   * @param cue the cue's main word
   * @param roles for each token of the article its {@link Role}
   * @param nested whether its cue lies within another's content
   * @param core as in the annotation
   */
  record LabelledAttribution(int cue, byte[] roles, boolean nested, boolean core) {}

  /** Aligns the marks of {@code article} with the tokens of {@code signals}. */
  static Labelled of(GoldArticle article, Signals signals) {
    CueFeatures features = new CueFeatures(signals);
    List<LabelledAttribution> found = new ArrayList<>();
    int missed = 0;
    for (GoldAttribution gold : article.attributions()) {
      byte[] roles = new byte[signals.reading().tokens().size()];
      mark(signals.reading(), gold.content(), Role.CONTENT, roles);
      mark(signals.reading(), gold.source(), Role.SOURCE, roles);
      mark(signals.reading(), gold.cue(), Role.CUE, roles);
      joinCommas(signals.reading(), roles);
      int cue = mainWord(signals, features, roles);
      if (cue < 0) {
        missed++;
      } else {
        found.add(new LabelledAttribution(cue, roles, isNested(article, gold), gold.core()));
      }
    }
    return new Labelled(article, signals, found, missed);
  }

  private static void mark(Reading reading, List<Span> spans, Role role, byte[] roles) {
    for (Span span : spans) {
      for (int i = reading.tokenAt(span.start());
          i < roles.length && reading.tokens().get(i).start() < span.end();
          i++) {
        roles[i] = (byte) role.ordinal();
      }
    }
  }

  /** A comma between source and cue goes to the source, so that the two stand side by side. */
  private static void joinCommas(Reading reading, byte[] roles) {
    for (int i = 1; i + 1 < roles.length; i++) {
      boolean comma = roles[i] == 0 && reading.tokens().get(i).tag().equals(",");
      int before = roles[i - 1];
      int after = roles[i + 1];
      if (comma && before == Role.SOURCE.ordinal() && after == Role.CUE.ordinal()) {
        roles[i] = (byte) before;
      }
    }
  }

  private static int mainWord(Signals signals, CueFeatures features, byte[] roles) {
    int best = -1;
    int bestRank = -1;
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] == Role.CUE.ordinal() && features.isCandidate(i)) {
        int rank = signals.rankAsCue(i);
        if (rank > bestRank) {
          best = i;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static boolean isNested(GoldArticle article, GoldAttribution gold) {
    if (gold.cue().isEmpty()) {
      return false;
    }
    Span cue = gold.cue().get(0);
    return article.attributions().stream()
        .filter(other -> other != gold)
        .anyMatch(other -> other.content().stream().anyMatch(c -> c.covers(cue)));
  }

  /** The roles of the tokens from {@code start} to before {@code end}. */
  static int[] slice(byte[] roles, int start, int end) {
    int[] slice = new int[end - start];
    Arrays.setAll(slice, i -> roles[start + i]);
    return slice;
  }

  /** The token's text, for messages. */
  String word(int token) {
    Token t = signals.reading().tokens().get(token);
    return t.text();
  }
}
