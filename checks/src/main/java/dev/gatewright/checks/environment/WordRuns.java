package dev.gatewright.checks.environment;

import java.util.Set;

/**
 * Counts the characters of a text that may belong to words: runs of four letters or more written as
 * people write words - all small, all capital, or a capital first - and, when a run is long, with
 * the letter pairs that English has. Beside a space every run counts, whatever its length.
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
    int letters = 0;
    int start = 0;
    while (start < points.length) {
      int end = runEnd(points, start);
      int length = end - start;
      boolean word = length >= SHORTEST && (length < LONG || english(points, start, end));
      if (word || (length > 0 && (between(points, start - 1) || between(points, end)))) {
        letters += length + (between(points, end) ? 1 : 0);
      }
      start = Math.max(end, start + 1);
    }
    return letters;
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
