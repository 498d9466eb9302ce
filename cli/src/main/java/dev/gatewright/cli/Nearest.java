package dev.gatewright.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a mistyped word was meant to be. */
final class Nearest {
  private Nearest() {}

  /** The candidate with the fewest edits, at most a third of the word's length, or null. */
  static @Nullable String of(String typed, List<String> candidates) {
    String best = null;
    int fewest = Math.max(1, typed.length() / 3) + 1;
    for (String candidate : candidates) {
      int edits = edits(typed, candidate);
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return best;
  }

  /** Edits from one word to another: a letter more, less or other, or two neighbours swapped. */
  private static int edits(String from, String to) {
    int[][] rows = new int[3][to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = rows[i % 3];
      int[] above = rows[(i + 2) % 3];
      int[] twoAbove = rows[(i + 1) % 3];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        row[j] = swapped ? Math.min(best, twoAbove[j - 2] + 1) : best;
      }
    }
    return rows[from.length() % 3][to.length()];
  }
}
