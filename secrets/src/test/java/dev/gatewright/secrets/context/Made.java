package dev.gatewright.secrets.context;

import java.util.Random;

/** Values drawn when a test runs, so that none lies in the repository. */
final class Made {
  static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  static final String DIGITS = "0123456789";
  static final String HEX = DIGITS + "abcdef";
  static final String BASE36 = LOWER + DIGITS;
  static final String BASE62 = BASE36 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static final String SIGNS = BASE36 + "!@#$%^&*(-_=+)";

  private final Random random = new Random(20260101);

  String of(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  String uuid() {
    return of(HEX, 8)
        + "-"
        + of(HEX, 4)
        + "-4"
        + of(HEX, 3)
        + "-a"
        + of(HEX, 3)
        + "-"
        + of(HEX, 12);
  }
}
