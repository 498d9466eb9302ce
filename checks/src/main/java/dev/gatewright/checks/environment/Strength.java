package dev.gatewright.checks.environment;

import java.util.Arrays;

/**
 * Estimates how many guesses a secret takes, for an attacker who knows how people make secrets. Two
 * cheap bounds come first: no secret is harder than an even draw from its alphabet with what
 * repeats taken out, and hardly one is easier than that with every possible word at two bits a
 * letter. Only when the needed bits lie between them are dictionaries asked. See {@code
 * docs/adr/0006-strength-estimate.md}.
 */
final class Strength {
  /** Characters looked at; what lies beyond cannot make a secret weaker. */
  private static final int MOST = 256;

  /** Bits of one letter of running English, rounded up. */
  private static final double WORD_LETTER = 2;

  private Strength() {}

  /**
   * The estimate of a secret.
   *
   * @param needed the bits asked for: the estimate is exact enough to tell which side of this it is
   */
  static Estimate of(String secret, double needed) {
    if (Uuid.is(secret)) {
      return Uuid.estimate(secret);
    }
    String text = Uuid.withoutHyphens(secret);
    int[] points = points(text);
    if (points.length == 0) {
      return new Estimate(false, 0, "it is empty");
    }
    Alphabet alphabet = Alphabet.of(points);
    Repeats.Cover cover = Repeats.cover(points);
    double each = alphabet.bitsEach();
    double drawn = Math.min(alphabet.bits(points.length), cover.free() * each);
    double high = drawn + Math.min(cover.extra(), points.length);
    if (high < needed) {
      return new Estimate(true, high, pattern(cover, alphabet, points.length));
    }
    int words = alphabet.size() == 16 ? 0 : WordRuns.letters(points);
    int letters = Math.min(cover.free(), words);
    double low = high - letters * Math.max(0, each - WORD_LETTER);
    if (low >= needed) {
      return new Estimate(false, high, "");
    }
    String shown = text.substring(0, text.offsetByCodePoints(0, points.length));
    Estimate spelled = Dictionaries.estimate(shown, each);
    return spelled.bits() < high ? spelled : new Estimate(false, high, "");
  }

  /** The first code points of a text, without the start-up cost of a stream. */
  static int[] points(String text) {
    int[] points = new int[Math.min(text.length(), MOST)];
    int count = 0;
    for (int i = 0; i < text.length() && count < MOST; count++) {
      points[count] = text.codePointAt(i);
      i += Character.charCount(points[count]);
    }
    return Arrays.copyOf(points, count);
  }

  private static String pattern(Repeats.Cover cover, Alphabet alphabet, int length) {
    if (!cover.pattern().isEmpty()) {
      return cover.pattern();
    }
    return alphabet.distinct() * 3 < Math.min(length, alphabet.size())
        ? "it has only " + alphabet.distinct() + " different characters"
        : "";
  }
}
