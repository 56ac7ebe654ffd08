package org.hearsay.clean;

import java.util.List;

/** Decides which blocks of a page are the article's body. */
final class BodyFinder {
  private static final int CLUTTER =
      Mark.COMMENTS.bit()
          | Mark.SIGNUP.bit()
          | Mark.ADVERT.bit()
          | Mark.OVERLAY.bit()
          | Mark.CAPTION.bit()
          | Mark.RELATED.bit()
          | Mark.SHARE.bit();

  private BodyFinder() {}

  static List<Block> find(PageShape page) {
    Region best = page.core;
    List<Block> blocks = page.blocks;
    Region body = best;
    return blocks.stream()
        .filter(b -> b.region().isWithin(body))
        .filter(b -> b.linkDensity() < 0.5 && b.words() > 3)
        .filter(
            b ->
                !b.region().isIn("figure")
                    && !b.region().isIn("aside")
                    && !b.region().isIn("h1")
                    && !b.region().isIn("footer"))
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
