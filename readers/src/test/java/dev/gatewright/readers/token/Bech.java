package dev.gatewright.readers.token;

import java.util.Locale;
import java.util.Random;

/** Makes age keys as BIP 173 says, with numbers of 64 bits and one loop, to compare with. */
final class Bech {
  private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  private Bech() {}

  static String key(long seed) {
    Random random = new Random(seed);
    int[] values = new int[52];
    for (int i = 0; i < 51; i++) {
      values[i] = random.nextInt(32);
    }
    String prefix = "age-secret-key-";
    long sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) & 31);
    }
    StringBuilder out = new StringBuilder(prefix).append('1');
    for (int value : values) {
      sum = step(sum, value);
      out.append(DIGITS.charAt(value));
    }
    for (int i = 0; i < 6; i++) {
      sum = step(sum, 0);
    }
    sum ^= 1;
    for (int i = 5; i >= 0; i--) {
      out.append(DIGITS.charAt((int) ((sum >> (5 * i)) & 31)));
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }

  private static long step(long sum, int value) {
    long top = sum >> 25;
    long next = (sum & 0x1ffffffL) << 5 ^ value;
    long[] generator = {0x3b6a57b2L, 0x26508e6dL, 0x1ea119faL, 0x3d4233ddL, 0x2a1462b3L};
    for (int i = 0; i < 5; i++) {
      next ^= (top >> i & 1) * generator[i];
    }
    return next;
  }
}
