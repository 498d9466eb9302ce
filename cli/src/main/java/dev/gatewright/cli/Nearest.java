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

  /** Levenshtein distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
