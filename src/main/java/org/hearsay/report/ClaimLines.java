package org.hearsay.report;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.claim.KeyClaim;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the key claims to show and ties each to the attribution it rests on. Readers come to
 * learn who stands behind a claim, so among equally central sentences one that somebody is said to
 * have said comes first.
 */
final class ClaimLines {
  private static final int SHOWN = 3;
  private static final int MAX_QUOTE = 120;
  private static final int MIN_QUOTE = 12;

  /** Cues that say no more than that somebody spoke. */
  private static final Pattern PLAIN_CUE =
      Pattern.compile(
          "(?i)\\b(?:said|says?|saying|told|tells?|according|added|adds|wrote|writes|reported|"
              + "reports|announced|stated)\\b");

  private final Article article;
  private final List<Attribution> attributions;

  ClaimLines(Article article, List<Attribution> attributions) {
    this.article = article;
    this.attributions = attributions;
  }

  private record Candidate(KeyClaim claim, @Nullable Integer attribution, double weight) {}

  List<Report.Claim> pick(List<KeyClaim> claims) {
    List<Candidate> candidates = new ArrayList<>();
    for (KeyClaim claim : claims) {
      Integer attribution = behind(claim.span());
      // Half the weight of the place before it: enough to pass an unattributed neighbour or two.
      double weight = 1.0 / (candidates.size() + 2) * weight(attribution);
      candidates.add(new Candidate(claim, attribution, weight));
    }
    candidates.sort(comparingDouble(Candidate::weight).reversed());
    List<Report.Claim> picked = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (picked.size() < SHOWN
          && (candidate.attribution() == null || used.add(candidate.attribution()))) {
        picked.add(line(candidate));
      }
    }
    return picked;
  }

  private double weight(@Nullable Integer attribution) {
    if (attribution == null) {
      return 1;
    }
    return attributions.get(attribution).relay().isSecondhand() ? 2.5 : 2;
  }

  /** The most probable attribution whose content lies mostly in this sentence. */
  private @Nullable Integer behind(Span sentence) {
    Integer best = null;
    double bestScore = 0;
    for (int i = 0; i < attributions.size(); i++) {
      Attribution a = attributions.get(i);
      int inside = 0;
      for (Span span : a.content()) {
        inside +=
            Math.max(
                0, Math.min(span.end(), sentence.end()) - Math.max(span.start(), sentence.start()));
      }
      double score =
          a.probability() * inside / sentence.length() + (a.relay().isSecondhand() ? 0.1 : 0);
      if (inside >= MIN_QUOTE && inside * 3 >= sentence.length() && score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private Report.Claim line(Candidate candidate) {
    KeyClaim claim = candidate.claim();
    int paragraph = article.paragraphAt(claim.span().start());
    if (candidate.attribution() == null) {
      return new Report.Claim(quote(words(claim.span())), "", null, paragraph, null);
    }
    Attribution a = attributions.get(candidate.attribution());
    List<Span> inside =
        withCue(a).stream()
            .filter(claim.span()::overlaps)
            .map(
                span ->
                    new Span(
                        Math.max(span.start(), claim.span().start()),
                        Math.min(span.end(), claim.span().end())))
            .toList();
    return new Report.Claim(
        quote(Excerpt.of(article.text(), inside)),
        a.source().name(),
        a.relay().isSecondhand() ? a.relay().outlet() : null,
        paragraph,
        candidate.attribution() + 1);
  }

  /**
   * The sentence as it stands: what was left out for ranking must not be missing in a quotation.
   */
  private String words(Span sentence) {
    return Excerpt.of(article.text(), List.of(sentence));
  }

  /**
   * The content, and the words before it that say more than that somebody spoke: "denied the report"
   * is another claim than "the report".
   */
  private List<Span> withCue(Attribution a) {
    List<Span> content = a.content();
    if (a.cue().isEmpty()) {
      return content;
    }
    Span cue = a.cue().get(a.cue().size() - 1);
    Span first = content.get(0);
    boolean before =
        cue.end() < first.start()
            && article.text().substring(cue.end(), first.start()).isBlank()
            && "“\"".indexOf(article.text().charAt(first.start())) < 0;
    if (!before || PLAIN_CUE.matcher(cue.in(article.text())).find()) {
      return content;
    }
    List<Span> spans = new ArrayList<>(content);
    spans.set(0, new Span(cue.start(), first.end()));
    return spans;
  }

  private static String quote(String words) {
    return Excerpt.unquoted(Excerpt.shorten(Excerpt.unquoted(words), MAX_QUOTE));
  }
}
