package org.hearsay.attribute.model;

/**
 * Rows of a weight table, as they are found. A feature is a template's number and up to three
 * values, hashed; two features may share a row, which costs little while the table is much larger
 * than what is used of it.
 */
final class FeatureList {
  private final int mask;
  private int[] rows = new int[128];
  private int size;

  FeatureList(int tableSize) {
    mask = tableSize - 1;
  }

  void clear() {
    size = 0;
  }

  void add(int template, int a) {
    add(template, a, 0, 0);
  }

  void add(int template, int a, int b) {
    add(template, a, b, 0);
  }

  void add(int template, int a, int b, int c) {
    int h = template * 0x9E3779B1;
    h = (h ^ a) * 0x85EBCA6B;
    h ^= h >>> 15;
    h = (h ^ b) * 0xC2B2AE35;
    h ^= h >>> 13;
    h = (h ^ c) * 0x27D4EB2F;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 14;
    if (size == rows.length) {
      rows = java.util.Arrays.copyOf(rows, size * 2);
    }
    rows[size++] = h & mask;
  }

  int[] toArray() {
    return java.util.Arrays.copyOf(rows, size);
  }
}
