package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.article.StillWanted;
import org.jspecify.annotations.Nullable;

/** Finds every place where a text leans on an outlet. */
final class RelayFinder {
  private static final Set<String> MEDIA = Lexicon.words("media at large");
  private static final Set<String> OUTLET_PLURALS = Lexicon.words("outlet noun plurals");

  private final Words words;
  private final Publisher publisher;
  private final List<Span> unnamed;

  RelayFinder(Words words, Publisher publisher, List<Span> unnamed) {
    this.words = words;
    this.publisher = publisher;
    this.unnamed = unnamed;
  }

  /** The places among {@code mentions} where the text leans on the outlet, in reading order. */
  List<RelayHit> hits(List<OutletMention> mentions) {
    Map<Integer, OutletMention> byRight = new HashMap<>();
    List<RelayHit> found = new ArrayList<>();
    for (OutletMention mention : mentions) {
      StillWanted.check();
      OutletMention joined = joined(mention, byRight);
      byRight.put(mention.right(), joined);
      if (!isSelf(mention, mentions) && mention.kind() != NameKind.BODY) {
        hit(mention, joined.left()).map(this::weighed).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * The places where "the newspaper" or "the same site" stands for the outlet leaned on last, given
   * the places that name one.
   */
  List<RelayHit> nounHits(List<RelayHit> named) {
    List<RelayHit> found = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      StillWanted.check();
      int noun = nounAfter(i);
      if (noun < 0 || words.near(i, noun + 1).equals(",") && words.isCapitalised(noun + 2)) {
        continue;
      }
      RelayHit last = lastBefore(named, i);
      boolean agency = words.at(noun).matches("agency|service");
      if (last == null || (agency && !Description.isNoun(words, i, noun))) {
        continue;
      }
      OutletMention mention =
          new OutletMention(last.mention().outlet(), NameKind.NOUN, i, noun + 1, i, noun + 1);
      hit(mention, i).ifPresent(found::add);
    }
    return found;
  }

  /** The outlet noun of a phrase that begins with "the" at {@code i} and holds no name; or -1. */
  private int nounAfter(int i) {
    if (!words.at(i).equals("the")) {
      return -1;
    }
    for (int at = i + 1; at < i + 4; at++) {
      if (Description.isNoun(words, i, at)) {
        boolean free = !words.isCapitalised(at + 1) && !words.tagNear(i, at + 1).startsWith("NN");
        return free && !words.near(i, at + 1).equals("of") ? at : -1;
      }
      if (!words.tagNear(i, at).matches("JJ|NN|NNP")) {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable RelayHit lastBefore(List<RelayHit> named, int token) {
    RelayHit last = null;
    for (RelayHit hit : named) {
      boolean sure = hit.probability() >= Attributor.LISTED;
      if (sure
          && hit.mention().first() < token
          && words.sentence(token).paragraph() - words.sentence(hit.mention().first()).paragraph()
              < 4) {
        last = hit;
      }
    }
    return last;
  }

  /** What the sentence adds to the name and the pattern. */
  private RelayHit weighed(RelayHit hit) {
    NameKind kind = hit.mention().kind();
    int home = hit.mention().first();
    if (kind == NameKind.UNKNOWN && hit.pattern() == RelayPattern.TOLD && isToldByUnnamed(hit)) {
      return hit.with(.85);
    }
    boolean unsure = kind == NameKind.UNKNOWN || kind == NameKind.FOREIGN;
    if (unsure && isModifier(hit.mention())) {
      return hit.with(.05);
    }
    if (kind == NameKind.UNKNOWN
        && hit.pattern() == RelayPattern.REPORTED_BY
        && !words.at(hit.cueFirst()).matches("reported|revealed|reports")) {
      return hit.with(.14);
    }
    boolean initial =
        words.near(home, home - 1).isEmpty() || words.tagNear(home, home - 1).matches("``|''|:");
    boolean weak = hit.pattern() == RelayPattern.STATED || hit.pattern() == RelayPattern.REPORTED;
    if (kind == NameKind.COMMON && initial && weak && words.token(home).tag().startsWith("NNS")) {
      return hit.with(.1);
    }
    return hit;
  }

  /** "the Obama administration", "the Citizens' Council": part of a longer name. */
  private boolean isModifier(OutletMention mention) {
    int right = mention.right();
    String tag = words.tagNear(mention.first(), right);
    return words.skipPossessive(mention.first(), right) > right
        || (tag.startsWith("NN") && !Speech.isVerb(words.at(right)));
  }

  /** "two people familiar with the plans told Grasswire": only outlets speak to such people. */
  private boolean isToldByUnnamed(RelayHit hit) {
    int sentence = words.sentence(hit.cueFirst()).span().start();
    int cue = words.token(hit.cueFirst()).start();
    return unnamed.stream()
        .anyMatch(u -> u.start() >= sentence && u.end() <= cue && cue - u.end() < 60);
  }

  /** "Several outlets, including CNN and Reuters, reported": those named among others. */
  private Optional<RelayHit> amongOthers(OutletMention mention, int left) {
    int home = mention.first();
    int before = words.near(home, left - 1).equals("including") ? left - 1 : -1;
    if (words.near(home, left - 1).equals("as") && words.near(home, left - 2).equals("such")) {
      before = left - 2;
    }
    int noun = words.near(home, before - 1).equals(",") ? before - 2 : before - 1;
    boolean media =
        before >= 0
            && (MEDIA.contains(words.near(home, noun))
                || OUTLET_PLURALS.contains(words.near(home, noun)));
    return media && Speech.isSpeaking(words, home, noun, noun + 1)
        ? Optional.of(new RelayHit(mention, RelayPattern.REPORTED, noun, noun + 1))
        : Optional.empty();
  }

  private Optional<RelayHit> hit(OutletMention mention, int left) {
    Optional<RelayHit> others = amongOthers(mention, left);
    if (others.isPresent()) {
      return others;
    }
    Optional<RelayHit> before = LeftPatterns.before(words, mention, left);
    Optional<RelayHit> after = RightPatterns.after(words, mention);
    if (before.isPresent() && after.isPresent()) {
      return after.get().probability() > before.get().probability() ? after : before;
    }
    return before.isPresent() ? before : after;
  }

  /** "reported by CNN and The New York Times": the second stands where the first stands. */
  private OutletMention joined(OutletMention mention, Map<Integer, OutletMention> byRight) {
    int home = mention.first();
    int joint = mention.left() - 1;
    if (!words.near(home, joint).matches("and|or|,|&")) {
      return mention;
    }
    OutletMention previous =
        byRight.get(words.near(home, joint - 1).equals(",") ? joint - 1 : joint);
    if (previous == null) {
      return mention;
    }
    return new OutletMention(
        mention.outlet(), mention.kind(), home, mention.end(), previous.left(), mention.right());
  }

  /** Sentences in which the publisher speaks of its own reporting: "told this newspaper". */
  Set<Integer> selfSentences(List<OutletMention> mentions) {
    Set<Integer> sentences = new HashSet<>();
    for (OutletMention mention : mentions) {
      if (isSelf(mention, mentions) && hit(mention, mention.left()).isPresent()) {
        sentences.add(words.token(mention.first()).sentence());
      }
    }
    for (int i = 1; i < words.size(); i++) {
      boolean told = words.near(i, i - 1).matches("told|to|with|by");
      boolean own =
          words.token(i).text().matches("us|me")
              || words.at(i).equals("this") && Description.isNoun(words, i, i + 1);
      if (told && own) {
        sentences.add(words.token(i).sentence());
      }
    }
    return sentences;
  }

  private boolean isSelf(OutletMention mention, List<OutletMention> all) {
    if (publisher.is(mention.outlet())) {
      return true;
    }
    boolean single = mention.end() - mention.first() == 1;
    return single
        && mention.kind() != NameKind.SHORT
        && publisher.isShort(words.text(mention.first(), mention.end()));
  }
}
