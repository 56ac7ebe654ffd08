package org.hearsay.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.article.StillWanted;
import org.hearsay.clean.Block.Anchor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a parsed page into its blocks, in reading order. */
final class Segmenter {
  /** Everything that is not inline starts a new block; so do elements nobody has heard of. */
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "amp-fit-text");

  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "canvas",
          "button",
          "select",
          "option",
          "input",
          "textarea",
          "object",
          "embed",
          "video",
          "audio",
          "map",
          "math",
          "picture",
          "img",
          "rp",
          "rt",
          "head",
          "meta",
          "link",
          "datalist",
          "progress");

  private static final Set<String> STRONG = Set.of("b", "strong", "em", "i");
  private static final Pattern HIDING_STYLE =
      Pattern.compile("display\\s{0,3}:\\s{0,3}none|visibility\\s{0,3}:\\s{0,3}hidden");

  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Integer> marksByNames = new HashMap<>();
  private final Map<String, Integer> tagCounts = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Anchor> anchors = new ArrayList<>();
  private int linkedChars;
  private int strongChars;
  private boolean spacePending;
  private boolean lineBroken;

  private Segmenter() {}

  static Segments segment(Document page) {
    Segmenter segmenter = new Segmenter();
    Element body = page.body();
    Region root = segmenter.region(null, body);
    segmenter.walk(body, root, false, false);
    segmenter.finishBlock(root);
    return new Segments(root, List.copyOf(segmenter.blocks));
  }

  private void walk(Element element, Region region, boolean linked, boolean strong) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        append(words.getWholeText(), linked, strong);
      } else if (node instanceof Element child) {
        enter(child, region, linked, strong);
      }
    }
  }

  private void enter(Element child, Region region, boolean linked, boolean strong) {
    StillWanted.check();
    String tag = child.normalName();
    if (tag.equals("br")) {
      breakLine(region);
    } else if (tag.equals("a")) {
      int start = text.length();
      walk(child, region, true, strong);
      addAnchor(start, child);
    } else if (INLINE.contains(tag) || isInlineByPlace(child)) {
      walk(child, region, linked, strong || STRONG.contains(tag));
    } else if (!WITHOUT_TEXT.contains(tag)) {
      finishBlock(region);
      Region inner = region(region, child);
      walk(child, inner, linked, strong);
      finishBlock(inner);
    }
  }

  /** An element of the site's own making that stands in the middle of a sentence. */
  private static boolean isInlineByPlace(Element element) {
    return element.normalName().indexOf('-') > 0
        && (isText(element.previousSibling()) || isText(element.nextSibling()))
        && element.children().stream().allMatch(child -> INLINE.contains(child.normalName()));
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode words && !words.isBlank();
  }

  private void append(String words, boolean linked, boolean strong) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Whitespace.isSpace(c)) {
        spacePending = true;
      } else if (!Whitespace.isInvisible(c)) {
        if (spacePending && text.length() > 0) {
          text.append(' ');
          linkedChars += linked ? 1 : 0;
          strongChars += strong ? 1 : 0;
        }
        spacePending = false;
        lineBroken = false;
        text.append(c);
        linkedChars += linked ? 1 : 0;
        strongChars += strong ? 1 : 0;
      }
    }
  }

  private void addAnchor(int from, Element link) {
    int start = from;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (start < text.length()) {
      String target = Target.of(link, "href");
      if (!target.isEmpty()) {
        anchors.add(new Anchor(new Span(start, text.length()), target));
      }
    }
  }

  /** Two line breaks part paragraphs, and so does one after the end of a sentence. */
  private void breakLine(Region region) {
    boolean sentenceEnds =
        text.length() > 0 && ".!?…:\"”’»。".indexOf(text.charAt(text.length() - 1)) >= 0;
    if (lineBroken || sentenceEnds) {
      finishBlock(region);
    } else {
      lineBroken = true;
      spacePending = true;
    }
  }

  private void finishBlock(Region region) {
    if (text.length() > 0) {
      String whole = text.toString();
      Block block =
          new Block(
              blocks.size(),
              region,
              whole,
              List.copyOf(anchors),
              linkedChars,
              strongChars,
              countWords(whole));
      blocks.add(block);
      for (Region at = region; at != null; at = at.parent) {
        at.add(block);
      }
    }
    text.setLength(0);
    anchors.clear();
    linkedChars = 0;
    strongChars = 0;
    spacePending = false;
    lineBroken = false;
  }

  /** Words parted by spaces; four characters of a script without spaces count as one. */
  static int countWords(String text) {
    int words = 1;
    int unspaced = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        words++;
      } else if (c >= 0x0E00 && isWrittenWithoutSpaces(c)) {
        unspaced++;
      }
    }
    return words + unspaced / 4;
  }

  /** Thai, Lao, Khmer, Burmese, Japanese and Chinese, roughly. */
  private static boolean isWrittenWithoutSpaces(char c) {
    return (c < 0x0F00)
        || (c >= 0x1000 && c < 0x10A0)
        || (c >= 0x1780 && c < 0x1800)
        || (c >= 0x3040 && c < 0xA000);
  }

  private Region region(@Nullable Region parent, Element element) {
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("role")
            + ' '
            + element.attr("itemprop")
            + ' '
            + element.attr("data-testid")
            + ' '
            + element.attr("data-component");
    int marks = marksByNames.computeIfAbsent(names, Mark::in);
    return new Region(
        parent,
        element.normalName(),
        marks,
        element.normalName() + '.' + element.className(),
        isHidden(element),
        tagCounts.merge(element.normalName(), 1, Integer::sum) - 1);
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || HIDING_STYLE.matcher(element.attr("style")).find()
        || element.attr("aria-hidden").equals("true");
  }
}
