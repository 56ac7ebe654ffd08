package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds every place where a text leans on an outlet. */
final class RelayFinder {
  private final Words words;
  private final Publisher publisher;

  RelayFinder(Words words, Publisher publisher) {
    this.words = words;
    this.publisher = publisher;
  }

  /** The places among {@code mentions} where the text leans on the outlet, in reading order. */
  List<RelayHit> hits(List<OutletMention> mentions) {
    Map<Integer, OutletMention> byRight = new HashMap<>();
    List<RelayHit> found = new ArrayList<>();
    for (OutletMention mention : mentions) {
      OutletMention joined = joined(mention, byRight);
      byRight.put(mention.right(), joined);
      if (!isSelf(mention, mentions)) {
        hit(mention, joined.left()).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<RelayHit> hit(OutletMention mention, int left) {
    Optional<RelayHit> before = LeftPatterns.before(words, mention, left);
    Optional<RelayHit> after = RightPatterns.after(words, mention);
    if (before.isPresent() && after.isPresent()) {
      return RelayEvidence.of(after.get()) > RelayEvidence.of(before.get()) ? after : before;
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
