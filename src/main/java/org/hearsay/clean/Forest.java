package org.hearsay.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted decision trees: how likely a block, described by a row of numbers, is part of the body.
 * Written as text, one tree a line in preorder: {@code 12:0.35} goes left when number 12 is at most
 * 0.35, {@code =0.08} is a leaf.
 */
final class Forest {
  private final int width;
  private final double base;
  private final List<Tree> trees;

  private Forest(int width, double base, List<Tree> trees) {
    this.width = width;
    this.base = base;
    this.trees = List.copyOf(trees);
  }

  /** Reads a forest: a line "trees width base", then that many trees. */
  static Forest read(BufferedReader in) throws IOException {
    String header = line(in);
    String[] numbers = header.split(" ");
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(numbers[0]); i++) {
      trees.add(new Tree(line(in).split(" ")));
    }
    return new Forest(Integer.parseInt(numbers[1]), Double.parseDouble(numbers[2]), trees);
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("Expected another tree but the file ends");
    }
    return line;
  }

  /** From 0 to 1; not calibrated, .5 parts body from the rest. */
  double probability(float[] row) {
    if (row.length != width) {
      throw new IllegalArgumentException(
          "The body model was trained on " + width + " numbers a block but got " + row.length);
    }
    double sum = base;
    for (Tree tree : trees) {
      sum += tree.value(row);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** A binary tree in preorder: the left child follows its parent. */
  private static final class Tree {
    private static final int LEAF = -1;

    private final int[] feature;
    private final float[] number;
    private final int[] right;

    Tree(String[] nodes) {
      feature = new int[nodes.length];
      number = new float[nodes.length];
      right = new int[nodes.length];
      fill(nodes, 0);
    }

    /** Fills the subtree that starts at {@code at}; returns where it ends. */
    private int fill(String[] nodes, int at) {
      String node = nodes[at];
      if (node.charAt(0) == '=') {
        feature[at] = LEAF;
        number[at] = Float.parseFloat(node.substring(1));
        return at + 1;
      }
      int colon = node.indexOf(':');
      feature[at] = Integer.parseInt(node.substring(0, colon));
      number[at] = Float.parseFloat(node.substring(colon + 1));
      right[at] = fill(nodes, at + 1);
      return fill(nodes, right[at]);
    }

    float value(float[] row) {
      int at = 0;
      while (feature[at] != LEAF) {
        at = row[feature[at]] <= number[at] ? at + 1 : right[at];
      }
      return number[at];
    }
  }
}
