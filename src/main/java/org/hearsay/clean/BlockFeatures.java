package org.hearsay.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hearsay.article.StillWanted;

/**
 * Describes each block of a page in numbers that say nothing about its words: length, links, place,
 * neighbours, the elements around it and what they are named. The order of the numbers is part of
 * the {@link BodyModel}: change it and train anew.
 */
final class BlockFeatures {
  private static final List<Set<String>> TAGS =
      List.of(
          Set.of("p"),
          Set.of("div", "section", "article", "main", "body"),
          Set.of("h1"),
          Set.of("h2", "h3"),
          Set.of("h4", "h5", "h6"),
          Set.of("li"),
          Set.of("td", "th"),
          Set.of("blockquote"),
          Set.of("figcaption", "figure"),
          Set.of("dt", "dd"));

  private static final List<String> AROUND =
      List.of(
          "nav",
          "aside",
          "footer",
          "header",
          "figure",
          "form",
          "article",
          "main",
          "ul",
          "ol",
          "table",
          "blockquote");

  private static final int LEVELS = 5;
  private static final int REACH = 3;
  private static final int FAR = 8;

  private final PageShape page;
  private final int[] proseBefore;
  private float[] row = new float[0];
  private int at;

  private BlockFeatures(PageShape page) {
    this.page = page;
    this.proseBefore = new int[page.blocks.size() + 1];
    for (Block block : page.blocks) {
      proseBefore[block.number() + 1] =
          proseBefore[block.number()]
              + (block.isProse() && !block.region().isAmongComments ? block.text().length() : 0);
    }
  }

  /** One row of numbers for each block of the page. */
  static float[][] of(PageShape page) {
    BlockFeatures features = new BlockFeatures(page);
    float[][] rows = new float[page.blocks.size()][];
    for (Block block : page.blocks) {
      StillWanted.check();
      rows[block.number()] = features.describe(block);
    }
    return rows;
  }

  private float[] describe(Block block) {
    row = new float[256];
    at = 0;
    describeText(block);
    describeElements(block.region());
    describeMarks(block.region());
    describePlace(block);
    describeNeighbours(block);
    describeTemplate(block);
    describeSection(block);
    return Arrays.copyOf(row, at);
  }

  private void describeText(Block block) {
    String text = block.text();
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int commas = 0;
    int stops = 0;
    int quotes = 0;
    int capitalised = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        boolean isUpper = Character.isUpperCase(c);
        upper += isUpper ? 1 : 0;
        capitalised += isUpper && before == ' ' ? 1 : 0;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (c == ',' || c == '、' || c == '،') {
        commas++;
      } else if (isStop(c) && (i + 1 == text.length() || text.charAt(i + 1) == ' ' || c == '。')) {
        stops++;
      } else if ("\"“”„«»「」".indexOf(c) >= 0) {
        quotes++;
      }
      before = c;
    }
    char last = text.charAt(text.length() - 1);
    add(Math.log(block.words()));
    add((double) text.length() / block.words());
    add(block.linkDensity());
    add(block.anchors().size());
    add((double) block.strongChars() / text.length());
    add(endsSentence(text) ? 1 : 0);
    add(last == ':' ? 1 : 0);
    add(stops);
    add((double) commas / block.words());
    add((double) digits / text.length());
    add(letters == 0 ? 0 : (double) upper / letters);
    add((double) capitalised / block.words());
    add(quotes > 0 ? 1 : 0);
    add(text.indexOf('@') >= 0 || text.contains("http") || text.contains("www.") ? 1 : 0);
    add(text.indexOf('©') >= 0 || text.indexOf('|') >= 0 ? 1 : 0);
    add(Character.isLowerCase(text.charAt(0)) ? 1 : 0);
    add(Character.isLetterOrDigit(text.charAt(0)) ? 1 : 0);
    add(page.repeats(block));
    add(page.isTitle(block) ? 1 : 0);
    add(page.isDescription(block) ? 1 : 0);
    add(!page.statesBody() ? 0 : page.isInStatedBody(block) ? 1 : -1);
    add(Furniture.opens(text) ? 1 : 0);
    add(block.words() <= 15 && digits >= 4 && WrittenDate.in(text).isPresent() ? 1 : 0);
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '।';
  }

  private static boolean endsSentence(String text) {
    int end = text.length() - 1;
    while (end > 0 && "\"'“”’»)]」".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return isStop(text.charAt(end));
  }

  private void describeElements(Region region) {
    for (Set<String> tags : TAGS) {
      add(tags.contains(region.tag) ? 1 : 0);
    }
    for (String tag : AROUND) {
      add(region.isIn(tag) ? 1 : 0);
    }
    add(region.hidden ? 1 : 0);
    add(region.isAmongComments ? 1 : 0);
    add(region.depth);
  }

  private void describeMarks(Region region) {
    for (Mark mark : Mark.values()) {
      int distance = 0;
      boolean inCore = false;
      Region around = region;
      while (around != null && (around.marks & mark.bit()) == 0) {
        around = around.parent;
        distance++;
      }
      if (around != null) {
        inCore = around != page.core && around.isWithin(page.core);
      }
      add(around == null ? FAR : Math.min(distance, FAR - 1));
      add(inCore ? 1 : 0);
    }
  }

  private void describePlace(Block block) {
    int total = Math.max(1, page.root.proseChars);
    int n = block.number();
    add((double) n / page.blocks.size());
    add((double) proseBefore[n] / total);
    add(
        page.headline < 0
            ? 0
            : Math.signum(n - page.headline) * Math.log1p(Math.abs(n - page.headline)));
    add(
        page.headline < 0
            ? -1
            : (double) Math.abs(proseBefore[n] - proseBefore[page.headline]) / total);
    Region core = page.core;
    boolean inCore = block.region().isWithin(core);
    add(inCore ? 1 : 0);
    add(block.region().depth - core.depth);
    add((double) core.proseChars / total);
    add(proseBeforeIn(core, n));
    Region common = block.region();
    while (common.parent != null && !core.isWithin(common)) {
      common = common.parent;
    }
    add(core.depth - common.depth);
    Region around = block.region();
    for (int level = 0; level < LEVELS; level++) {
      add(Math.log1p(around.chars));
      add(around.linkDensity());
      add((double) around.proseChars / total);
      add(Math.log1p(around.blocks));
      around = around.parent == null ? around : around.parent;
    }
  }

  /** How much of the core's running text lies before block {@code n}; from 0 to 1. */
  private double proseBeforeIn(Region core, int n) {
    int first = core.firstBlock;
    int last = core.lastBlock;
    int inside = proseBefore[Math.min(Math.max(n, first), last + 1)] - proseBefore[first];
    return (double) inside / Math.max(1, proseBefore[last + 1] - proseBefore[first]);
  }

  private void describeNeighbours(Block block) {
    for (int step = -REACH; step <= REACH; step++) {
      if (step == 0) {
        continue;
      }
      int other = block.number() + step;
      if (other < 0 || other >= page.blocks.size()) {
        add(-1);
        add(-1);
        add(-1);
        add(-1);
        continue;
      }
      Block neighbour = page.blocks.get(other);
      add(Math.log(neighbour.words()));
      add(neighbour.linkDensity());
      add(neighbour.text().endsWith(":") ? 2 : endsSentence(neighbour.text()) ? 1 : 0);
      add(kinship(block.region(), neighbour.region()));
    }
  }

  /** 3 for the same element, 2 for siblings that look alike, 1 for siblings, 0 for strangers. */
  private static int kinship(Region a, Region b) {
    if (a == b) {
      return 3;
    }
    if (a.parent != b.parent) {
      return 0;
    }
    return a.signature.equals(b.signature) ? 2 : 1;
  }

  private void describeTemplate(Block block) {
    PageShape.Template template = page.template(block);
    add(Math.log(Math.max(1, template.blocks)));
    add((double) template.words / Math.max(1, template.blocks));
    add((double) template.linkedChars / Math.max(1, template.chars));
    add((double) template.proseChars / Math.max(1, page.root.proseChars));
  }

  /** What the last heading before this block says, and which of the page's articles it is in. */
  private void describeSection(Block block) {
    Block heading = page.headingBefore(block);
    add(heading == null ? 0 : Furniture.opens(heading.text()) ? 2 : 1);
    add(heading == null ? FAR : Math.log1p(block.number() - heading.number()));
    add(heading == null ? -1 : heading.linkDensity());
    Region article = block.region();
    while (article != null && !article.tag.equals("article")) {
      article = article.parent;
    }
    add(article == null ? -1 : article.ordinal);
    Region around = block.region();
    for (int level = 0; level < LEVELS; level++) {
      add(Math.log1p(around.lookAlikes()));
      around = around.parent == null ? around : around.parent;
    }
  }

  private void add(double value) {
    row[at++] = (float) value;
  }
}
