package dev.gatewright.secrets.context;

import java.util.Arrays;

/** Runs that fingers make: one key held down, the alphabet, the digits, a row of the keyboard. */
final class Typed {
  private static final String[] ROWS = {
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgb",
  };

  /** For each row and each character the one that follows it there; 0 for none. */
  private static final char[][] FOLLOWING = following();

  /** Runs shorter than this happen by chance. */
  private static final int LEAST_RUN = 4;

  /** The longest piece that is looked for again, and how often it must come again. */
  private static final int LONGEST_PERIOD = 8;

  private static final int LEAST_TIMES = 3;

  private Typed() {}

  /** Of all characters, the share in runs of one character. */
  static double held(String value) {
    return share(value, false);
  }

  /** Of all characters, the share in runs of one character, of neighbours or of a keyboard row. */
  static double runs(String value) {
    return share(value, true);
  }

  /** Whether most of a value is one short piece again and again, as in {@code abababab}. */
  static boolean repeated(String value) {
    for (int period = 2; period <= LONGEST_PERIOD; period++) {
      int best = 0;
      int run = 0;
      for (int i = period; i < value.length(); i++) {
        run = value.charAt(i) == value.charAt(i - period) ? run + 1 : 0;
        best = Math.max(best, run);
      }
      if (best >= LEAST_TIMES * period && (best + period) * 2 > value.length()) {
        return true;
      }
    }
    return false;
  }

  private static double share(String value, boolean all) {
    int covered = 0;
    int at = 0;
    while (at < value.length()) {
      int length = all ? longest(value, at) : straight(value, at, 0);
      if (length >= LEAST_RUN) {
        covered += length;
        at += length;
      } else {
        at++;
      }
    }
    return value.isEmpty() ? 0 : covered / (double) value.length();
  }

  private static int longest(String value, int start) {
    if (start + 1 == value.length()) {
      return 1;
    }
    int best = 1;
    for (int step = -1; step <= 1; step++) {
      best = Math.max(best, straight(value, start, step));
    }
    for (char[] row : FOLLOWING) {
      best = Math.max(best, along(row, value, start));
    }
    return best;
  }

  /** How far characters go up by one, down by one, or stay. */
  private static int straight(String text, int start, int step) {
    int at = start + 1;
    while (at < text.length()
        && follows(Chars.fold(text.charAt(at - 1)), Chars.fold(text.charAt(at)), step)) {
      at++;
    }
    return at - start;
  }

  private static boolean follows(char before, char now, int step) {
    return now - before == step || (step == 1 && before == '9' && now == '0');
  }

  private static int along(char[] row, String text, int start) {
    int at = start + 1;
    while (at < text.length()
        && row[Chars.fold(text.charAt(at - 1)) & 127] == Chars.fold(text.charAt(at))) {
      at++;
    }
    return at - start;
  }

  private static char[][] following() {
    char[][] tables = new char[ROWS.length][];
    Arrays.setAll(tables, i -> new char[128]);
    for (int i = 0; i < ROWS.length; i++) {
      for (int at = 1; at < ROWS[i].length(); at++) {
        tables[i][ROWS[i].charAt(at - 1)] = ROWS[i].charAt(at);
      }
    }
    return tables;
  }
}
