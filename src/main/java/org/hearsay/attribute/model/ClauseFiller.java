package org.hearsay.attribute.model;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.attribute.model.QuotationFiller.Claim;

/**
 * Completes contents to whole clauses. What "according to" covers is the whole of the clause beside
 * it, also its beginning ("In 2014, half of the wells ran dry, according to …"), up to a
 * conjunction, a relative clause or somebody else's cue; and "that …" goes on over ", and that …".
 */
final class ClauseFiller {
  /** After a comma these begin a clause that may stand for itself. */
  private static final Set<String> CONJUNCTIONS =
      Set.of("because", "while", "although", "though", "since", "whereas", "as", "if", "until");

  /** At a sentence's beginning these join it to the one before and say nothing. */
  private static final Set<String> OPENERS =
      Set.of(
          "and",
          "but",
          "yet",
          "so",
          "still",
          "however",
          "nevertheless",
          "meanwhile",
          "moreover",
          "indeed");

  private final Signals s;
  private final BitSet cues = new BitSet();

  ClauseFiller(Signals signals, List<Claim> claims) {
    s = signals;
    claims.forEach(claim -> cues.set(claim.cue()));
  }

  /** Completes the content of {@code claim} in place. */
  void fill(Claim claim) {
    closeGaps(claim);
    if (lower(claim.cue()).equals("according")) {
      wholeClause(claim);
    } else {
      joinedClauses(claim);
    }
  }

  /** A comma and a conjunction between two pieces of a sentence belong to what is said too. */
  private void closeGaps(Claim claim) {
    BitSet content = claim.content();
    int gap = content.nextClearBit(Math.max(0, content.nextSetBit(0)));
    for (int next = content.nextSetBit(gap); next >= 0; next = content.nextSetBit(gap)) {
      boolean conjunction = s.reading.tokens().get(next - 1).tag().equals("CC");
      boolean comma = next - gap == 1 || s.kind[gap] == Signals.COMMA;
      boolean free = !claim.others().get(gap) && !claim.others().get(next - 1);
      if (next - gap <= 2 && conjunction && comma && free && s.sentence[gap] == s.sentence[next]) {
        content.set(gap, next);
      }
      gap = content.nextClearBit(next);
    }
  }

  /** "told the paper that the money was gone, and that nobody had been warned". */
  private void joinedClauses(Claim claim) {
    int last = claim.content().length() - 1;
    int end = last < 0 ? 0 : s.endToken(s.sentence[last]);
    int joint = last + 1;
    if (joint < end && s.kind[joint] == Signals.COMMA) {
      joint++;
    }
    boolean joined =
        last > claim.cue()
            && joint + 1 < end
            && s.reading.tokens().get(joint).tag().equals("CC")
            && lower(joint + 1).equals("that")
            && s.reading.tokens().get(joint + 1).tag().equals("IN");
    if (!joined) {
      return;
    }
    for (int t = last + 1; t < end && !isEnd(claim, t); t++) {
      claim.content().set(t);
    }
  }

  private boolean isEnd(Claim claim, int t) {
    return s.kind[t] == Signals.STOP || s.kind[t] == Signals.COLON || claim.others().get(t);
  }

  private void wholeClause(Claim claim) {
    int cue = claim.cue();
    int start = s.firstToken(s.sentence[cue]);
    int last = claim.content().previousSetBit(cue - 1);
    if (last >= start) {
      int end = s.kind[cue - 1] == Signals.COMMA ? cue - 1 : cue;
      extendRight(claim, last, end);
      extendLeft(claim, claim.content().nextSetBit(start), start);
    }
  }

  private void extendRight(Claim claim, int last, int end) {
    for (int t = last + 1; t < end; t++) {
      if (isBarrier(claim, t)) {
        return;
      }
    }
    claim.content().set(last + 1, end);
  }

  private void extendLeft(Claim claim, int first, int start) {
    int from = first;
    while (from > start && !isBarrier(claim, from - 1) && !opensClause(from)) {
      from--;
    }
    boolean opened = from < first && from == start && OPENERS.contains(lower(from));
    if (opened) {
      from += s.kind[from + 1] == Signals.COMMA ? 2 : 1;
    }
    if (from < first) {
      claim.content().set(from, first);
    }
  }

  /** Whether a clause that may stand for itself begins at {@code t}, behind a comma. */
  private boolean opensClause(int t) {
    String tag = s.reading.tokens().get(t).tag();
    boolean opener = tag.equals("CC") || tag.startsWith("W") || CONJUNCTIONS.contains(lower(t));
    return opener && s.kindAt(t - 1) == Signals.COMMA;
  }

  private boolean isBarrier(Claim claim, int t) {
    boolean mark =
        switch (s.kind[t]) {
          case Signals.WORD, Signals.COMMA, Signals.OTHER -> false;
          default -> true;
        };
    return mark || claim.others().get(t) || cues.get(t);
  }

  private String lower(int t) {
    return s.reading.tokens().get(t).text().toLowerCase(Locale.ROOT);
  }
}
