package org.hearsay.clean;

import java.util.List;

/** Decides which blocks of a page are the article's body. */
final class BodyFinder {
  private static final int CLUTTER =
      Mark.COMMENTS.bit() | Mark.SIGNUP.bit() | Mark.ADVERT.bit() | Mark.OVERLAY.bit() | Mark.CAPTION.bit() | Mark.RELATED.bit() | Mark.SHARE.bit();

  private BodyFinder() {}

  static List<Block> find(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    Region root = blocks.get(0).region();
    while (root.parent != null) {
      root = root.parent;
    }
    Region best = root;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Block block : blocks) {
        Region child = block.region();
        if (child == best || !child.isWithin(best)) {
          continue;
        }
        while (child.parent != null && child.parent != best) {
          child = child.parent;
        }
        if (child.proseChars > 0.6 * best.proseChars && child != block.region()) {
          best = child;
          deeper = true;
          break;
        }
      }
    }
    Region body = best;
    return blocks.stream()
        .filter(b -> b.region().isWithin(body))
        .filter(b -> b.linkDensity() < 0.5 && b.words() > 3)
        .filter(b -> !b.region().isIn("figure") && !b.region().isIn("aside") && !b.region().isIn("h1") && !b.region().isIn("footer"))
        .filter(b -> !clutter(b.region(), body))
        .toList();
  }

  private static boolean clutter(Region region, Region body) {
    for (Region at = region; at != null && at != body; at = at.parent) {
      if ((at.marks & CLUTTER) != 0) {
        return true;
      }
    }
    return false;
  }
}
