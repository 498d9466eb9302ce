package dev.gatewright.checks.environment;

/** Finds what a text says twice, and runs that go up, down or along a keyboard. */
final class Repeats {
  /** A stretch seen before counts as said twice from this many characters on. */
  private static final int SAID_TWICE = 5;

  /** A run counts from this many characters on. */
  private static final int RUN = 5;

  private static final String[] ROWS = {
    "`1234567890-=",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "azertyuiopqsdfghjklmwxcvbn",
    "qwertzuiopasdfghjklyxcvbnm"
  };

  private Repeats() {}

  /**
   * What a text is worth when each of its characters is worth the same.
   *
   * @param free characters that nothing foretells
   * @param extra bits to say what stretches were repeated or run along, and how far
   * @param pattern the longest stretch that was foretold, as a clause; empty when there is none
   */
  record Cover(int free, double extra, String pattern) {}

  /** Reads a text from the left and leaves out what the part before, or a run, foretells. */
  static Cover cover(int[] points) {
    int free = 0;
    double extra = 0;
    int longest = 0;
    String pattern = "";
    int i = 0;
    while (i < points.length) {
      int run = run(points, i);
      int back = seenBefore(points, i);
      int stretch = Math.max(run, back);
      if (stretch == 0) {
        free++;
        i++;
        continue;
      }
      if (run >= back) {
        free++;
      }
      extra += bits(Math.max(i, 2)) + bits(stretch);
      if (stretch > longest) {
        longest = stretch;
        pattern = run >= back ? said(points, i) : "it repeats itself";
      }
      i += stretch;
    }
    return new Cover(free, extra, pattern);
  }

  private static double bits(int choices) {
    return Math.log(choices) / Math.log(2);
  }

  private static String said(int[] points, int at) {
    int step = points[at + 1] - points[at];
    if (step == 0) {
      return "it repeats one character";
    }
    return Math.abs(step) == 1 ? "it counts through the alphabet" : "it walks along the keyboard";
  }

  /** How long the run of equal, rising, falling or neighbouring characters is, or 0. */
  private static int run(int[] points, int from) {
    int best = 0;
    for (int step = -1; step <= 1; step++) {
      int end = from + 1;
      while (end < points.length && points[end] - points[end - 1] == step) {
        end++;
      }
      best = Math.max(best, end - from);
    }
    for (String row : ROWS) {
      best = Math.max(best, walk(points, from, row));
    }
    return best >= RUN ? best : 0;
  }

  private static int walk(int[] points, int from, String row) {
    int best = 0;
    for (int step = -1; step <= 1; step += 2) {
      int at = row.indexOf(Character.toLowerCase(points[from]));
      int end = from;
      while (at >= 0
          && at < row.length()
          && end < points.length
          && Character.toLowerCase(points[end]) == row.charAt(at)) {
        end++;
        at += step;
      }
      best = Math.max(best, end - from);
    }
    return best;
  }

  /** How many characters from here on stand, in any case, somewhere before; 0 when too few. */
  private static int seenBefore(int[] points, int from) {
    int best = 0;
    for (int start = 0; start < from; start++) {
      int length = 0;
      while (from + length < points.length
          && Character.toLowerCase(points[start + length])
              == Character.toLowerCase(points[from + length])) {
        length++;
      }
      best = Math.max(best, length);
    }
    return best >= SAID_TWICE ? best : 0;
  }
}
