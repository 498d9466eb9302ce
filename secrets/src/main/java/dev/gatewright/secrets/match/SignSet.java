package dev.gatewright.secrets.match;

/** Some signs of ASCII, which are found sooner than by a search through a text. */
final class SignSet {
  private final long low;
  private final long high;

  SignSet(String signs) {
    long below = 0;
    long above = 0;
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      if (sign >= 128) {
        throw new IllegalArgumentException("Not a sign of ASCII at " + i);
      }
      // A shift takes the lowest six bits of its distance.
      below |= sign < 64 ? 1L << sign : 0;
      above |= sign < 64 ? 0 : 1L << sign;
    }
    low = below;
    high = above;
  }

  /** Whether a byte is one of them; -1, which stands for no byte, is none. */
  boolean has(int c) {
    return (c & ~127) == 0 && ((c < 64 ? low : high) >>> c & 1) != 0;
  }
}
