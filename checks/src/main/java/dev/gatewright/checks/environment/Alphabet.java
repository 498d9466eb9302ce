package dev.gatewright.checks.environment;

import java.util.BitSet;

/**
 * The characters a secret is drawn from, as far as its shape tells: what a generator of that shape
 * would have chosen from.
 *
 * @param size how many different characters there are to choose from
 * @param distinct how many different ones the secret has
 */
record Alphabet(int size, int distinct) {
  static Alphabet of(int[] points) {
    BitSet seen = new BitSet();
    boolean digit = false;
    boolean hexLetter = false;
    boolean lower = false;
    boolean upper = false;
    boolean mark = false;
    boolean wide = false;
    for (int c : points) {
      seen.set(c);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
        hexLetter = true;
        lower |= c >= 'a';
        upper |= c <= 'F';
      } else if (c >= 'a' && c <= 'z') {
        lower = true;
        wide = true;
      } else if (c >= 'A' && c <= 'Z') {
        upper = true;
        wide = true;
      } else {
        mark = true;
      }
    }
    boolean hex = digit && hexLetter && !wide && !mark && !(lower && upper);
    int size = hex ? 16 : size(digit, lower, upper, seen);
    return new Alphabet(Math.max(size, 1), seen.cardinality());
  }

  private static int size(boolean digit, boolean lower, boolean upper, BitSet seen) {
    int size = (digit ? 10 : 0) + (lower ? 26 : 0) + (upper ? 26 : 0);
    boolean urlSafe = false;
    boolean other = false;
    for (int c = seen.nextSetBit(0); c >= 0; c = seen.nextSetBit(c + 1)) {
      if (c == '-' || c == '_' || c == '+' || c == '/' || c == '=' || c == '.') {
        urlSafe = true;
      } else if (c > 0x7E || !Character.isLetterOrDigit(c)) {
        other = true;
      }
    }
    return size + (other ? 32 : urlSafe ? 2 : 0);
  }

  /** Bits that one character drawn evenly from the alphabet carries. */
  double bitsEach() {
    return Math.log(size) / Math.log(2);
  }

  /**
   * Bits of a text of this length that has only these few different characters: which ones they
   * are, and then their order. Counted so only when they are fewer than half of what an even draw
   * would show, since chance leaves some out.
   */
  double bits(int length) {
    int few = Math.min(distinct, size);
    if (few * 2 > Math.min(size, length)) {
      return length * bitsEach();
    }
    double choice = 0;
    for (int i = 0; i < few; i++) {
      choice += Math.log((double) (size - i) / (i + 1)) / Math.log(2);
    }
    double order = length * Math.log(few) / Math.log(2);
    return Math.min(length * bitsEach(), choice + order);
  }
}
