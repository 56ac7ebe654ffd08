package org.hearsay.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, with the sums over the text below it. */
final class Region {
  private static final Set<String> WHOLE_PAGE = Set.of("body", "main", "article");

  final @Nullable Region parent;
  final String tag;
  final int depth;

  /** Marks of this element alone, as bits of {@link Mark}. */
  final int marks;

  /** Marks of this element and of every element around it. */
  final int marksAround;

  /** Tag and class: elements that a template repeats share it. */
  final String signature;

  final boolean hidden;

  /** Whether readers write here, as far as names tell. */
  final boolean isAmongComments;

  /** How many elements with the same tag began before this one. */
  final int ordinal;

  final List<Region> children = new ArrayList<>();

  /** Numbers of the first and the last block below this element; -1 while there is none. */
  int firstBlock = -1;

  int lastBlock = -1;
  int blocks;
  int chars;
  int linkedChars;

  /** Characters in blocks that read like running text. */
  int proseChars;

  private int lookAlikes;

  Region(
      @Nullable Region parent,
      String tag,
      int marks,
      String signature,
      boolean hidden,
      int ordinal) {
    this.parent = parent;
    this.tag = tag;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.marks = marks;
    this.marksAround = parent == null ? marks : marks | parent.marksAround;
    this.signature = signature;
    this.ordinal = ordinal;
    this.isAmongComments =
        parent != null
            && (parent.isAmongComments
                || ((marks & Mark.COMMENTS.bit()) != 0 && !WHOLE_PAGE.contains(tag)));
    this.hidden = hidden || (parent != null && parent.hidden);
    if (parent != null) {
      parent.children.add(this);
    }
  }

  /** Counts {@code block}, which stands directly or indirectly in this region. */
  void add(Block block) {
    firstBlock = firstBlock < 0 ? block.number() : firstBlock;
    lastBlock = block.number();
    blocks++;
    chars += block.text().length();
    linkedChars += block.linkedChars();
    if (block.isProse() && !block.region().isAmongComments) {
      proseChars += block.text().length();
    }
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** Whether this region is {@code other} or lies within it. */
  boolean isWithin(Region other) {
    for (Region at = this; at != null && at.depth >= other.depth; at = at.parent) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  /** Whether this region or one around it is a {@code tag} element. */
  boolean isIn(String tag) {
    for (Region at = this; at != null; at = at.parent) {
      if (at.tag.equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** How many of its siblings look like it, itself included. */
  int lookAlikes() {
    if (lookAlikes == 0) {
      lookAlikes = 1;
      if (parent != null) {
        Map<String, Integer> looks = new HashMap<>();
        parent.children.forEach(child -> looks.merge(child.signature, 1, Integer::sum));
        parent.children.forEach(child -> child.lookAlikes = looks.getOrDefault(child.signature, 1));
      }
    }
    return lookAlikes;
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkedChars / chars;
  }
}
