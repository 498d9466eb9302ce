package dev.gatewright.checks.environment;

import java.util.Arrays;
import java.util.Set;

/**
 * Counts the characters of a text that may belong to words: runs of four letters or more written as
 * people write words - all small, all capital, or a capital first - and, when a run is long, with
 * the letter pairs that English has. Beside a space every run counts, and beside a word every run
 * of two letters or more.
 */
final class WordRuns {
  private static final int SHORTEST = 4;

  /** From this length on a run is asked for its letter pairs. */
  private static final int LONG = 10;

  /** The letter pairs that make up more than half of English text and 1 in 13 of random text. */
  private static final Set<String> PAIRS =
      Set.of(
          "al", "an", "ar", "as", "at", "ch", "co", "ct", "de", "ea", "ed", "el", "en", "er", "es",
          "ha", "he", "hi", "ic", "il", "in", "io", "is", "it", "la", "le", "li", "ll", "ma", "me",
          "nd", "ne", "ng", "nt", "of", "om", "on", "or", "ou", "ra", "re", "ri", "ro", "rs", "se",
          "st", "te", "th", "ti", "to", "ve");

  private WordRuns() {}

  /** How many characters stand in runs that may be words, and between them. */
  static int letters(int[] points) {
    boolean[] word = words(points);
    spread(points, word, 0, points.length, 1);
    spread(points, word, points.length - 1, -1, -1);
    int letters = 0;
    for (int i = 0; i < points.length; i++) {
      boolean joins = i > 0 && i + 1 < points.length && word[i - 1] && word[i + 1];
      letters += word[i] || (joins && joint(points[i])) ? 1 : 0;
    }
    return letters;
  }

  /** Whether more than half of the characters stand in runs of four letters or more. */
  static boolean mostly(int[] points) {
    int letters = 0;
    for (boolean in : words(points)) {
      letters += in ? 1 : 0;
    }
    return letters * 2 > points.length;
  }

  private static boolean[] words(int[] points) {
    boolean[] word = new boolean[points.length];
    for (int start = 0; start < points.length; ) {
      int end = runEnd(points, start);
      int length = end - start;
      boolean longer = length >= SHORTEST && (length < LONG || english(points, start, end));
      if (longer || (length > 0 && (between(points, start - 1) || between(points, end)))) {
        Arrays.fill(word, start, end, true);
      }
      start = Math.max(end, start + 1);
    }
    return word;
  }

  /** Short words beside a word are words too: runs of two or three letters next to one. */
  private static void spread(int[] points, boolean[] word, int from, int to, int step) {
    for (int i = from; i != to; i += step) {
      int before = i - step;
      if (word[i] || !Character.isLetter(points[i]) || !inside(before, points)) {
        continue;
      }
      int last = joint(points[before]) ? before - step : before;
      if (!inside(last, points) || !word[last]) {
        continue;
      }
      int end = i;
      while (inside(end, points) && sameRun(points, i, end)) {
        end += step;
      }
      if (Math.abs(end - i) >= 2) {
        for (int k = i; k != end; k += step) {
          word[k] = true;
        }
      }
    }
  }

  /** Whether two letters are in one run as {@link #runEnd} cuts them, whatever the direction. */
  private static boolean sameRun(int[] points, int one, int other) {
    int first = Math.min(one, other);
    int start = first;
    while (start > 0 && Character.isLetter(points[start - 1])) {
      start--;
    }
    while (runEnd(points, start) <= first) {
      start = Math.max(runEnd(points, start), start + 1);
    }
    return Character.isLetter(points[other]) && Math.max(one, other) < runEnd(points, start);
  }

  private static boolean inside(int at, int[] points) {
    return at >= 0 && at < points.length;
  }

  private static boolean joint(int c) {
    return between(c) || c == '-' || c == '_';
  }

  /** Whether this character stands between the words of a phrase. */
  static boolean between(int[] points, int at) {
    return at >= 0 && at < points.length && between(points[at]);
  }

  static boolean between(int c) {
    return Character.isWhitespace(c) || c == ',' || c == '.';
  }

  private static int runEnd(int[] points, int start) {
    int end = start;
    while (end < points.length && Character.isLetter(points[end])) {
      boolean upper = Character.isUpperCase(points[end]);
      boolean firstTwo = end - start < 2;
      if (end > start && upper != Character.isUpperCase(points[end - 1]) && !(firstTwo && !upper)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean english(int[] points, int start, int end) {
    int pairs = 0;
    for (int i = start; i + 1 < end; i++) {
      char[] pair = {(char) lower(points[i]), (char) lower(points[i + 1])};
      if (PAIRS.contains(new String(pair))) {
        pairs++;
      }
    }
    return pairs * 20 >= (end - start - 1) * 3;
  }

  private static int lower(int c) {
    return Character.toLowerCase(c);
  }
}
