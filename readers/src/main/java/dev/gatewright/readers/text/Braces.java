package dev.gatewright.readers.text;

import java.util.Arrays;

/**
 * Which closing brace belongs to each <code>${</code> of a text, found in one pass however many are
 * never closed.
 */
public final class Braces {
  private final int[] close;

  private Braces(int[] close) {
    this.close = close;
  }

  /** Matches the braces of a text; only a <code>${</code> opens one. */
  public static Braces of(String text) {
    int[] close = new int[text.length()];
    Arrays.fill(close, -1);
    int[] open = new int[16];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = i;
      } else if (c == '}' && depth > 0) {
        close[open[--depth]] = i;
      }
    }
    return new Braces(close);
  }

  /** The index of the brace that closes the <code>${</code> at this index, or -1. */
  public int closing(int open) {
    return close[open];
  }
}
