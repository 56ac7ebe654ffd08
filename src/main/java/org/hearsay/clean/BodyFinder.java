package org.hearsay.clean;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides which blocks of a page are the article's body. The {@link BodyModel} judges each block;
 * what it cannot see, because it looks at one block at a time, is put right here: nothing counts
 * that follows the element holding the article, and a list between two paragraphs belongs to them
 * unless it looks quite foreign.
 */
final class BodyFinder {
  /** Between the best for whole bodies (.6) and for short pieces of them (.45). */
  private static final double BODY = 0.55;

  /** Enough for an item of a list between two paragraphs. */
  private static final double LIST_ITEM = 0.03;

  private static final double MENU_LINK_DENSITY = 0.3;

  /** The article's element holds this share of the chosen text. */
  private static final double MOST = 0.7;

  private final List<Block> blocks;
  private final double[] probabilities;
  private final boolean[] chosen;

  private BodyFinder(PageShape page, double[] probabilities) {
    this.blocks = page.blocks;
    this.probabilities = probabilities;
    this.chosen = new boolean[blocks.size()];
  }

  /** The body's blocks in reading order; empty when nothing on the page looks like one. */
  static List<Block> find(PageShape page, BodyModel model) {
    BodyFinder finder = new BodyFinder(page, model.probabilities(page));
    finder.chooseLikely();
    Region article = finder.articleWithin(page.root);
    finder.dropAfter(article);
    finder.addLists(article);
    return page.blocks.stream().filter(block -> finder.chosen[block.number()]).toList();
  }

  private void chooseLikely() {
    boolean onlyComments = true;
    for (Block block : blocks) {
      chosen[block.number()] =
          probabilities[block.number()] > BODY
              && block.text().chars().anyMatch(Character::isLetter);
      onlyComments &= !chosen[block.number()] || block.region().isAmongComments;
    }
    if (!onlyComments) {
      for (Block block : blocks) {
        chosen[block.number()] &= !block.region().isAmongComments;
      }
    }
  }

  /** The smallest element that holds most of the chosen text. */
  private Region articleWithin(Region root) {
    ToIntFunction<Region> held =
        region -> {
          int chars = 0;
          for (int i = Math.max(0, region.firstBlock); i <= region.lastBlock; i++) {
            chars += chosen[i] ? blocks.get(i).text().length() : 0;
          }
          return chars;
        };
    double most = MOST * held.applyAsInt(root);
    Region article = root;
    for (Region next = root; next != null; ) {
      article = next;
      next =
          article.children.stream()
              .filter(child -> most > 0 && held.applyAsInt(child) >= most)
              .findFirst()
              .orElse(null);
    }
    return article;
  }

  private void dropAfter(Region article) {
    for (int i = article.lastBlock + 1; i < chosen.length; i++) {
      chosen[i] = false;
    }
  }

  private void addLists(Region article) {
    boolean[] likely = chosen.clone();
    int[] following = new int[blocks.size()];
    int next = -1;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      following[i] = next;
      next = likely[i] ? i : next;
    }
    int before = -1;
    for (int i = 0; i <= article.lastBlock; i++) {
      if (likely[i]) {
        before = i;
      } else if (i >= article.firstBlock && before >= 0 && following[i] >= 0) {
        chosen[i] = belongs(blocks.get(i), blocks.get(before), blocks.get(following[i]));
      }
    }
  }

  private boolean belongs(Block item, Block before, Block after) {
    Region around = listParent(item);
    return item.region().tag.equals("li")
        && probabilities[item.number()] > LIST_ITEM
        && item.linkDensity() < MENU_LINK_DENSITY
        && around != null
        && (around == before.region().parent || around == listParent(before))
        && (around == after.region().parent || around == listParent(after));
  }

  /** The element around the list that {@code item} is in. */
  private static @Nullable Region listParent(Block item) {
    Region list = item.region().parent;
    return list == null ? null : list.parent;
  }
}
