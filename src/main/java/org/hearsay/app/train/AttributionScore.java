package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.hearsay.attribute.model.FoundSpans;

/**
 * Compares found attributions with marked ones, over many articles. Marked attributions that are not
 * core may be found or not; what only meets them is left out of the count.
 */
final class AttributionScore {
  private static final Pattern DOUBLE_MARK = Pattern.compile("[\"“”]");

  static List<String> DEBUG; private final boolean quotedOnly;
  private final Map<String, Double> sums = new HashMap<>();

  /** A score over all attributions, or over those alone whose content holds a quotation. */
  AttributionScore(boolean quotedOnly) {
    this.quotedOnly = quotedOnly;
  }

  private record Item(BitSet source, BitSet cue, BitSet content, int head, boolean core) {}

  private record Pair(int gold, int found) {}

  /** Counts one article. */
  void add(GoldArticle article, List<FoundSpans> found) {
    ScoredText text = new ScoredText(article.text());
    List<Item> gold = new ArrayList<>();
    for (GoldArticle.GoldAttribution a : article.attributions()) {
      if (counts(article.text(), a.content())) {
        gold.add(item(text, a.source(), a.cue(), a.content(), a.core()));
      }
    }
    List<Item> mine = new ArrayList<>();
    for (FoundSpans f : found) {
      if (counts(article.text(), f.content())) {
        mine.add(item(text, f.source(), f.cue(), f.content(), true));
      }
    }
    if (!quotedOnly) {
      List<Item> all = gold;
      mine = mine.stream().filter(f -> !meetsOnlyOther(f, all)).toList();
      gold = gold.stream().filter(Item::core).toList();
    }
    compare(text, gold, mine);
  }

  private boolean counts(String text, List<Span> content) {
    return !quotedOnly || content.stream().anyMatch(c -> DOUBLE_MARK.matcher(c.in(text)).find());
  }

  private static Item item(
      ScoredText text, List<Span> source, List<Span> cue, List<Span> content, boolean core) {
    BitSet words = text.cover(source);
    return new Item(words, text.cover(cue), text.cover(content), text.head(words), core);
  }

  private static boolean meetsOnlyOther(Item found, List<Item> gold) {
    int core = 0;
    int other = 0;
    for (Item g : gold) {
      int hit = 5 * common(found.cue, g.cue) + common(found.content, g.content);
      if (g.core) {
        core = Math.max(core, hit);
      } else {
        other = Math.max(other, hit);
      }
    }
    return other > core;
  }

  private void compare(ScoredText text, List<Item> gold, List<Item> mine) {
    count("gold", gold.size());
    count("found", mine.size());
    spans("source", gold.stream().map(Item::source).toList(), mine.stream().map(Item::source).toList(), text);
    spans("cue", gold.stream().map(Item::cue).toList(), mine.stream().map(Item::cue).toList(), text);
    spans("content", gold.stream().map(Item::content).toList(), mine.stream().map(Item::content).toList(), text);
    for (Pair p :
        align(gold.stream().map(Item::content).toList(), mine.stream().map(Item::content).toList())) {
      Item g = gold.get(p.gold);
      Item f = mine.get(p.found);
      double dice =
          2.0 * common(g.content, f.content) / (g.content.cardinality() + f.content.cardinality());
      if (g.head == f.head && dice >= 0.5) {
        count("end to end", 1);
      }
    }
    for (BitSet sentence : text.sentences()) {
      if (sentence.cardinality() >= 2) {
        sentence(text, sentence, gold, mine);
      }
    }
  }

  private void spans(String role, List<BitSet> allGold, List<BitSet> allMine, ScoredText text) {
    List<BitSet> gold = allGold.stream().filter(b -> !b.isEmpty()).toList();
    List<BitSet> mine = allMine.stream().filter(b -> !b.isEmpty()).toList();
    count(role + " gold", gold.size());
    count(role + " found", mine.size());
    for (Pair p : align(gold, mine)) {
      BitSet g = gold.get(p.gold);
      BitSet f = mine.get(p.found);
      int both = common(g, f);
      count(role + " precision", (double) both / f.cardinality());
      count(role + " recall", (double) both / g.cardinality());
      if (text.trim(g).equals(text.trim(f))) {
        count(role + " exact", 1);
      }
      if (text.head(g) == text.head(f)) {
        count(role + " head", 1);
      }
    }
  }

  private void sentence(ScoredText text, BitSet sentence, List<Item> gold, List<Item> mine) {
    int need = Math.min(3, Math.max(1, sentence.cardinality() / 3));
    List<Integer> g = heads(sentence, gold, need);
    List<Integer> f = heads(sentence, mine, need);
    count("sentence gold", g.isEmpty() ? 0 : 1);
    count("sentence found", f.isEmpty() ? 0 : 1);
    count("sentence both", g.isEmpty() || f.isEmpty() ? 0 : 1);
    if (DEBUG != null && g.isEmpty() != f.isEmpty()) DEBUG.add((g.isEmpty() ? "EXTRA " : "LOST ") + sentence.stream().mapToObj(text::word).collect(java.util.stream.Collectors.joining(" ")));
    count("sentence whom", g.stream().anyMatch(x -> f.stream().anyMatch(y -> same(text, x, y))) ? 1 : 0);
  }

  private static List<Integer> heads(BitSet sentence, List<Item> items, int need) {
    return items.stream().filter(i -> common(i.content, sentence) >= need).map(Item::head).toList();
  }

  private static boolean same(ScoredText text, int x, int y) {
    return x == y || (x >= 0 && y >= 0 && norm(text.word(x)).equals(norm(text.word(y))));
  }

  private static String norm(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
  }

  /** Pairs by largest overlap; each is used once. */
  private static List<Pair> align(List<BitSet> gold, List<BitSet> mine) {
    record Candidate(double share, int common, int gold, int found) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < mine.size(); j++) {
        int both = common(gold.get(i), mine.get(j));
        if (both > 0) {
          BitSet union = (BitSet) gold.get(i).clone();
          union.or(mine.get(j));
          candidates.add(new Candidate((double) both / union.cardinality(), both, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.share)
            .thenComparingInt(c -> -c.common)
            .thenComparingInt(c -> c.gold)
            .thenComparingInt(c -> c.found));
    BitSet goldUsed = new BitSet();
    BitSet foundUsed = new BitSet();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!goldUsed.get(c.gold) && !foundUsed.get(c.found)) {
        goldUsed.set(c.gold);
        foundUsed.set(c.found);
        pairs.add(new Pair(c.gold, c.found));
      }
    }
    return pairs;
  }

  private static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  private void count(String name, double value) {
    sums.merge(name, value, Double::sum);
  }

  private double f1(String hit, String gold, String found) {
    return f1(hit, hit, gold, found);
  }

  private double f1(String precisionHit, String recallHit, String gold, String found) {
    double p = sum(precisionHit) / Math.max(1, sum(found));
    double r = sum(recallHit) / Math.max(1, sum(gold));
    return p + r == 0 ? 0 : 200 * p * r / (p + r);
  }

  double sum(String name) {
    return sums.getOrDefault(name, 0.0);
  }

  double sourceHead() {
    return f1("source head", "source gold", "source found");
  }

  double cueExact() {
    return f1("cue exact", "cue gold", "cue found");
  }

  double contentPartial() {
    return f1("content precision", "content recall", "content gold", "content found");
  }

  double endToEnd() {
    return f1("end to end", "gold", "found");
  }

  double sentenceDetect() {
    return f1("sentence both", "sentence gold", "sentence found");
  }

  double attributedToWhom() {
    return 100 * sum("sentence whom") / Math.max(1, sum("sentence gold"));
  }

  /** One line of all measures. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "head %.1f (P %.1f R %.1f) cue %.1f content %.1f e2e %.1f sent %.1f (P %.1f R %.1f) whom %.1f (gold %.0f found %.0f, cue P %.1f R %.1f, e2e P %.1f R %.1f)",
        sourceHead(), 100 * sum("source head") / sum("source found"), 100 * sum("source head") / sum("source gold"), cueExact(), contentPartial(), endToEnd(), sentenceDetect(), 100*sum("sentence both")/sum("sentence found"), 100*sum("sentence both")/sum("sentence gold"), attributedToWhom(),
        sum("gold"), sum("found"),
        100 * sum("cue exact") / sum("cue found"), 100 * sum("cue exact") / sum("cue gold"),
        100 * sum("end to end") / sum("found"), 100 * sum("end to end") / sum("gold"));
  }
}
