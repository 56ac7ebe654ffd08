package org.hearsay.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Adds to the numbers of each block what the first look thought of it, of its neighbours, of the
 * blocks made by the same template and of those in the same elements. As with {@link
 * BlockFeatures}, the order is part of the model.
 */
final class SecondLook {
  private static final int REACH = 4;
  private static final int LEVELS = 4;
  private static final int FARTHEST = 50;
  private static final int LONG_BLOCK = 60;
  private static final float UNKNOWN = -1;

  private final List<Block> blocks;
  private final double[] first;
  private final List<float[]> columns = new ArrayList<>();

  private SecondLook(List<Block> blocks, double[] first) {
    this.blocks = blocks;
    this.first = first;
  }

  static float[][] of(List<Block> blocks, float[][] rows, double[] first) {
    SecondLook look = new SecondLook(blocks, first);
    look.describe();
    float[][] longer = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int width = rows[i].length;
      longer[i] = Arrays.copyOf(rows[i], width + look.columns.size());
      for (int c = 0; c < look.columns.size(); c++) {
        longer[i][width + c] = look.columns.get(c)[i];
      }
    }
    return longer;
  }

  private void describe() {
    columns.add(shifted(0));
    for (int step = -REACH; step <= REACH; step++) {
      if (step != 0) {
        columns.add(shifted(step));
      }
    }
    columns.add(meanOfOthers(new HashMap<>(), PageShape::templateOf));
    for (int level = 0; level < LEVELS; level++) {
      int up = level;
      columns.add(meanOfOthers(new IdentityHashMap<>(), block -> around(block, up)));
    }
    addPlaceInBody();
    columns.add(distanceToBody(1));
    columns.add(distanceToBody(-1));
  }

  private float[] shifted(int step) {
    float[] column = new float[blocks.size()];
    for (int i = 0; i < column.length; i++) {
      int other = i + step;
      column[i] = other < 0 || other >= column.length ? UNKNOWN : (float) first[other];
    }
    return column;
  }

  /** The mean over the other blocks of the same group, weighted by their length. */
  private <K> float[] meanOfOthers(Map<K, double[]> groups, Function<Block, K> group) {
    for (Block block : blocks) {
      double[] sums = groups.computeIfAbsent(group.apply(block), k -> new double[2]);
      sums[0] += block.text().length() * first[block.number()];
      sums[1] += block.text().length();
    }
    float[] column = new float[blocks.size()];
    for (Block block : blocks) {
      double[] sums = groups.getOrDefault(group.apply(block), new double[2]);
      double others = sums[1] - block.text().length();
      column[block.number()] =
          others < 1
              ? UNKNOWN
              : (float) ((sums[0] - block.text().length() * first[block.number()]) / others);
    }
    return column;
  }

  private static Region around(Block block, int levels) {
    Region region = block.region();
    for (int i = 0; i < levels && region.parent != null; i++) {
      region = region.parent;
    }
    return region;
  }

  /** How much of the body the first look found lies before and after, and how much there is. */
  private void addPlaceInBody() {
    float[] before = new float[blocks.size()];
    float[] after = new float[blocks.size()];
    float[] size = new float[blocks.size()];
    double total = 0;
    for (Block block : blocks) {
      before[block.number()] = (float) total;
      total += isBody(block) ? block.text().length() : 0;
      after[block.number()] = (float) total;
    }
    double atLeastOne = Math.max(1, total);
    for (int i = 0; i < size.length; i++) {
      before[i] = (float) (before[i] / atLeastOne);
      after[i] = (float) ((atLeastOne - after[i]) / atLeastOne);
      size[i] = (float) Math.log1p(atLeastOne);
    }
    columns.add(before);
    columns.add(after);
    columns.add(size);
  }

  /** How many blocks to the nearest long one of the body, before (step 1) or after (step -1). */
  private float[] distanceToBody(int step) {
    float[] column = new float[blocks.size()];
    int distance = FARTHEST;
    for (int i = step > 0 ? 0 : column.length - 1; i >= 0 && i < column.length; i += step) {
      column[i] = distance;
      Block block = blocks.get(i);
      boolean found = isBody(block) && block.text().length() > LONG_BLOCK;
      distance = found ? 0 : Math.min(FARTHEST, distance + 1);
    }
    return column;
  }

  private boolean isBody(Block block) {
    return first[block.number()] > 0.5;
  }
}
