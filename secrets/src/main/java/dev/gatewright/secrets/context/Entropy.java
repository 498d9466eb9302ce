package dev.gatewright.secrets.context;

/** Shannon entropy of the characters of a text. */
final class Entropy {
  private static final double LN2 = Math.log(2);

  private Entropy() {}

  /** Bits a character. What is no ASCII counts as one character. */
  static double bits(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int[] counts = new int[129];
    for (int i = 0; i < text.length(); i++) {
      counts[Math.min(text.charAt(i), 128)]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = count / (double) text.length();
        bits -= share * Math.log(share) / LN2;
      }
    }
    return bits;
  }

  /**
   * The entropy beside the most that as many characters of this alphabet can have: near 1 for what
   * is drawn at random.
   */
  static double relative(String text, int alphabet) {
    int most = Math.min(text.length(), alphabet);
    return most < 2 ? 0 : bits(text) * LN2 / Math.log(most);
  }
}
