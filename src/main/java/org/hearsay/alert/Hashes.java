package org.hearsay.alert;

/** Hashes that stay the same for ever: they are stored. */
final class Hashes {
  private Hashes() {}

  /** FNV-1a over UTF-16 code units, mixed. */
  static long of(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  /** SplitMix64's finaliser. */
  static long mixed(long hash) {
    long h = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
