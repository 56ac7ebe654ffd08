package org.hearsay.trace;

import java.util.List;
import org.hearsay.read.Word;

/** How far two sentences agree word by word. */
final class WordAlignment {
  private WordAlignment() {}

  /** The longest run of words that both have. */
  static int longestRun(List<Word> claim, List<Word> sentence) {
    int best = 0;
    int[] before = new int[sentence.size() + 1];
    for (Word word : claim) {
      int[] now = new int[sentence.size() + 1];
      for (int j = 0; j < sentence.size(); j++) {
        now[j + 1] = word.stem().equals(sentence.get(j).stem()) ? before[j] + 1 : 0;
        best = Math.max(best, now[j + 1]);
      }
      before = now;
    }
    return best;
  }

  /** The longest sequence of words that both have in the same order, gaps allowed. */
  static int inOrder(List<Word> claim, List<Word> sentence) {
    int[] before = new int[sentence.size() + 1];
    for (Word word : claim) {
      int[] now = new int[sentence.size() + 1];
      for (int j = 0; j < sentence.size(); j++) {
        now[j + 1] =
            word.stem().equals(sentence.get(j).stem())
                ? before[j] + 1
                : Math.max(now[j], before[j + 1]);
      }
      before = now;
    }
    return before[sentence.size()];
  }
}
