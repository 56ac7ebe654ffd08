package org.hearsay.attribute.model;

/**
 * Whose saying a cue is where its own clause does not tell: in "The mayor left early, citing her
 * health" the subject of "citing" is that of "left", however far away it stands.
 */
final class Subjects {
  /** The cue's own subject, or the one it shares with the verb it hangs from. */
  static final int OF_CUE = 1;

  /** The subject of the sentence's main clause. */
  static final int OF_SENTENCE = 2;

  /** The nearest subject before the cue, outside quotations that the cue is not part of. */
  static final int NEAREST = 4;

  private static final int MOST_STEPS = 5;

  private final Signals s;
  private final Tree tree;
  private final int[] found = new int[3];
  private final int way;

  Subjects(Signals signals, Tree tree, int cue) {
    s = signals;
    this.tree = tree;
    int own = childSubject(cue);
    int steps = 0;
    int through = 0;
    for (int at = cue; own < 0 && steps < MOST_STEPS && s.head(at) >= 0; steps++) {
      int relation = s.relation(at);
      through = through == 0 ? relation : through;
      at = s.head(at);
      own = s.isVerb(at) ? childSubject(at) : -1;
      if (own == cue || (own >= 0 && covers(own, cue))) {
        own = -1;
      }
    }
    found[0] = own;
    way = own < 0 ? 0 : 1 + Math.min(steps, 3) + 4 * through;
    int root = cue;
    while (s.head(root) >= 0) {
      root = s.head(root);
    }
    found[1] = childSubject(root);
    found[2] = nearest(cue);
  }

  private int childSubject(int verb) {
    for (int child : tree.children(verb)) {
      if (s.isSubject(child)) {
        return child;
      }
    }
    return -1;
  }

  private int nearest(int cue) {
    for (int t = cue - 1; t >= s.firstToken(s.sentence[cue]); t--) {
      boolean outside = s.quotation[t] < 0 || s.quotation[t] == s.quotation[cue];
      if (outside && s.isSubject(t)) {
        return t;
      }
    }
    return -1;
  }

  private boolean covers(int subject, int token) {
    return tree.first(subject) <= token && token <= tree.last(subject);
  }

  /** Of which of the three subjects the token is part, as bits. */
  int partOf(int token) {
    int bits = 0;
    for (int k = 0; k < found.length; k++) {
      if (found[k] >= 0 && covers(found[k], token)) {
        bits |= 1 << k;
      }
    }
    return bits;
  }

  /** Within the cue's subject: its first word 1, its head 2, its last word 3, others 0. */
  int place(int token) {
    int subject = found[0];
    if (subject < 0 || !covers(subject, token)) {
      return 0;
    }
    return token == subject
        ? 2
        : token == tree.first(subject) ? 1 : token == tree.last(subject) ? 3 : 4;
  }

  /** How the cue came by its subject: 0 for none, 1 its own, more for shared ones. */
  int way() {
    return way;
  }
}
