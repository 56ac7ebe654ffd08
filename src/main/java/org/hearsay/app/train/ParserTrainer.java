package org.hearsay.app.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hearsay.attribute.model.DependencyParser;
import org.hearsay.attribute.model.ParserFeatures;
import org.hearsay.attribute.model.ParserState;
import org.hearsay.attribute.model.Signals;
import org.hearsay.attribute.model.Weights;
import org.hearsay.read.Sentence;

/**
 * Teaches the small parser from trees, as an averaged perceptron with a dynamic oracle: it goes on
 * from its own mistakes and learns what is then the best to do (Goldberg and Nivre, TACL 2013).
 */
final class ParserTrainer {
  private static final int PASSES = 5;
  private static final double RATE = 0.1;
  private static final int T = ParserState.TRANSITIONS;

  private final Softmax transitions = new Softmax(ParserFeatures.TRANSITION_ROWS, T, RATE);
  private final Softmax labels;
  private final List<String> relations;
  private final Random random = new Random(1);

  /** A text and the arcs of its tokens. */
  record Treebank(Signals signals, List<TeacherTrees.Arc> arcs) {}

  private record Item(Treebank bank, ParserFeatures features, Sentence sentence) {}

  private ParserTrainer(List<String> relations) {
    this.relations = relations;
    labels = new Softmax(ParserFeatures.RELATION_ROWS, relations.size(), RATE);
  }

  /** How it is trained, for the model's recipe. */
  static final String RECIPE = "parser " + PASSES + " passes at " + RATE;

  /** The parser learned from {@code banks}, with their relations. */
  static DependencyParser train(List<Treebank> banks) {
    TreeSet<String> names = new TreeSet<>();
    banks.forEach(b -> b.arcs().forEach(a -> names.add(a.relation())));
    names.remove("root");
    List<String> relations = new ArrayList<>(names);
    relations.add(0, "root");
    return train(banks, relations);
  }

  /** The parser learned from {@code banks} with the given relations, "root" first. */
  static DependencyParser train(List<Treebank> banks, List<String> relations) {
    ParserTrainer trainer = new ParserTrainer(relations);
    List<Item> items = new ArrayList<>();
    for (Treebank bank : banks) {
      ParserFeatures features = new ParserFeatures(bank.signals());
      for (Sentence sentence : bank.signals().reading().sentences()) {
        items.add(new Item(bank, features, sentence));
      }
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i : Sgd.shuffled(items.size(), trainer.random)) {
        trainer.learn(items.get(i), pass);
      }
      if (pass >= PASSES / 2) {
        trainer.transitions.average();
        trainer.labels.average();
      }
    }
    Weights transitionWeights = trainer.transitions.result(0.02);
    return new DependencyParser(relations, transitionWeights, trainer.labels.result(0.02));
  }

  private void learn(Item item, int pass) {
    int base = item.sentence.firstToken();
    int size = item.sentence.endToken() - base;
    int[] gold = new int[size];
    for (int i = 0; i < size; i++) {
      int head = item.bank.arcs().get(base + i).head();
      gold[i] = head < 0 ? size : head;
    }
    ParserState state = new ParserState(size);
    while (!state.isDone()) {
      int[] rows = item.features.ofState(base, state);
      double[] scores = transitions.scores(rows);
      int predicted = DependencyParser.best(scores, state);
      boolean[] right = cheapest(state, gold);
      transitions.learn(rows, scores, right, allowed(state));
      int taken = predicted;
      if (!right[predicted] && (pass == 0 || random.nextInt(10) == 0)) {
        taken = bestOf(right, scores);
      }
      state.take(taken);
    }
    learnRelations(item, base, gold);
  }

  private static boolean[] allowed(ParserState state) {
    boolean[] allowed = new boolean[T];
    for (int t = 0; t < T; t++) {
      allowed[t] = state.allows(t);
    }
    return allowed;
  }

  /** The transitions that lose the fewest arcs of {@code gold}. */
  private static boolean[] cheapest(ParserState state, int[] gold) {
    int least = Integer.MAX_VALUE;
    boolean[] cheapest = new boolean[T];
    for (int t = 0; t < T; t++) {
      if (state.allows(t)) {
        int cost = state.cost(t, gold);
        if (cost < least) {
          java.util.Arrays.fill(cheapest, false);
          least = cost;
        }
        cheapest[t] = cost == least;
      }
    }
    return cheapest;
  }

  private static int bestOf(boolean[] among, double[] scores) {
    int best = -1;
    for (int t = 0; t < T; t++) {
      if (among[t] && (best < 0 || scores[t] > scores[best])) {
        best = t;
      }
    }
    return best;
  }

  /** Relations are learned on the trees the parser would be right to build. */
  private void learnRelations(Item item, int base, int[] gold) {
    ParserState state = new ParserState(gold.length);
    while (!state.isDone()) {
      state.take(bestOf(cheapest(state, gold), new double[T]));
    }
    for (int i = 0; i < gold.length; i++) {
      int head = state.heads()[i];
      if (head == gold.length || head != gold[i]) {
        continue;
      }
      int[] rows = item.features.ofArc(base, state, head, i);
      double[] scores = labels.scores(rows);
      int relation = relations.indexOf(item.bank.arcs().get(base + i).relation());
      if (relation > 0) {
        boolean[] right = new boolean[scores.length];
        right[relation] = true;
        labels.learn(rows, scores, right, null);
      }
    }
  }
}
