package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;

/** Whether bytes are so long and so mixed that they are no word, by a look that costs little. */
final class Drawn {
  private static final int LEAST = 20;

  /** So many digits, or so many letters of each case. */
  private static final int MIXED = 4;

  private Drawn() {}

  /** Digits and letters in no order that words have. */
  static boolean mixed(Window window, int from, int to) {
    int digits = 0;
    int small = 0;
    int capitals = 0;
    for (int at = from; at < to; at++) {
      int c = window.at(at);
      digits += Ascii.digit(c) ? 1 : 0;
      small += Ascii.lower(c) ? 1 : 0;
      capitals += Ascii.upper(c) ? 1 : 0;
    }
    return to - from >= LEAST
        && digits > 0
        && small + capitals >= MIXED
        && Math.max(digits, Math.min(small, capitals)) >= MIXED;
  }
}
