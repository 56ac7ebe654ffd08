package org.hearsay.attribute.model;

/** What stands between a cue and the tokens of its window. */
final class Surroundings {
  private final Signals s;
  private final Window window;
  private final boolean[] cues;
  private final int[] between;
  private final int[] chunk;
  private final int[] rivals;
  private final int before;
  private final int after;
  private final int shape;

  Surroundings(Signals s, boolean[] cues, Window window) {
    this.s = s;
    this.window = window;
    this.cues = cues;
    between = new int[window.length()];
    chunk = new int[window.length()];
    rivals = new int[window.length()];
    before = quotationBefore();
    after = quotationAfter();
    walk(-1);
    walk(1);
    shape = shapeOf();
  }

  /** Walks from the cue to one end of the window and counts what is passed. */
  private void walk(int step) {
    int commas = 0;
    int verbs = 0;
    int passed = 0;
    int quotes = 0;
    int that = 0;
    int chunks = 0;
    boolean inChunk = false;
    int c = window.cue();
    for (int t = c + step; t >= window.start() && t < window.end(); t += step) {
      boolean nominal = nominal(t);
      if (nominal && !inChunk) {
        chunks++;
      }
      inChunk = nominal;
      chunk[t - window.start()] = Math.min(chunks, 4) * 2 + (nominal ? 1 : 0);
      between[t - window.start()] =
          Math.min(commas, 2) + 3 * Math.min(verbs, 2) + 9 * Math.min(quotes, 2) + 27 * that;
      rivals[t - window.start()] = Math.min(passed, 2) + 3 * rivalsIn(t);
      if (s.kind[t] == Signals.COMMA) {
        commas++;
      } else if (s.isVerb(t)) {
        verbs++;
      } else if (s.kind[t] == Signals.OPENING || s.kind[t] == Signals.CLOSING) {
        quotes++;
      } else if (s.kind[t] == Signals.COLON || s.kind[t] == Signals.DASH) {
        that = 1;
      } else if (step > 0 && s.reading.tokens().get(t).text().equals("that")) {
        that = 1;
      }
      if (cues[t]) {
        passed++;
      }
    }
  }

  /** Whether other cues stand in the sentence of {@code t}: before it 1, after it 2. */
  private int rivalsIn(int t) {
    int first = Math.max(window.start(), s.firstToken(s.sentence[t]));
    int end = Math.min(window.end(), s.endToken(s.sentence[t]));
    int found = 0;
    for (int j = first; j < end; j++) {
      if (cues[j] && j != window.cue()) {
        found |= j < t ? 1 : j > t ? 2 : 3;
      }
    }
    return found;
  }

  private boolean nominal(int t) {
    String tag = s.reading.tokens().get(t).tag();
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.equals("CD")
        || tag.startsWith("PRP")
        || tag.equals("POS")
        || tag.startsWith("WP");
  }

  private int quotationBefore() {
    for (int t = window.cue() - 1; t >= window.start(); t--) {
      if (s.quotation[t] >= 0 && s.quotation[t] != s.quotation[window.cue()]) {
        return s.quotation[t];
      }
    }
    return -1;
  }

  private int quotationAfter() {
    for (int t = window.cue() + 1; t < window.end(); t++) {
      if (s.quotation[t] >= 0 && s.quotation[t] != s.quotation[window.cue()]) {
        return s.quotation[t];
      }
    }
    return -1;
  }

  private int shapeOf() {
    int c = window.cue();
    int first = s.firstToken(s.sentence[c]);
    int end = s.endToken(s.sentence[c]);
    boolean quoteBefore =
        before >= 0 && s.quotation[Math.max(first, c - 1)] != before && reaches(before, first, c);
    boolean quoteAfter = after >= 0 && reaches(after, c, end);
    boolean inQuote = s.quotation[c] >= 0;
    boolean verbBefore = false;
    for (int t = first; t < c; t++) {
      verbBefore |= s.isVerb(t) && s.tag[t] != "VBG".hashCode() && s.quotation[t] < 0;
    }
    return (quoteBefore ? 1 : 0) + (quoteAfter ? 2 : 0) + (inQuote ? 4 : 0) + (verbBefore ? 8 : 0);
  }

  private boolean reaches(int quotation, int from, int to) {
    for (int t = from; t < to; t++) {
      if (s.quotation[t] == quotation) {
        return true;
      }
    }
    return false;
  }

  int distanceBucket(int t) {
    int d = Math.abs(t - window.cue());
    return d < 8 ? d : d < 12 ? 8 : d < 20 ? 9 : d < 40 ? 10 : 11;
  }

  /** Outside quotations 0; inside the cue's own 1, the nearest before 2 or after 3, another 4. */
  int quoteRelation(int t) {
    int q = s.quotation[t];
    if (q < 0) {
      return 0;
    }
    if (q == s.quotation[window.cue()]) {
      return 1;
    }
    return q == before ? 2 : q == after ? 3 : 4;
  }

  int between(int t) {
    return between[t - window.start()];
  }

  int chunk(int t) {
    return chunk[t - window.start()];
  }

  int rivals(int t) {
    return rivals[t - window.start()];
  }

  /** What the sentence of the cue looks like: quotations before and after, within one, clauses. */
  int shape() {
    return shape;
  }

  /** First token of its sentence 1, last 2, opening mark 3, closing mark 4, none of them 0. */
  int edge(int t) {
    if (s.kind[t] == Signals.OPENING) {
      return 3;
    }
    if (s.kind[t] == Signals.CLOSING) {
      return 4;
    }
    return t == s.firstToken(s.sentence[t]) ? 1 : t + 1 == s.endToken(s.sentence[t]) ? 2 : 0;
  }

  /** How the sentence of {@code t} begins and ends, in quotations or outside. */
  int sentenceKind(int t) {
    int first = s.firstToken(s.sentence[t]);
    int last = s.endToken(s.sentence[t]) - 1;
    int starts = quoteRelation(first);
    int ends = quoteRelation(last);
    boolean opens = s.kind[first] == Signals.OPENING;
    return (starts * 5 + ends) * 2 + (opens ? 1 : 0);
  }
}
