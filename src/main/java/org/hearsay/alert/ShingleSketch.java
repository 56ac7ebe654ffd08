package org.hearsay.alert;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of their wording two texts share, by MinHash over runs of four words: each of 96 hash
 * functions keeps its least value, and two texts agree on as large a part of these as of their runs
 * (Broder 1997). The error of the estimate is about .05.
 */
final class ShingleSketch {
  private static final int FUNCTIONS = 96;
  private static final int WORDS = 4;

  /** Fewer runs than this are too few to tell a copy from a shared quotation. */
  private static final int FEWEST = 40;

  /** Of the shorter text, the part that must be found in the longer. */
  private static final double NEAR = 0.45;

  private final int shingles;
  private final short[] least;

  private ShingleSketch(int shingles, short[] least) {
    this.shingles = shingles;
    this.least = least;
  }

  static ShingleSketch of(List<String> paragraphs, WordForms forms) {
    Set<Long> shingles = new HashSet<>();
    for (String paragraph : paragraphs) {
      List<String> words = new ArrayList<>();
      TextWords.of(paragraph).forEach(word -> words.add(forms.joined(word.text())));
      for (int i = 0; i + WORDS <= words.size(); i++) {
        shingles.add(Hashes.of(String.join(" ", words.subList(i, i + WORDS))));
      }
    }
    long[] smallest = new long[FUNCTIONS];
    Arrays.fill(smallest, -1);
    for (long shingle : shingles) {
      for (int i = 0; i < FUNCTIONS; i++) {
        long value = Hashes.mixed(shingle + i * 0x9E3779B97F4A7C15L);
        if (Long.compareUnsigned(value, smallest[i]) < 0) {
          smallest[i] = value;
        }
      }
    }
    short[] least = new short[FUNCTIONS];
    for (int i = 0; i < FUNCTIONS; i++) {
      least[i] = (short) Hashes.mixed(smallest[i]);
    }
    return new ShingleSketch(Math.min(shingles.size(), 0xFFFF), least);
  }

  /** The part of all runs of both texts that both have, estimated, 0 to 1. */
  double resemblance(ShingleSketch other) {
    int same = 0;
    for (int i = 0; i < FUNCTIONS; i++) {
      same += least[i] == other.least[i] ? 1 : 0;
    }
    return same / (double) FUNCTIONS;
  }

  /** The part of the shorter text's runs that the longer has too, estimated, 0 to 1. */
  double containment(ShingleSketch other) {
    double resemblance = resemblance(other);
    double shared = resemblance / (1 + resemblance) * (shingles + other.shingles);
    return Math.min(1, shared / Math.max(1, Math.min(shingles, other.shingles)));
  }

  boolean isNear(ShingleSketch other) {
    return Math.min(shingles, other.shingles) >= FEWEST && containment(other) >= NEAR;
  }

  void write(ByteBuffer bytes) {
    bytes.putShort((short) shingles);
    for (short value : least) {
      bytes.putShort(value);
    }
  }

  static ShingleSketch read(ByteBuffer bytes) {
    int shingles = Short.toUnsignedInt(bytes.getShort());
    short[] least = new short[FUNCTIONS];
    for (int i = 0; i < FUNCTIONS; i++) {
      least[i] = bytes.getShort();
    }
    return new ShingleSketch(shingles, least);
  }
}
