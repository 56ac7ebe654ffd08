package org.hearsay.attribute.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which tokens may be the main word of a cue, and what speaks for it and against it. */
public final class CueFeatures {
  /** Rows of the weight table; a power of two. */
  public static final int TABLE_SIZE = 1 << 17;

  private static final int REACH = 40;

  private final Signals s;
  private final FeatureList out = new FeatureList(TABLE_SIZE);
  private final @Nullable Tree tree;
  private final int nounMask;
  private final int informantMask;

  /** For the tokens of {@code signals}; not safe for more than one thread. */
  public CueFeatures(Signals signals) {
    s = signals;
    tree = signals.parse == null ? null : new Tree(signals);
    Lexicon lexicon = Lexicon.english();
    nounMask =
        lexicon.bit("noun speech")
            | lexicon.bit("noun call")
            | lexicon.bit("noun view")
            | lexicon.bit("noun evidence");
    informantMask = nounMask | lexicon.bit("noun speaker") | lexicon.bit("noun body");
  }

  /** Whether the token could be the main word of a cue at all. */
  public boolean isCandidate(int i) {
    if (isMeasure(i)) {
      return false;
    }
    String tag = s.reading.tokens().get(i).tag();
    switch (tag.charAt(0)) {
      case 'V':
        return s.mainClass[i] > 0 || !isAuxiliary(i);
      case 'N':
        return (s.classes[i] & nounMask) != 0;
      case 'J', 'R', 'I':
        return s.mainClass[i] > 0;
      case ':':
        return s.kind[i] == Signals.COLON;
      default:
        return false;
    }
  }

  /** Whether the token begins "according to plan", "according to age": nobody says so. */
  private boolean isMeasure(int i) {
    if (i + 2 >= s.size || !word(i).equals("according") || !word(i + 1).equals("to")) {
      return false;
    }
    boolean bare = s.reading.tokens().get(i + 2).tag().equals("NN") && !s.isNoun(i + 3);
    return bare && (s.classes[i + 2] & informantMask) == 0;
  }

  private String word(int i) {
    return s.reading.tokens().get(i).text().toLowerCase(Locale.ROOT);
  }

  private boolean isAuxiliary(int i) {
    return s.word[i] != s.tag[i];
  }

  /** Rows of the features of token {@code i}. */
  public int[] of(int i) {
    out.clear();
    int main = s.mainClass[i];
    int tag = s.tag[i];
    out.add(1, 0);
    out.add(2, s.word[i], tag);
    out.add(3, main, tag);
    classes(4, i, tag);
    for (int d = -3; d <= 3; d++) {
      if (d != 0) {
        out.add(10 + d, s.tagAt(i + d), main);
        out.add(20 + d, s.wordAt(i + d), tag);
        out.add(30 + d, s.tagAt(i + d));
      }
    }
    out.add(40, s.tagAt(i - 1), s.tagAt(i + 1), main);
    out.add(41, s.tagAt(i + 1), s.tagAt(i + 2), main);
    out.add(42, s.tagAt(i - 2), s.tagAt(i - 1), main);
    out.add(43, s.wordAt(i - 1), s.wordAt(i + 1), tag);
    out.add(44, s.wordAt(i + 1), s.wordAt(i + 2), main);
    out.add(45, s.wordAt(i - 1), s.wordAt(i - 2), main);
    int cluster = s.clusterAt(i, 20);
    out.add(5, cluster, tag);
    out.add(6, s.clusterAt(i, 8), tag);
    out.add(7, s.clusterAt(i, 11), tag);
    out.add(8, cluster, s.tagAt(i - 1), s.tagAt(i + 1));
    out.add(9, s.clusterAt(i - 1, 8), main, 1);
    out.add(9, s.clusterAt(i + 1, 8), main, 2);
    out.add(46, s.clusterAt(i - 1, 20), tag, 1);
    out.add(46, s.clusterAt(i + 1, 20), tag, 2);
    quotes(i, main);
    clause(i, main, tag);
    if (tree != null) {
      tree(tree, i, main, tag);
    }
    return out.toArray();
  }

  private void classes(int template, int i, int with) {
    for (int bits = s.classes[i]; bits != 0; bits &= bits - 1) {
      out.add(template, Integer.numberOfTrailingZeros(bits), with);
    }
  }

  private void quotes(int i, int main) {
    int first = s.firstToken(s.sentence[i]);
    int end = s.endToken(s.sentence[i]);
    boolean inside = s.quotation[i] >= 0;
    out.add(50, inside ? 1 : 0, main);
    out.add(51, inside ? 1 : 0, s.tag[i]);
    int before = 0;
    for (int j = i - 1; j >= Math.max(first, i - REACH); j--) {
      if (s.kind[j] == Signals.CLOSING && s.quotation[j] >= 0 && s.quotation[j] != s.quotation[i]) {
        before = bucket(i - j);
        break;
      }
    }
    int after = 0;
    for (int j = i + 1; j < Math.min(end, i + REACH); j++) {
      if (s.kind[j] == Signals.OPENING && s.quotation[j] != s.quotation[i]) {
        after = bucket(j - i);
        break;
      }
    }
    out.add(52, before, main);
    out.add(53, after, main);
    out.add(54, before, after, s.tag[i]);
    out.add(55, s.quotationAt(first) >= 0 ? 1 : 0, s.quotationAt(end - 1) >= 0 ? 1 : 0, main);
    boolean nextSentenceQuoted = end < s.size && s.kind[end] == Signals.OPENING;
    boolean lastSentenceQuoted = first > 0 && s.quotation[first - 1] >= 0;
    out.add(56, nextSentenceQuoted ? 1 : 0, lastSentenceQuoted ? 1 : 0, main);
  }

  private void clause(int i, int main, int tag) {
    int first = s.firstToken(s.sentence[i]);
    int end = s.endToken(s.sentence[i]);
    out.add(60, bucket(i - first), main);
    out.add(61, bucket(end - i), main);
    int subject = -1;
    for (int j = i - 1; j >= Math.max(first, i - 12); j--) {
      String t = s.reading.tokens().get(j).tag();
      if (t.startsWith("NN")
          || t.startsWith("PRP")
          || t.startsWith("W")
          || s.kind[j] > Signals.WORD) {
        subject = j;
        break;
      }
    }
    out.add(62, s.tagAt(subject), main);
    out.add(63, s.wordAt(subject), tag);
    if (subject >= 0) {
      classes(64, subject, main);
      out.add(47, s.clusterAt(subject, 20), tag);
      out.add(48, s.clusterAt(subject, 8), main);
      out.add(65, s.capital[subject] ? 1 : 0, main, bucket(i - subject));
    }
    int that = 0;
    for (int j = i + 1; j < Math.min(end, i + 8); j++) {
      String t = s.reading.tokens().get(j).text();
      if (t.equals("that")
          || t.equals("whether")
          || t.equals("if")
          || t.equals("to")
          || t.equals("as")) {
        that = s.word[j] * 31 + bucket(j - i);
        break;
      }
      if (s.isVerb(j)) {
        that = 1;
        break;
      }
    }
    out.add(66, that, main);
    out.add(67, that, tag);
    int cues = 0;
    for (int j = first; j < end; j++) {
      if (j != i && s.mainClass[j] > 0 && s.mainClass[j] <= 3 && s.isVerb(j)) {
        cues |= j < i ? 1 : 2;
      }
    }
    out.add(68, cues, main);
    boolean newParagraph = first == 0 || s.paragraph[first - 1] != s.paragraph[first];
    boolean lineEnd = end == s.size || s.paragraph[end] != s.paragraph[end - 1];
    boolean stopped = s.kind[end - 1] != Signals.WORD;
    out.add(69, newParagraph ? 1 : 0, (lineEnd ? 1 : 0) + (stopped ? 2 : 0), main);
    if (s.kind[i] == Signals.COLON) {
      out.add(70, bucket(i - first), s.tagAt(i - 1), s.kindAt(i + 1));
      boolean verbBefore = false;
      for (int j = first; j < i; j++) {
        verbBefore |= s.isVerb(j);
      }
      out.add(
          71, verbBefore ? 1 : 0, (newParagraph ? 1 : 0) + (stopped ? 2 : 0), bucket(i - first));
      out.add(72, verbBefore ? 1 : 0, s.capital[first] ? 1 : 0, s.kindAt(i + 1));
    }
  }

  private void tree(Tree t, int i, int main, int tag) {
    int head = s.head(i);
    int relation = s.relation(i);
    out.add(80, relation, main);
    out.add(81, relation, tag, s.tagAt(head));
    out.add(82, relation, head < 0 ? 0 : s.mainClass[head], main);
    if (head >= 0) {
      classes(83, head, relation);
      out.add(84, s.relation(head), relation, main);
    }
    int all = 0;
    for (int child : t.children(i)) {
      int side = child < i ? 0 : 1;
      int r = s.relation(child) * 2 + side;
      out.add(85, r, main);
      out.add(86, r, s.tag[child], main);
      out.add(87, r, s.word[child], tag);
      out.add(75, r, s.clusterAt(child, 8), main);
      out.add(76, r, s.clusterAt(child, 20));
      classes(88, child, r * 64 + main);
      out.add(
          89, r, s.quotationAt(child) >= 0 && s.quotationAt(child) != s.quotation[i] ? 1 : 0, main);
      all |= 1 << (r % 31);
    }
    out.add(90, all, tag);
    int depth = 0;
    int above = 0;
    for (int j = head; j >= 0 && depth < 8; j = s.head(j)) {
      if (s.mainClass[j] > 0 && s.mainClass[j] <= 7 && above == 0) {
        above = s.mainClass[j];
      }
      depth++;
    }
    out.add(91, depth, main);
    out.add(92, above, main);
    out.add(93, above, s.relation(i), s.quotation[i] >= 0 ? 1 : 0);
  }

  private static int bucket(int distance) {
    return distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : 8;
  }
}
