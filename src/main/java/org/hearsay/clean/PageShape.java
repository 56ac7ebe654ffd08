package org.hearsay.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds for a page as a whole and helps to judge each of its blocks. */
final class PageShape {
  /** A region below which this share of the running text lies still holds the whole article. */
  private static final double MOST = 0.6;

  final List<Block> blocks;
  final Region root;

  /** The smallest region that holds most of the page's running text. */
  final Region core;

  /** Position of the first main heading; -1 when there is none. */
  final int headline;

  private final Map<String, Template> templates = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final @Nullable Block[] headings;
  private final String statedBody;
  private final String statedTitle;
  private final String statedDescription;

  /** Blocks whose elements look alike: a template made them. */
  static final class Template {
    int blocks;
    int words;
    int chars;
    int linkedChars;
    int proseChars;
  }

  PageShape(Segments segments, String title, String description, String body) {
    this.blocks = segments.blocks();
    this.root = segments.root();
    this.statedTitle = comparable(title);
    this.statedDescription = comparable(description);
    this.statedBody = comparable(body);
    this.headings = new @Nullable Block[blocks.size()];
    Block above = null;
    int heading = -1;
    for (Block block : blocks) {
      Template template = templates.computeIfAbsent(templateOf(block), k -> new Template());
      template.blocks++;
      template.words += block.words();
      template.chars += block.text().length();
      template.linkedChars += block.linkedChars();
      template.proseChars += block.isProse() ? block.text().length() : 0;
      headings[block.number()] = above;
      above = block.region().isHeading() ? block : above;
      repeats.merge(block.text(), 1, Integer::sum);
      if (heading < 0 && block.region().isIn("h1")) {
        heading = block.number();
      }
    }
    this.headline = heading;
    this.core = core(root);
  }

  /** The nearest heading before {@code block}; null when there is none. */
  @Nullable Block headingBefore(Block block) {
    return headings[block.number()];
  }

  Template template(Block block) {
    return templates.getOrDefault(templateOf(block), new Template());
  }

  /** How often the very same text stands on the page. */
  int repeats(Block block) {
    return repeats.getOrDefault(block.text(), 1);
  }

  boolean statesBody() {
    return statedBody.length() > 200;
  }

  boolean isInStatedBody(Block block) {
    return statedBody.contains(start(block));
  }

  boolean isTitle(Block block) {
    String text = comparable(block.text());
    return text.length() > 5
        && (text.equals(statedTitle) || (text.length() > 20 && statedTitle.startsWith(text)));
  }

  boolean isDescription(Block block) {
    return block.words() > 5 && statedDescription.startsWith(start(block));
  }

  private static String start(Block block) {
    String text = comparable(block.text());
    return text.substring(0, Math.min(text.length(), 60));
  }

  private Region core(Region top) {
    Region core = top;
    Region next = top;
    while (next != null) {
      core = next;
      next = null;
      for (Region child : core.children) {
        if (child.proseChars > MOST * core.proseChars) {
          next = child;
        }
      }
    }
    // A single long paragraph is not yet the article.
    return core.blocks == 1 && core.parent != null ? core.parent : core;
  }

  static String templateOf(Block block) {
    Region parent = block.region().parent;
    return block.region().signature + '<' + (parent == null ? "" : parent.signature);
  }

  /** Letters and digits only, so that typography does not matter. */
  private static String comparable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        kept.append(c);
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT);
  }
}
