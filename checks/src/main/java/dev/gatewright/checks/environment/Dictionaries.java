package dev.gatewright.checks.environment;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;

/**
 * The zxcvbn estimator, asked only when cheaper bounds leave a doubt: it reads its dictionaries
 * when it is first needed. Characters it knows nothing about count with the alphabet of the secret
 * and not, as zxcvbn counts them, as one of ten.
 */
final class Dictionaries {
  /** Characters given to it at once; its time grows faster than the length. */
  private static final int PIECE = 40;

  private Dictionaries() {}

  private static final class Holder {
    static final Zxcvbn ZXCVBN = new Zxcvbn();
  }

  /**
   * The estimate of a secret that is not longer than {@link Strength} looks at.
   *
   * @param bitsEach what a character carries that no dictionary knows
   */
  static Estimate estimate(String secret, double bitsEach) {
    double bits = 0;
    int words = 0;
    int from = 0;
    while (from < secret.length()) {
      if (separates(secret.charAt(from))) {
        bits += 1;
        words++;
        from++;
        continue;
      }
      int end = from + 1;
      while (end < secret.length() && end - from < PIECE && !separates(secret.charAt(end))) {
        end++;
      }
      for (Match match : Holder.ZXCVBN.measure(secret.substring(from, end)).getSequence()) {
        bits += bits(match, bitsEach);
        words += match.pattern == Pattern.Dictionary ? match.tokenLength() : 0;
      }
      from = end;
    }
    boolean mostlyWords = words * 2 > secret.length();
    return new Estimate(false, bits, mostlyWords ? "it is made of words" : "");
  }

  private static boolean separates(char c) {
    return WordRuns.between(c) || c == '-' || c == '_';
  }

  private static double bits(Match match, double bitsEach) {
    double drawn = match.tokenLength() * bitsEach;
    if (match.pattern == Pattern.Bruteforce || match.guesses == null) {
      return drawn;
    }
    return Math.min(drawn, Math.log(Math.max(1, match.guesses)) / Math.log(2));
  }
}
