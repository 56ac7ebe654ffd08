package org.hearsay.attribute.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.read.Sentence;

/**
 * A small greedy parser: reads each sentence once from left to right and never takes anything back.
 * It was taught by a larger one, whose relations it uses: "nsubj", "ccomp", "dobj".
 *
 * @param relations their names; the first is the root's
 * @param transitions weights of {@link ParserState}'s transitions
 * @param labels weights of the relations
 */
public record DependencyParser(List<String> relations, Weights transitions, Weights labels) {
  /** How the names of subjects begin: "nsubj", "nsubjpass". */
  private static final String SUBJECT = "nsubj";

  public DependencyParser {
    relations = List.copyOf(relations);
  }

  /** The trees of the sentences that {@code signals} are of. */
  public Parse parse(Signals signals) {
    int[] head = new int[signals.size];
    int[] relation = new int[signals.size];
    boolean[] subject = new boolean[signals.size];
    ParserFeatures features = new ParserFeatures(signals);
    for (Sentence sentence : signals.reading().sentences()) {
      int base = sentence.firstToken();
      ParserState state = new ParserState(sentence.endToken() - base);
      while (!state.isDone()) {
        state.take(best(transitions.scores(features.ofState(base, state)), state));
      }
      for (int i = 0; i < state.size; i++) {
        int above = state.head[i];
        head[base + i] = above == state.size ? -1 : base + above;
        relation[base + i] =
            above == state.size ? 0 : best(labels.scores(features.ofArc(base, state, above, i)));
        subject[base + i] = relations.get(relation[base + i]).startsWith(SUBJECT);
      }
    }
    return new Parse(head, relation, subject);
  }

  /** The best transition that {@code state} allows. */
  public static int best(double[] scores, ParserState state) {
    int best = -1;
    for (int t = 0; t < ParserState.TRANSITIONS; t++) {
      if (state.allows(t) && (best < 0 || scores[t] > scores[best])) {
        best = t;
      }
    }
    return best;
  }

  private static int best(double[] scores) {
    int best = 1;
    for (int r = 2; r < scores.length; r++) {
      if (scores[r] > scores[best]) {
        best = r;
      }
    }
    return best;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(relations.size());
    for (String relation : relations) {
      out.writeUTF(relation);
    }
    transitions.write(out);
    labels.write(out);
  }

  static DependencyParser read(DataInputStream in) throws IOException {
    List<String> relations = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      relations.add(in.readUTF());
    }
    return new DependencyParser(relations, Weights.read(in), Weights.read(in));
  }
}
