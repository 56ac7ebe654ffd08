package org.hearsay.clean;

import org.jspecify.annotations.Nullable;

/** A block-level element of a page, with the sums over the text below it. */
final class Region {
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

  int blocks;
  int chars;
  int linkedChars;

  /** Characters in blocks that read like running text. */
  int proseChars;

  Region(@Nullable Region parent, String tag, int marks, String signature, boolean hidden) {
    this.parent = parent;
    this.tag = tag;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.marks = marks;
    this.marksAround = parent == null ? marks : marks | parent.marksAround;
    this.signature = signature;
    this.hidden = hidden || (parent != null && parent.hidden);
  }

  /** Counts {@code block}, which stands directly or indirectly in this region. */
  void add(Block block) {
    blocks++;
    chars += block.text().length();
    linkedChars += block.linkedChars();
    if (block.isProse()) {
      proseChars += block.text().length();
    }
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

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkedChars / chars;
  }
}
