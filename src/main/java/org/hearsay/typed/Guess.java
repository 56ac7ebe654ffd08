package org.hearsay.typed;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which known word somebody meant: "sumary" is near "summary", "stat" begins "status". */
public final class Guess {
  private Guess() {}

  /** The nearest of {@code known}; null when none is near. */
  public static @Nullable String nearest(String typed, Collection<String> known) {
    String word = typed.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance =
          word.length() > 1 && candidate.startsWith(word) ? 0 : distance(word, candidate);
      if (distance < least && distance <= tolerated(candidate)) {
        nearest = candidate;
        least = distance;
      }
    }
    return nearest;
  }

  private static int tolerated(String word) {
    return word.length() < 4 ? 1 : word.length() < 6 ? 2 : 3;
  }

  /** Letters to insert, delete, replace or swap with their neighbour; capped for long input. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 3) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
